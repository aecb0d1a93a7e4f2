// What cited articles tell differently, side by side: value, date and the words of each.
import { Scale } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Contradiction } from "../../answering/answer.ts";
import type { ShownAnswer } from "./answer-context.ts";
import styles from "./answer-view.module.css";
import { ArticleLine } from "./article-line.tsx";
import { CitationMark } from "./citation-mark.tsx";

interface ContradictionBlockProps extends ShownAnswer {
  readonly contradiction: Contradiction;
}

export function ContradictionBlock({ contradiction, answer, turnId }: ContradictionBlockProps) {
  const { t } = useTranslation("answer");
  const title = t("disagreement", { about: contradiction.about });
  return (
    <section className={styles.contradiction} aria-label={title}>
      <p className={styles.contradictionTitle}>
        <Scale aria-hidden="true" size="1.1em" /> {title}
      </p>
      <ul className={styles.sides}>
        {contradiction.sides.map(({ value, citations, date }) => {
          const cited = answer.citations.filter(({ number }) => citations.includes(number));
          return (
            <li key={value}>
              <p>
                <strong className={styles.value}>{value}</strong>
                {cited.map((citation) => (
                  <CitationMark key={citation.number} citation={citation} turnId={turnId} />
                ))}
              </p>
              <p className={styles.sideLine}>
                {date === null && cited[0]?.publisher == null ? t("undated") : null}
                <ArticleLine publisher={cited[0]?.publisher ?? null} date={date} />
              </p>
              {cited[0] === undefined ? null : <MarkedQuote quote={cited[0].quote} words={value} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface MarkedQuoteProps {
  readonly quote: string;
  readonly words: string;
}

/** A quote in which given words are marked, where it has them. */
function MarkedQuote({ quote, words }: MarkedQuoteProps) {
  const start = words === "" ? -1 : quote.indexOf(words);
  if (start === -1) return <blockquote className={styles.sideQuote}>{quote}</blockquote>;
  const end = start + words.length;
  return (
    <blockquote className={styles.sideQuote}>
      {quote.slice(0, start)}
      <mark>{quote.slice(start, end)}</mark>
      {quote.slice(end)}
    </blockquote>
  );
}
