// The articles do not answer: what was searched, and what came nearest.
import { SearchX } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { NearMiss } from "../../answering/answer.ts";
import { usePageLink } from "../state/address.ts";
import { refusalReasonInWords } from "../../wording/in-words.ts";
import { usePageLanguage } from "../words/use-page-language.ts";
import type { ShownAnswer } from "./answer-context.ts";
import styles from "./answer-view.module.css";
import { ArticleLine, pagesOf } from "./article-line.tsx";
import { useFilterWords } from "./use-filter-words.ts";

export function NotInArticles({ answer, turnId }: ShownAnswer) {
  const { t } = useTranslation("answer");
  const filterWords = useFilterWords();
  const language = usePageLanguage();
  const { question, filter, nearest } = answer.searched;
  return (
    <section className={styles.refusal} aria-label={t("refused")}>
      <SearchX className={styles.refusalIcon} aria-hidden="true" size={22} />
      <div>
        <p className={styles.refusalTitle}>{answer.answer}</p>
        {answer.refusal === undefined ? null : (
          <p className={styles.refusalLine}>{refusalReasonInWords(answer.refusal, language)}</p>
        )}
        <p className={styles.refusalLine}>{t("searchedFor", { question })}</p>
        <p className={styles.refusalLine}>
          {t("searchedIn", { filter: filterWords(filter) ?? t("everything") })}
        </p>
        <p className={styles.nearestTitle}>{t(nearest.length === 0 ? "nothingNear" : "nearest")}</p>
        {nearest.length === 0 ? null : (
          <ul className={styles.nearestList} aria-label={t("nearest")}>
            {nearest.map((miss) => (
              <NearestItem key={`${miss.source} ${miss.startOffset}`} miss={miss} turnId={turnId} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

interface NearestItemProps {
  readonly miss: NearMiss;
  readonly turnId: string;
}

/** A passage that came near without answering; it opens in the source panel. */
function NearestItem({ miss, turnId }: NearestItemProps) {
  const { source, startOffset, endOffset, title, date, text } = miss;
  const link = usePageLink({ place: { source, startOffset, endOffset, turnId } });
  return (
    <li>
      <a className={styles.nearest} {...link}>
        <span>{title}</span>
        <span className={styles.refusalLine}>
          <ArticleLine date={date} pages={pagesOf(miss)} />
        </span>
        {text === undefined ? null : <span className={styles.beginning}>{text}</span>}
      </a>
    </li>
  );
}
