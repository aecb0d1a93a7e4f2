// A text as all see it who judge whether it answers: for each of its sentences how well the question's
// terms are met, and whether it gives the kind of thing asked for. Reranking, the choice of quotes and
// refusal read the same values.
import type { ArticleMetadata } from "../../../vectorstore/article.ts";
import { surroundings } from "../../../vectorstore/surroundings.ts";
import { termsOf } from "../../../vectorstore/text-analysis/analyze-text.ts";
import { analyzeSentences, type AnalyzedSentence } from "./analyzed-passage.ts";
import type { AnalyzedQuestion } from "../terms/analyze-question.ts";
import { coverOf } from "./cover-terms.ts";
import { holdsKind, questionKind, unitAsked } from "../terms/question-kind.ts";

/** How well each term of the question is met, in their order, each from 0 to 1. */
export type Covers = readonly number[];

export interface CoveredSentence extends AnalyzedSentence {
  readonly covers: Covers;
  /** Whether it holds a thing of the kind asked for, in the unit asked for; true where any may. */
  readonly isOfKind: boolean;
}

export interface CoveredText {
  /** In order; offsets are into the text. */
  readonly sentences: readonly CoveredSentence[];
  /** By what stands around the text: title, date, publisher, heading. */
  readonly around: Covers;
}

// A passage that was ranked is looked at again when it is quoted and when the answer is judged.
const known = new WeakMap<AnalyzedQuestion, Map<string, readonly CoveredSentence[]>>();

/** `heading`: the one that the text stands under, where it counts. */
export function coverText(
  question: AnalyzedQuestion,
  text: string,
  article: ArticleMetadata,
  heading: string | null,
): CoveredText {
  const ofQuestion = known.get(question) ?? new Map<string, readonly CoveredSentence[]>();
  known.set(question, ofQuestion);
  const sentences = ofQuestion.get(text) ?? coverSentences(question, text);
  ofQuestion.set(text, sentences);
  const around = coversOf(question, new Set(termsOf(surroundings(article, { heading }))));
  return { sentences, around };
}

function coverSentences(question: AnalyzedQuestion, text: string): CoveredSentence[] {
  const kind = questionKind(question.text);
  const unit = unitAsked(question.text);
  return analyzeSentences(text).map((sentence) => ({
    ...sentence,
    covers: coversOf(question, sentence.terms),
    // Read of few of the sentences that are ranked, and slow.
    get isOfKind() {
      return unit?.test(sentence.text) ?? holdsKind(sentence.text, kind);
    },
  }));
}

function coversOf({ terms }: AnalyzedQuestion, found: ReadonlySet<string>): Covers {
  return terms.map((term) => coverOf(term, found));
}

/** What two texts meet together. */
export function bestOfBoth(a: Covers, b: Covers): Covers {
  return a.map((cover, at) => Math.max(cover, b[at]!));
}
