// One source of an answer: a link to the quoted words in their article.
import type { Citation } from "../../answering/answer.ts";
import { placeOf, useAddress, usePageLink } from "../state/address.ts";
import { ArticleLine } from "./article-line.tsx";
import { pagesOf } from "./page-words.tsx";
import styles from "./source-list.module.css";

export interface SourceItemProps {
  readonly citation: Citation;
  readonly turnId: string;
}

export function SourceItem({ citation, turnId }: SourceItemProps) {
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
