// What is measured of an answer. Every measure is a number per question, or null where it does not
// apply: a refusal has no quotes to be exact. A slice's value is the mean over those that apply.

export interface MeasureDescription {
  /** For tables. */
  readonly title: string;
  readonly meaning: string;
  /** Which way is better. */
  readonly better: "higher" | "lower";
  readonly unit: "share" | "ms" | "tokens";
}

export const measureDescriptions = {
  articleRecall10: {
    title: "recall@10",
    meaning: "Share of the golden articles among the first ten retrieved.",
    better: "higher",
    unit: "share",
  },
  articleMrr: {
    title: "MRR",
    meaning: "1 / rank of the first golden article retrieved, 0 if none was.",
    better: "higher",
    unit: "share",
  },
  articleNdcg10: {
    title: "nDCG@10",
    meaning: "Of the articles retrieved (Järvelin and Kekäläinen, 2002).",
    better: "higher",
    unit: "share",
  },
  passageNdcg10: {
    title: "passage nDCG@10",
    meaning: "The same of passages that overlap a golden quote; only where quotes are given.",
    better: "higher",
    unit: "share",
  },
  contains: {
    title: "contains answer",
    meaning: "1 where the answer holds every golden part; a refusal holds none.",
    better: "higher",
    unit: "share",
  },
  tokenF1: {
    title: "token F1",
    meaning: "Best overlap of words with a golden alternative (Rajpurkar et al., 2016).",
    better: "higher",
    unit: "share",
  },
  rougeL: {
    title: "ROUGE-L",
    meaning: "Longest common subsequence with a golden alternative, as F1 (Lin, 2004).",
    better: "higher",
    unit: "share",
  },
  citationPrecision: {
    title: "citation precision",
    meaning: "Share of the citations that stand behind a sentence which their quotes support.",
    better: "higher",
    unit: "share",
  },
  citationRecall: {
    title: "citation recall",
    meaning: "Share of the sentences that are cited and supported.",
    better: "higher",
    unit: "share",
  },
  quoteExactness: {
    title: "exact quotes",
    meaning: "Share of the citations whose quote is the article's text at its offsets.",
    better: "higher",
    unit: "share",
  },
  unknownCitations: {
    title: "unknown citations",
    meaning: "Citation marks in the text that name no citation; a count.",
    better: "lower",
    unit: "share",
  },
  sourceCorrectness: {
    title: "right sources",
    meaning: "Share of the cited articles that are golden; 0 where one must not be cited.",
    better: "higher",
    unit: "share",
  },
  refusedAnswerable: {
    title: "needless refusals",
    meaning: "1 where an answerable question was refused.",
    better: "lower",
    unit: "share",
  },
  refusedUnanswerable: {
    title: "right refusals",
    meaning: "1 where a question that the articles do not answer was refused.",
    better: "higher",
    unit: "share",
  },
  firstTokenMs: {
    title: "first token",
    meaning: "From the question to the first piece of the answer's text.",
    better: "lower",
    unit: "ms",
  },
  totalMs: {
    title: "whole answer",
    meaning: "From the question to the checked answer.",
    better: "lower",
    unit: "ms",
  },
  promptTokens: {
    title: "tokens read",
    meaning: "Of the language model, as it counts them.",
    better: "lower",
    unit: "tokens",
  },
  completionTokens: {
    title: "tokens written",
    meaning: "Of the language model, as it counts them.",
    better: "lower",
    unit: "tokens",
  },
  judgedCorrect: {
    title: "judged correct",
    meaning: "By a language model against the golden answer, mean of its trials.",
    better: "higher",
    unit: "share",
  },
  judgedFaithful: {
    title: "judged faithful",
    meaning: "By a language model against the cited quotes, mean of its trials.",
    better: "higher",
    unit: "share",
  },
} as const satisfies Readonly<Record<string, MeasureDescription>>;

export type MeasureName = keyof typeof measureDescriptions;
export const measureNames = Object.keys(measureDescriptions) as readonly MeasureName[];
export type Measures = Readonly<Record<MeasureName, number | null>>;
