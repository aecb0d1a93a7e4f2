// Says that a part of the page could not be fetched, and what to do.
import { useTranslation } from "react-i18next";
import styles from "./missing-part.module.css";

export function MissingPart({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation("shell");
  return (
    <div role="alert" className={styles.missing}>
      <p>{t("part-missing")}</p>
      <div className={styles.ways}>
        <button type="button" onClick={onRetry}>
          {t("part-again")}
        </button>
        <button type="button" onClick={() => location.reload()}>
          {t("part-reload")}
        </button>
      </div>
    </div>
  );
}
