// Of a question that asks several things: which of them the articles answer.
import { CircleCheck, CircleDashed } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { SearchedPart } from "../../answering/answer.ts";
import styles from "./answer-view.module.css";
import { useFilterWords } from "./use-filter-words.ts";

export interface QuestionPartsProps {
  readonly parts: readonly SearchedPart[];
  /** Nothing was answered, whatever the search had promised. */
  readonly isRefusal: boolean;
}

export function QuestionParts({ parts, isRefusal }: QuestionPartsProps) {
  const { t } = useTranslation("answer");
  const filterWords = useFilterWords();
  if (parts.length === 0) return null;
  return (
    <section aria-label={t("parts")}>
      <ul className={styles.parts}>
        {parts.map(({ question, answerable, filter }, at) => {
          const isFound = answerable && !isRefusal;
          const Icon = isFound ? CircleCheck : CircleDashed;
          const told = filterWords(filter);
          return (
            <li key={at} data-found={isFound}>
              <Icon aria-hidden="true" size="1.1em" />
              <span>
                <strong>{t(isFound ? "partFound" : "partNotFound")}</strong>: {question}
                {told === null ? null : <span className={styles.quiet}> ({told})</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
