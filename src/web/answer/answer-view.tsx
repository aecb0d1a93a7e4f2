// A checked answer: its sentences with citations and reservations, or why there is none.
import { CircleCheck, CircleDashed } from "lucide-react";
import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Answer, SearchedPart } from "../../answering/answer.ts";
import { AnswerContext } from "./answer-context.ts";
import { AnswerFooter } from "./answer-footer.tsx";
import { AnswerMarkdown } from "./answer-markdown.tsx";
import styles from "./answer-view.module.css";
import { ContradictionBlock } from "./contradiction-block.tsx";
import { NotInArticles } from "./not-in-articles.tsx";
import { placeSentences } from "./place-sentences.ts";
import { SearchedDetails } from "./searched-details.tsx";
import { SourceList } from "./source-list.tsx";
import { useFilterWords } from "./use-filter-words.ts";
import type { Weaving } from "./weave-answer.ts";

interface AnswerViewProps {
  readonly answer: Answer;
  /** The turn that the answer belongs to: the address of a citation names it. */
  readonly turnId: string;
}

export const AnswerView = memo(function AnswerView({ answer, turnId }: AnswerViewProps) {
  const shown = useMemo(() => ({ answer, turnId }), [answer, turnId]);
  const weaving = useMemo(() => weavingOf(answer), [answer]);
  const isRefusal = answer.status === "not-in-articles";
  return (
    <AnswerContext value={shown}>
      <div className={styles.answer} data-status={answer.status}>
        {isRefusal ? <NotInArticles {...shown} /> : <AnswerMarkdown weaving={weaving} />}
        {answer.contradictions.map((contradiction, at) => (
          <ContradictionBlock key={at} contradiction={contradiction} {...shown} />
        ))}
        <QuestionParts parts={answer.searched.parts ?? []} isRefusal={isRefusal} />
        <SourceList {...shown} />
        <AnswerFooter answer={answer} />
        <SearchedDetails answer={answer} />
      </div>
    </AnswerContext>
  );
});

/** What of a checked answer is woven into its text. */
function weavingOf({ answer, sentences, model }: Answer): Weaving {
  const doubtful = sentences.flatMap(({ support }, at) => (support === "supported" ? [] : [at]));
  return {
    ...placeSentences(answer, sentences),
    doubtful: new Set(doubtful),
    isVerbatim: model === "extractive",
    hasCaret: false,
  };
}

interface QuestionPartsProps {
  readonly parts: readonly SearchedPart[];
  /** Nothing was answered, whatever the search had promised. */
  readonly isRefusal: boolean;
}

/** Of a question that asks several things: which of them the articles answer. */
function QuestionParts({ parts, isRefusal }: QuestionPartsProps) {
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
