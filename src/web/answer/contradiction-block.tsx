// What cited articles tell differently, side by side: value, date and the words of each.
import { Scale } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Contradiction } from "../../answering/answer.ts";
import type { ShownAnswer } from "./answer-context.ts";
import { ArticleLine } from "./article-line.tsx";
import { CitationMark } from "./citation-mark.tsx";
import styles from "./contradiction-block.module.css";
import { MarkedQuote } from "./marked-quote.tsx";

export interface ContradictionBlockProps extends ShownAnswer {
  readonly contradiction: Contradiction;
}

export function ContradictionBlock({ contradiction, answer, turnId }: ContradictionBlockProps) {
  const { t } = useTranslation("answer");
  const title = t("disagreement", { about: contradiction.about });
  return (
    <section className={styles.block} aria-label={title}>
      <p className={styles.title}>
        <Scale aria-hidden="true" size="1.1em" /> {title}
      </p>
      <ul className={styles.sides}>
        {contradiction.sides.map(({ value, citations, date }) => {
          const cited = answer.citations.filter(({ number }) => citations.includes(number));
          return (
            <li key={value} className={styles.side}>
              <p>
                <strong className={styles.value}>{value}</strong>
                {cited.map((citation) => (
                  <CitationMark key={citation.number} citation={citation} turnId={turnId} />
                ))}
              </p>
              <p className={styles.line}>
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
