// A passage that came near without answering; it opens in the source panel.
import type { NearMiss } from "../../answering/answer.ts";
import { usePageLink } from "../state/address.ts";
import { ArticleLine } from "./article-line.tsx";
import styles from "./not-in-articles.module.css";
import { pagesOf } from "./page-words.tsx";

export interface NearestItemProps {
  readonly miss: NearMiss;
  readonly turnId: string;
}

export function NearestItem({ miss, turnId }: NearestItemProps) {
  const { source, startOffset, endOffset, title, date, text } = miss;
  const link = usePageLink({ place: { source, startOffset, endOffset, turnId } });
  return (
    <li>
      <a className={styles.nearest} {...link}>
        <span>{title}</span>
        <span className={styles.line}>
          <ArticleLine date={date} pages={pagesOf(miss)} />
        </span>
        {text === undefined ? null : <span className={styles.beginning}>{text}</span>}
      </a>
    </li>
  );
}
