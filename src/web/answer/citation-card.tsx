// What the card over a citation's number holds: the quoted words and where they stand.
import { useTranslation } from "react-i18next";
import type { Citation } from "../../answering/answer.ts";
import { ArticleLine } from "./article-line.tsx";
import { pagesOf } from "./page-words.tsx";
import styles from "./citation-mark.module.css";

export function CitationCard({ citation }: { readonly citation: Citation }) {
  const { t } = useTranslation("answer");
  const { quote, title, publisher, date } = citation;
  return (
    <>
      <blockquote className={styles.quote}>{quote}</blockquote>
      <p className={styles.title}>{title}</p>
      <p className={styles.line}>
        <ArticleLine publisher={publisher} date={date} pages={pagesOf(citation)} />
      </p>
      <p className={styles.hint}>{t("clickOpens")}</p>
    </>
  );
}
