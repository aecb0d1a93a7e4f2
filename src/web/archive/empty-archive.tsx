// What to do with an archive that holds nothing yet.
import { useTranslation } from "react-i18next";
import styles from "./notes.module.css";

export function EmptyArchive({ canUpload }: { readonly canUpload: boolean }) {
  const { t } = useTranslation("archive");
  return (
    <div className={styles.note}>
      <p className={styles.strong}>{t("emptyTitle")}</p>
      <p>{t(canUpload ? "emptyText" : "emptyTextOff")}</p>
      <p>
        <code className={styles.code}>npm run ingest</code>
      </p>
    </div>
  );
}
