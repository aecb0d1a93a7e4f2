// Of a question that asks several things: which of them the articles answer.
import { CircleCheck, CircleDashed } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { SearchedPart } from "../../answering/answer.ts";
import styles from "./answer-view.module.css";
import { useFilterWords } from "./use-filter-words.ts";

export function QuestionParts({ parts }: { readonly parts: readonly SearchedPart[] }) {
  const { t } = useTranslation("answer");
  const filterWords = useFilterWords();
  if (parts.length === 0) return null;
  return (
    <section aria-label={t("parts")}>
      <ul className={styles.parts}>
        {parts.map(({ question, answerable, filter }, at) => {
          const Icon = answerable ? CircleCheck : CircleDashed;
          const told = filterWords(filter);
          return (
            <li key={at} data-answerable={answerable}>
              <Icon aria-hidden="true" size="1.1em" />
              <span>
                <strong>{t(answerable ? "partAnswered" : "partNotAnswered")}</strong>: {question}
                {told === null ? null : <span className={styles.quiet}> ({told})</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
