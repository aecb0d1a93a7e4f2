// A text as all see it who judge whether it answers: for each of its sentences how well the question's
// terms are met, and whether it gives the kind of thing asked for. Reranking, the choice of quotes and
// refusal read the same values.
import type { ArticleMetadata } from "../../../vectorstore/article.ts";
import { surroundings } from "../../../vectorstore/surroundings.ts";
import { termsOf } from "../../../vectorstore/text-analysis/analyze-text.ts";
import { analyzeSentences, type AnalyzedSentence } from "./analyzed-passage.ts";
import type { AnalyzedQuestion } from "../terms/analyze-question.ts";
import { coverOf } from "./cover-terms.ts";
import { holdsKind, questionKind, unitAsked, type QuestionKind } from "../terms/question-kind.ts";

/** How well each term of the question is met, in their order, each from 0 to 1. */
export type Covers = readonly number[];

export interface CoveredText {
  /** In order; offsets are into the text. */
  readonly sentences: readonly AnalyzedSentence[];
  /** By sentence. */
  readonly covers: readonly Covers[];
  /** By what stands around the text: title, date, publisher, heading. */
  readonly around: Covers;
}

/** What is asked, and what is known of texts already: a ranked passage is looked at again when it is quoted. */
interface Known {
  readonly kind: QuestionKind;
  readonly unit: RegExp | null;
  readonly covers: Map<string, readonly Covers[]>;
}
const knownOf = new WeakMap<AnalyzedQuestion, Known>();

/** `heading`: the one that the text stands under, where it counts. */
export function coverText(
  question: AnalyzedQuestion,
  text: string,
  article: ArticleMetadata,
  heading: string | null,
): CoveredText {
  const known = knownTo(question);
  const sentences = analyzeSentences(text);
  let covers = known.covers.get(text);
  if (covers === undefined) {
    covers = sentences.map(({ terms }) => coversOf(question, terms));
    known.covers.set(text, covers);
  }
  const around = coversOf(question, new Set(termsOf(surroundings(article, { heading }))));
  return { sentences, covers, around };
}

/** Whether a sentence holds a thing of the kind asked for, in the unit asked for; true where any may. */
export function holdsAsked(question: AnalyzedQuestion, sentence: string): boolean {
  const { kind, unit } = knownTo(question);
  return unit?.test(sentence) ?? holdsKind(sentence, kind);
}

function knownTo(question: AnalyzedQuestion): Known {
  let known = knownOf.get(question);
  if (known === undefined) {
    const { text } = question;
    known = { kind: questionKind(text), unit: unitAsked(text), covers: new Map() };
    knownOf.set(question, known);
  }
  return known;
}

function coversOf({ terms }: AnalyzedQuestion, found: ReadonlySet<string>): Covers {
  return terms.map((term) => coverOf(term, found));
}

/** What two texts meet together. */
export function bestOfBoth(a: Covers, b: Covers): Covers {
  return a.map((cover, at) => Math.max(cover, b[at]!));
}
