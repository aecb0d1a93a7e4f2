// The articles do not answer: what was searched, and what came nearest.
import { SearchX } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ShownAnswer } from "./answer-context.ts";
import { NearestItem } from "./nearest-item.tsx";
import styles from "./not-in-articles.module.css";
import { useFilterWords } from "./use-filter-words.ts";

export function NotInArticles({ answer, turnId }: ShownAnswer) {
  const { t } = useTranslation("answer");
  const filterWords = useFilterWords();
  const { question, filter, nearest } = answer.searched;
  return (
    <section className={styles.frame} aria-label={t("refused")}>
      <SearchX className={styles.icon} aria-hidden="true" size={22} />
      <div className={styles.told}>
        <p className={styles.title}>{answer.answer}</p>
        <p className={styles.line}>{t("searchedFor", { question })}</p>
        <p className={styles.line}>
          {t("searchedIn", { filter: filterWords(filter) ?? t("everything") })}
        </p>
        <p className={styles.subtitle}>{t(nearest.length === 0 ? "nothingNear" : "nearest")}</p>
        {nearest.length === 0 ? null : (
          <ul className={styles.list} aria-label={t("nearest")}>
            {nearest.map((miss) => (
              <NearestItem key={`${miss.source} ${miss.startOffset}`} miss={miss} turnId={turnId} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
