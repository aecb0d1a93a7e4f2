// Says that the quoted words are no longer where they stood: nothing else is marked in their stead.
import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import styles from "./source-panel.module.css";

/** `quote` is null where the address does not tell what stood there. */
export function QuoteNotice({ quote }: { readonly quote: string | null }) {
  const { t } = useTranslation("source");
  return (
    <div role="alert" tabIndex={-1} data-notice className={styles.notice}>
      <TriangleAlert size={18} aria-hidden />
      <div>
        <p>{quote === null ? t("noSuchPlace") : t("changed")}</p>
        {quote === null ? null : <blockquote className={styles.lostQuote}>{quote}</blockquote>}
      </div>
    </div>
  );
}
