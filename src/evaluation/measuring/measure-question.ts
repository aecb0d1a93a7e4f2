// All measures of one question that was answered.
import type { Asked } from "../sources/answer-source.ts";
import type { Judgement } from "../evaluation-report.ts";
import type { GoldenQuestion } from "../golden/golden-question.ts";
import { measureCitations } from "./measure-citations.ts";
import { measureNames, type Measures } from "./measures.ts";
import { measureRetrieval } from "./measure-retrieval.ts";
import { measureText } from "./measure-text.ts";

/** `texts` are those of the golden and the cited articles, by id. */
export function measureQuestion(
  golden: GoldenQuestion,
  { answer, ranking, firstTokenMs, totalMs }: Asked,
  texts: ReadonlyMap<string, string>,
  judgements: readonly Judgement[],
): Measures {
  const refused = answer.status === "not-in-articles" ? 1 : 0;
  return {
    ...measureRetrieval(golden, ranking, texts),
    ...measureText(golden, answer),
    ...measureCitations(golden, answer, texts),
    refusedAnswerable: golden.answerable ? refused : null,
    refusedUnanswerable: golden.answerable ? null : refused,
    firstTokenMs,
    totalMs,
    promptTokens: answer.usage?.promptTokens ?? null,
    completionTokens: answer.usage?.completionTokens ?? null,
    judgedCorrect: meanVerdict(judgements, "correct"),
    judgedFaithful: meanVerdict(judgements, "faithful"),
  };
}

/** Of a question that failed nothing is known. */
export const noMeasures = Object.fromEntries(
  measureNames.map((name) => [name, null]),
) as unknown as Measures;

/** Over the trials that judged; null where none did. */
function meanVerdict(judgements: readonly Judgement[], aspect: Judgement["aspect"]): number | null {
  const verdicts = judgements
    .filter((judgement) => judgement.aspect === aspect)
    .flatMap(({ verdict }) => verdict ?? []);
  return verdicts.length === 0
    ? null
    : verdicts.reduce((sum, verdict) => sum + verdict, 0) / verdicts.length;
}
