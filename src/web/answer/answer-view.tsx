// A checked answer: its sentences with citations and reservations, or why there is none.
import { memo, useMemo } from "react";
import type { Answer } from "../../answering/answer.ts";
import { AnswerContext } from "./answer-context.ts";
import { AnswerFooter } from "./answer-footer.tsx";
import { AnswerMarkdown } from "./answer-markdown.tsx";
import styles from "./answer-view.module.css";
import { ContradictionBlock } from "./contradiction-block.tsx";
import { NotInArticles } from "./not-in-articles.tsx";
import { placeSentences } from "./place-sentences.ts";
import { QuestionParts } from "./question-parts.tsx";
import { SearchedDetails } from "./searched-details.tsx";
import { SourceList } from "./source-list.tsx";
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
