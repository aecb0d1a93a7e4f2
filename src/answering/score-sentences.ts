// Which sentences of the evidence answer the question: by the worth of the question's terms that a
// sentence and its surroundings hold, and by whether it holds the kind of thing asked for.
import { surroundings } from "../../vectorstore/surroundings.ts";
import { termsOf } from "../../vectorstore/text-analysis/analyze-text.ts";
import type { AnalyzedQuestion, QuestionTerm } from "../retrieval/analyze-question.ts";
import { coverOf } from "../retrieval/cover-terms.ts";
import {
  countedTerms,
  holdsKind,
  questionKind,
  type QuestionKind,
} from "../retrieval/question-kind.ts";
import type { EvidencePiece } from "../retrieval/select-evidence.ts";
import { sentencesOf, type EvidenceSentence } from "./evidence-sentence.ts";

export interface ScoredSentence extends EvidenceSentence {
  /** Share of the question's worth in the sentence itself, 0 to 1. */
  readonly coverage: number;
  /** The same, with its neighbours, title and date counted in part. */
  readonly coverageAround: number;
  readonly score: number;
}

/**
 * Weights of a softmax regression of the sentence that holds the answer, rounded, over four sets in
 * three languages. Each of `before`, `after` and `around` counts only what the sentence itself
 * lacks, so that together they say how much of the question is met close by.
 */
const weights = {
  inSentence: 0.85,
  before: 0.35,
  after: 0.15,
  around: 0.4,
  evidence: 0.85,
  similarity: 0.05,
  order: 0.1,
  closeness: 0.07,
  counted: 0.15,
  newName: 0.12,
  opening: 0.03,
};
type Features = Record<keyof typeof weights, number>;
/** What holding the kind of thing asked for is worth. */
const kindWeights: Readonly<Record<QuestionKind, number>> = {
  when: 0.17,
  "how-many": 0.17,
  why: 0.13,
  list: 0.04,
  definition: 0.06,
  who: 0,
  where: 0.02,
  other: 0,
};

/** All sentences of the evidence, best first. */
export function scoreSentences(
  question: AnalyzedQuestion,
  evidence: readonly EvidencePiece[],
): ScoredSentence[] {
  const asked: Asked = {
    question,
    kind: questionKind(question.text),
    counted: countedTerms(question.text),
    own: new Set(question.terms.flatMap(({ variants }) => [...variants.keys()])),
    worth: question.terms.reduce((sum, { worth }) => sum + worth, 0),
  };
  return evidence
    .flatMap((piece) => scorePiece(asked, piece))
    .sort(
      (a, b) => b.score - a.score || a.evidence.number - b.evidence.number || a.index - b.index,
    );
}

interface Asked {
  readonly question: AnalyzedQuestion;
  readonly kind: QuestionKind;
  readonly counted: ReadonlySet<string>;
  /** The question's terms with all their variants. */
  readonly own: ReadonlySet<string>;
  readonly worth: number;
}

const none: ReadonlySet<string> = new Set();

function scorePiece(asked: Asked, piece: EvidencePiece): ScoredSentence[] {
  const sentences = sentencesOf(piece);
  const around = new Set(termsOf(surroundings(piece.article, { heading: null })));
  return sentences.map((sentence, index) => {
    const near = {
      before: sentences[index - 1]?.terms ?? none,
      after: sentences[index + 1]?.terms ?? none,
      around,
    };
    const met = coverNear(asked, sentence, near);
    const features: Features = {
      ...met,
      evidence: piece.score,
      similarity: piece.similarity,
      order: keepsOrder(asked.question, sentence),
      ...whatIsNew(asked, sentence),
      opening: index === 0 ? 1 : 0,
    };
    const kindWeight = holdsKind(sentence.text, asked.kind) ? kindWeights[asked.kind] : 0;
    return {
      ...sentence,
      coverage: met.inSentence,
      coverageAround: Math.min(1, met.inSentence + 0.5 * Math.max(met.before, met.around)),
      score: weigh(features) + kindWeight,
    };
  });
}

type Near = Record<"before" | "after" | "around", ReadonlySet<string>>;

/** Shares of the question's worth: in the sentence, and what it lacks but its surroundings have. */
function coverNear(
  { question, worth }: Asked,
  { terms }: EvidenceSentence,
  near: Near,
): Pick<Features, "inSentence" | "before" | "after" | "around"> {
  const met = { inSentence: 0, before: 0, after: 0, around: 0 };
  for (const term of question.terms) {
    const share = worth === 0 ? 0 : term.worth / worth;
    const cover = coverOf(term, terms);
    met.inSentence += share * cover;
    for (const place of ["before", "after", "around"] as const) {
      met[place] += share * (1 - cover) * coverOf(term, near[place]);
    }
  }
  return met;
}

/** How far a word may stand from a number that counts it. */
const countReach = 3;
const mostNewNames = 3;

/** What the sentence adds to the question: a name, a number close to the question's words. */
function whatIsNew(
  { kind, counted, own }: Asked,
  { words, text }: EvidenceSentence,
): Pick<Features, "closeness" | "counted" | "newName"> {
  const ownPlaces = words.flatMap(({ term }, place) => (own.has(term) ? [place] : []));
  let closeness = 0;
  let isCounted = false;
  let newNames = 0;
  for (const [place, { term, word, startOffset, endOffset }] of words.entries()) {
    if (own.has(term)) continue;
    const isNumber = /\p{N}/u.test(word);
    const isName = startOffset > 0 && /^\p{Lu}/u.test(text.slice(startOffset, endOffset));
    if (isName) newNames++;
    const isSought =
      kind === "when" || kind === "how-many"
        ? isNumber
        : (kind === "who" || kind === "where") && isName;
    if (isSought) {
      for (const other of ownPlaces) closeness = Math.max(closeness, 1 / Math.abs(other - place));
    }
    if (kind === "how-many" && counts(word)) {
      isCounted ||= words
        .slice(place + 1, place + 1 + countReach)
        .some((next) => counted.has(next.term));
    }
  }
  const newName = kind === "who" ? Math.min(mostNewNames, newNames) / mostNewNames : 0;
  return { closeness, counted: isCounted ? 1 : 0, newName };
}

const numberWord =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|десять|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он)$/u;

function counts(word: string): boolean {
  return /\p{N}/u.test(word) || numberWord.test(word);
}

/** Share of the question's pairs of neighbouring terms that stand close together in the sentence. */
function keepsOrder({ terms }: AnalyzedQuestion, { words }: EvidenceSentence): number {
  if (terms.length < 2) return 0;
  const places = terms.map((term: QuestionTerm) =>
    words.flatMap((word, at) => (term.variants.has(word.term) ? [at] : [])),
  );
  let pairs = 0;
  for (let at = 0; at + 1 < terms.length; at++) {
    const isClose = places[at]!.some((first) =>
      places[at + 1]!.some((second) => Math.abs(second - first) <= 2),
    );
    if (isClose) pairs++;
  }
  return pairs / (terms.length - 1);
}

function weigh(features: Features): number {
  let sum = 0;
  for (const name of Object.keys(weights) as (keyof Features)[]) {
    sum += weights[name] * features[name];
  }
  return sum;
}
