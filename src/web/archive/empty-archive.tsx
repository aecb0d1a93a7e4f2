// What to do with an archive that holds nothing yet.
import { useTranslation } from "react-i18next";
import styles from "./notes.module.css";

export function EmptyArchive() {
  const { t } = useTranslation("archive");
  return (
    <div className={styles.note}>
      <p className={styles.strong}>{t("emptyTitle")}</p>
      <p>{t("emptyText")}</p>
      <p>
        <code className={styles.code}>npm run ingest</code>
      </p>
    </div>
  );
}
