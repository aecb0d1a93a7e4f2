// The sources of an answer: each quote with its number, and the article it opens.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Citation } from "../../answering/answer.ts";
import { placeOf, useAddress, usePageLink } from "../state/address.ts";
import type { ShownAnswer } from "./answer-context.ts";
import { ArticleLine, pagesOf } from "./article-line.tsx";
import styles from "./source-list.module.css";

/** So many are shown at once. */
const most = 5;

export function SourceList({ answer, turnId }: ShownAnswer) {
  const { t } = useTranslation("answer");
  const [isWhole, setIsWhole] = useState(false);
  const { citations } = answer;
  if (citations.length === 0) return null;
  return (
    <section className={styles.sources} aria-label={t("sources")}>
      <p className={styles.title}>{t("sources")}</p>
      <ol className={styles.list}>
        {citations.slice(0, isWhole ? citations.length : most).map((citation) => (
          <SourceItem key={citation.number} citation={citation} turnId={turnId} />
        ))}
      </ol>
      {citations.length <= most ? null : (
        <button
          type="button"
          className={styles.more}
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? t("showFewerSources") : t("showAllSources", { count: citations.length })}
        </button>
      )}
    </section>
  );
}

interface SourceItemProps {
  readonly citation: Citation;
  readonly turnId: string;
}

/** One source of an answer: a link to the quoted words in their article. */
function SourceItem({ citation, turnId }: SourceItemProps) {
  const { place } = useAddress();
  const link = usePageLink({ place: placeOf(citation, turnId) });
  const { number, title, publisher, date, quote } = citation;
  const isOpen = place?.turnId === turnId && place.number === number;
  return (
    <li className={styles.item} value={number} data-open={isOpen}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div>
        <p>
          <a className={styles.link} aria-current={isOpen ? "true" : undefined} {...link}>
            {title}
          </a>{" "}
          <span className={styles.line}>
            <ArticleLine publisher={publisher} date={date} pages={pagesOf(citation)} />
          </span>
        </p>
        <blockquote className={styles.quote}>{quote}</blockquote>
      </div>
    </li>
  );
}
