// The sources of an answer: each quote with its number, and the article it opens.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ShownAnswer } from "./answer-context.ts";
import { SourceItem } from "./source-item.tsx";
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
