// The quiet sign that a page of the file begins: above a paragraph, or in the middle of one.
import { useTranslation } from "react-i18next";
import styles from "./article-text.module.css";

export interface PageMarkProps {
  readonly page: number;
  /** Words of the page before stand in the same paragraph. */
  readonly isInside: boolean;
}

export function PageMark({ page, isInside }: PageMarkProps) {
  const { t } = useTranslation("source");
  return (
    <span
      className={styles.pageMark}
      data-page={t("page", { page })}
      data-place={isInside ? "inside" : "start"}
    />
  );
}
