// How far the judge agrees with what is measured without one: whether it can be believed at all.
import type { EvaluatedQuestion } from "../evaluation-report.ts";

export interface Agreement {
  /** Questions that both judged. */
  readonly count: number;
  /** Of them, those that both called good or both bad; null without any. */
  readonly share: number | null;
  /**
   * Cohen, "A Coefficient of Agreement for Nominal Scales", 1960: 1 is full agreement, 0 as much as
   * chance gives. Null where chance alone would give full agreement: both always said the same.
   */
  readonly kappa: number | null;
}

export interface JudgeAgreement {
  /** Of `judgedCorrect` from 0.5 on with `contains`, over questions that were answered. */
  readonly correct: Agreement;
  /** Of `judgedFaithful` with the share of the sentences labelled as supported, both from 0.5 on. */
  readonly faithful: Agreement;
  /** Trials without a verdict. */
  readonly failedTrials: number;
  readonly trials: number;
}

export function judgeAgreement(questions: readonly EvaluatedQuestion[]): JudgeAgreement {
  // A refusal is called bad by rule on both sides, which would be no agreement of two minds.
  const answered = questions.filter(({ answer }) => answer?.status === "answered");
  const judgements = questions.flatMap((question) => question.judgements);
  return {
    correct: agreementOf(
      answered.map(({ measures }) => [measures.judgedCorrect, measures.contains]),
    ),
    faithful: agreementOf(
      answered.map((question) => [question.measures.judgedFaithful, shareSupported(question)]),
    ),
    failedTrials: judgements.filter(({ verdict }) => verdict === null).length,
    trials: judgements.length,
  };
}

/** Of pairs with a null nothing is known. */
export function agreementOf(
  pairs: readonly (readonly [judged: number | null, measured: number | null])[],
): Agreement {
  const known = pairs.flatMap(([judged, measured]) =>
    judged === null || measured === null
      ? []
      : [{ isJudgedGood: judged >= 0.5, isMeasuredGood: measured >= 0.5 }],
  );
  const count = known.length;
  if (count === 0) return { count, share: null, kappa: null };
  const shareOf = (isCounted: (pair: (typeof known)[number]) => boolean): number =>
    known.filter(isCounted).length / count;
  const share = shareOf(({ isJudgedGood, isMeasuredGood }) => isJudgedGood === isMeasuredGood);
  const judged = shareOf(({ isJudgedGood }) => isJudgedGood);
  const measured = shareOf(({ isMeasuredGood }) => isMeasuredGood);
  const byChance = judged * measured + (1 - judged) * (1 - measured);
  return { count, share, kappa: byChance === 1 ? null : (share - byChance) / (1 - byChance) };
}

function shareSupported({ answer }: EvaluatedQuestion): number | null {
  const sentences = answer?.sentences ?? [];
  if (sentences.length === 0) return null;
  return sentences.filter(({ support }) => support === "supported").length / sentences.length;
}
