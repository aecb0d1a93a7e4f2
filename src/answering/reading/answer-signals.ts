// What speaks for and against the evidence being able to answer a question. Each signal lies between
// 0 and 1 and is shown with the answer, so that a refusal can be checked.
import type { TermStatistics } from "../../../vectorstore/store.ts";
import { analyzeText } from "../../../vectorstore/text-analysis/analyze-text.ts";
import {
  passageFrequency,
  type AnalyzedQuestion,
  type QuestionTerm,
} from "../../retrieval/terms/analyze-question.ts";
import { coverage } from "../../retrieval/rerank/cover-terms.ts";
import { bestOfBoth, holdsAsked, type Covers } from "../../retrieval/rerank/cover-text.ts";
import type { Hit } from "../../retrieval/hit.ts";
import { everydayShare } from "../../retrieval/terms/everyday-words.ts";
import { questionKind } from "../../retrieval/terms/question-kind.ts";
import { coverEvidence } from "../evidence/evidence-sentence.ts";
import type { ScoredSentence } from "./score-sentences.ts";

export interface AnswerSignals {
  /** Share of the question's worth in the piece of evidence that holds the best sentence. */
  readonly passageCoverage: number;
  /** Share of it in the best sentence alone. */
  readonly sentenceCoverage: number;
  /** Share of the names in the question that the piece of evidence lacks; 0 without names. */
  readonly namesMissing: number;
  /** 1 where a name in the question stands nowhere in the archive, however it is spelt. */
  readonly nameUnknown: number;
  /** The same as `namesMissing` for numbers. */
  readonly numbersMissing: number;
  /** 1 where a date, a number or a person is asked for and the best sentence has none. */
  readonly kindMissing: number;
  /** Worth of the question's terms that were found, against that of about five rare terms. */
  readonly worthFound: number;
  /** Score of the best passage by words, against the most that the question's terms could give. */
  readonly wordScore: number;
  /** Cosine of the question with the nearest passage. */
  readonly similarity: number;
  /**
   * Whether the words that were found are words of the archive's subject: how much likelier they are
   * in its passages than in everyday English. 1/2 says no more and no less likely, and stands for
   * words of which everyday use is not known.
   */
  readonly topicality: number;
  /** Share of the question's worth that the archive has in another language or script only. */
  readonly translated: number;
  /** How far the best passage stands out from the tenth. */
  readonly lead: number;
  /** Terms of the question, against eight. */
  readonly questionLength: number;
}

/** The signals in the order in which gates and reports have them. */
export const signalNames = [
  "passageCoverage",
  "sentenceCoverage",
  "namesMissing",
  "nameUnknown",
  "numbersMissing",
  "kindMissing",
  "worthFound",
  "wordScore",
  "similarity",
  "topicality",
  "translated",
  "lead",
  "questionLength",
] as const satisfies readonly (keyof AnswerSignals)[];

/** A term counts as found from this cover on: itself, or a good variant. */
const leastCover = 0.3;
/** BM25F gives a term at most so many times its worth. */
const mostPerWorth = 2.2;

/** `ranked` are the sentences of the evidence, best first; at least one. */
export function answerSignals(
  question: AnalyzedQuestion,
  hits: readonly Hit[],
  ranked: readonly ScoredSentence[],
): AnswerSignals {
  const { terms } = question;
  const best = ranked[0]!;
  const ofPiece = ranked
    .filter(({ evidence }) => evidence === best.evidence)
    .map(({ covers }) => covers)
    .reduce(bestOfBoth, coverEvidence(question, best.evidence).around);
  const isIn = (covers: Covers) => (_: QuestionTerm, at: number) =>
    covers[at]! >= leastCover ? 1 : 0;
  const shareMissing = (isWanted: (term: QuestionTerm) => boolean): number => {
    const wanted = terms.flatMap((term, at) => (isWanted(term) ? [ofPiece[at]!] : []));
    return wanted.filter((cover) => cover < leastCover).length / Math.max(1, wanted.length);
  };
  const worth = terms.reduce((sum, term) => sum + term.worth, 0);
  const met = terms.reduce((sum, term, at) => sum + term.worth * ofPiece[at]!, 0);
  const scores = hits.map(({ score }) => score);
  const names = namesOf(question);
  return {
    passageCoverage: coverage(terms, isIn(ofPiece)),
    sentenceCoverage: coverage(terms, isIn(best.covers)),
    namesMissing: shareMissing((term) => names.includes(term)),
    nameUnknown: names.some(({ isInArchive }) => !isInArchive) ? 1 : 0,
    numbersMissing: shareMissing(({ word }) => /^\p{N}/u.test(word)),
    kindMissing: lacksKind(question, best) ? 1 : 0,
    worthFound: Math.min(1, met / 25),
    wordScore: Math.min(
      1,
      most(hits.map(({ wordScore }) => wordScore)) / (mostPerWorth * worth || 1),
    ),
    similarity: Math.max(0, most(hits.map(({ similarity }) => similarity))),
    topicality: topicalityOf(
      terms.filter((_, at) => ofPiece[at]! >= leastCover),
      question.statistics,
    ),
    translated: coverage(terms, (term) => (isOnlyTranslated(term, question) ? 1 : 0)),
    lead: (scores[0] ?? 0) - (scores[9] ?? 0),
    questionLength: Math.min(1, terms.length / 8),
  };
}

/** Words of a passage, about. */
const passageLength = 150;
/** Natural logarithm of the most that a word's likelihood here and everywhere is told apart by. */
const mostApart = 4;

function topicalityOf(terms: readonly QuestionTerm[], statistics: TermStatistics): number {
  const apart = terms.flatMap(({ term, variants }) => {
    const everyday = everydayShare(term);
    if (everyday === null) return [];
    const frequency = most([...variants.keys()].map((one) => passageFrequency(one, statistics)));
    const here = (frequency + 0.5) / (statistics.passageCount + 1);
    const elsewhere = 1 - (1 - everyday) ** passageLength;
    return [Math.max(-mostApart, Math.min(mostApart, Math.log(here / elsewhere)))];
  });
  if (apart.length === 0) return 0.5;
  return 0.5 + apart.reduce((sum, one) => sum + one, 0) / apart.length / (2 * mostApart);
}

/** Translations, and names that the archive has in other letters. */
function isOnlyTranslated(
  { term, variants, translations }: QuestionTerm,
  { statistics }: AnalyzedQuestion,
): boolean {
  if (passageFrequency(term, statistics) > 0) return false;
  const isCyrillic = hasCyrillic(term);
  return (
    translations.length > 0 || [...variants.keys()].some((one) => hasCyrillic(one) !== isCyrillic)
  );
}

function hasCyrillic(term: string): boolean {
  return /\p{Script=Cyrillic}/u.test(term);
}

function lacksKind(question: AnalyzedQuestion, best: ScoredSentence): boolean {
  switch (questionKind(question.text)) {
    case "when":
    case "how-many":
      return !holdsAsked(question, best.text);
    case "who":
      return best.newNames === 0;
    default:
      return false;
  }
}

function most(values: readonly number[]): number {
  return Math.max(0, ...values);
}

/** Words with a capital that does not merely open a sentence. */
export function namesOf({ text, terms }: AnalyzedQuestion): QuestionTerm[] {
  const names = new Set(
    analyzeText(text)
      .filter(
        ({ startOffset, endOffset }) =>
          /^\p{Lu}/u.test(text.slice(startOffset, endOffset)) &&
          !/(?:^|[.?!(])\s*$/u.test(text.slice(0, startOffset)),
      )
      .map(({ term }) => term),
  );
  return terms.filter(({ term }) => names.has(term));
}
