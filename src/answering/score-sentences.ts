// Which sentences of the evidence answer the question: by the worth of the question's terms that a
// sentence holds, itself and with its surroundings, and by whether it holds what is asked for.
import { termsOf } from "../../vectorstore/text-analysis/analyze-text.ts";
import type { AnalyzedQuestion, QuestionTerm } from "../retrieval/analyze-question.ts";
import type { EvidencePiece } from "../retrieval/select-evidence.ts";
import { coverage, coverOf } from "./cover-terms.ts";
import { sentencesOf, type EvidenceSentence } from "./evidence-sentence.ts";
import { holdsKind, questionKind } from "./question-kind.ts";

export interface ScoredSentence extends EvidenceSentence {
  /** Share of the question's worth in the sentence itself, 0 to 1. */
  readonly coverage: number;
  /** The same, with what its neighbours, passage and title hold counted in part. */
  readonly coverageAround: number;
  readonly score: number;
}

/** What a term counts for that stands not in the sentence but near it. */
const nearWeights = { previous: 0.5, piece: 0.35, title: 0.35 };
/** Measured on squad2_a: `npm run bench -- answers`. */
const weights = { around: 1, evidence: 0.5, kind: 0.12, order: 0.15 };

/** All sentences of the evidence, best first. */
export function scoreSentences(
  question: AnalyzedQuestion,
  evidence: readonly EvidencePiece[],
): ScoredSentence[] {
  return evidence
    .flatMap((piece) => scorePiece(question, piece))
    .sort(
      (a, b) => b.score - a.score || a.evidence.number - b.evidence.number || a.index - b.index,
    );
}

function scorePiece(question: AnalyzedQuestion, piece: EvidencePiece): ScoredSentence[] {
  const kind = questionKind(question.text);
  const sentences = sentencesOf(piece);
  const ofTitle = new Set(termsOf(piece.article.title));
  const ofPiece = new Set(sentences.flatMap(({ terms }) => [...terms]));
  return sentences.map((sentence) => {
    const previous = sentences[sentence.index - 1]?.terms ?? new Set<string>();
    const around = (term: QuestionTerm): number =>
      Math.max(
        coverOf(term, sentence.terms),
        nearWeights.previous * coverOf(term, previous),
        nearWeights.piece * coverOf(term, ofPiece),
        nearWeights.title * coverOf(term, ofTitle),
      );
    const inSentence = coverage(question.terms, (term) => coverOf(term, sentence.terms));
    const coverageAround = coverage(question.terms, around);
    const score =
      weights.around * coverageAround +
      weights.evidence * piece.score +
      (holdsKind(sentence.text, kind) ? weights.kind : 0) +
      weights.order * keepsOrder(question, sentence);
    return { ...sentence, coverage: inSentence, coverageAround, score };
  });
}

/** Share of the question's pairs of neighbouring terms that stand close together in the sentence. */
function keepsOrder({ terms }: AnalyzedQuestion, { words }: EvidenceSentence): number {
  if (terms.length < 2) return 0;
  const places = terms.map((term) =>
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
