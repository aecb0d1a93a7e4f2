// What speaks for a sentence of the evidence being the one that answers: how much of the question it
// and its surroundings hold, how close together, and what it adds of the kind asked for.
import { isNameAt } from "../../../languages/names.ts";
import type { AnalyzedQuestion } from "../../retrieval/terms/analyze-question.ts";
import { isAskingWord } from "../../retrieval/terms/asking-words.ts";
import { isOn } from "../../retrieval/mechanisms.ts";
import { officesAsked } from "../../retrieval/terms/offices-asked.ts";
import { questionKind, type QuestionKind } from "../../retrieval/terms/question-kind.ts";
import type { EvidencePiece } from "../../retrieval/select-evidence.ts";
import {
  coverEvidence,
  type CoveredEvidence,
  type CoveredEvidenceSentence,
  type EvidenceSentence,
} from "../evidence/evidence-sentence.ts";
import { namesHolder } from "./names-holder.ts";

/** Shares from 0 to 1, mostly of the question's worth. */
export interface SentenceFeatures {
  readonly inSentence: number;
  /** Of what the sentence lacks, what stands in the sentence before it, and so on. */
  readonly before: number;
  readonly secondBefore: number;
  readonly after: number;
  readonly around: number;
  /** Share in the sentence, by how rare the terms are among the sentences of the evidence. */
  readonly rareHere: number;
  /** Score of the piece. */
  readonly evidence: number;
  /** Share of the question's neighbouring pairs that stand close. */
  readonly close: number;
  /** 1 where the sentence begins with a term of the question, less the later the first one comes. */
  readonly firstTerm: number;
  /** Nearness of a number or name of the kind asked for to the question's words. */
  readonly nearness: number;
  /** Up to three names that the question does not name, where it asks who. */
  readonly newNames: number;
  /** 1 where somebody is named with the office whose holder is asked for. */
  readonly holder: number;
}

export interface FeaturedSentence {
  readonly sentence: CoveredEvidenceSentence;
  readonly kind: QuestionKind;
  readonly features: SentenceFeatures;
}

/** All sentences of the evidence, in order. */
export function sentenceFeatures(
  question: AnalyzedQuestion,
  evidence: readonly EvidencePiece[],
): FeaturedSentence[] {
  const asked = askedOf(question);
  const pieces = evidence.map((piece) => coverEvidence(question, piece));
  const rarity = rarityOf(
    question,
    pieces.flatMap(({ sentences }) => sentences),
  );
  return pieces.flatMap((piece) =>
    piece.sentences.map((sentence, index) => ({
      sentence,
      kind: asked.kind,
      features: {
        ...coverNear(asked, piece, index),
        rareHere: shareMet(rarity, sentence.covers),
        evidence: sentence.evidence.score,
        ...arrangement(asked, sentence),
        ...whatIsNew(asked, sentence),
      },
    })),
  );
}

interface Asked {
  readonly question: AnalyzedQuestion;
  readonly kind: QuestionKind;
  readonly offices: ReadonlySet<string>;
  /** The question's terms with all their variants. */
  readonly own: ReadonlySet<string>;
  /** By term of the question, adding up to 1. */
  readonly shares: readonly number[];
}

/**
 * What a word that only asks is worth against others. With it and the features here the first
 * sentence held the answer on squad2_a, xquad_en and xquad_ru 78.5, 81.7 and 79.2 times of 100, and
 * 77.1, 80.3 and 77.8 before them.
 */
const askingWorth = 0.2;

function askedOf(question: AnalyzedQuestion): Asked {
  const { text, terms, without } = question;
  const least = isOn(without, "asking-words") ? askingWorth : 1;
  const worths = terms.map(({ word, worth }) => worth * (isAskingWord(word) ? least : 1));
  return {
    question,
    kind: questionKind(text),
    offices: officesAsked(question),
    own: new Set(terms.flatMap(({ variants }) => [...variants.keys()])),
    shares: sharesOf(worths),
  };
}

function sharesOf(worths: readonly number[]): number[] {
  const sum = worths.reduce((a, b) => a + b, 0);
  return worths.map((worth) => (sum === 0 ? 0 : worth / sum));
}

function shareMet(shares: readonly number[], cover: readonly number[]): number {
  return shares.reduce((sum, share, at) => sum + share * cover[at]!, 0);
}

/** Shares of the terms by their rarity (as BM25 has it) among the sentences of the evidence. */
function rarityOf(
  { terms }: AnalyzedQuestion,
  sentences: readonly CoveredEvidenceSentence[],
): number[] {
  const rarities = terms.map((_, at) => {
    const holding = sentences.filter(({ covers }) => covers[at]! > 0).length;
    return Math.log(1 + (sentences.length - holding + 0.5) / (holding + 0.5));
  });
  return sharesOf(rarities);
}

type Near = Pick<SentenceFeatures, "inSentence" | "before" | "secondBefore" | "after" | "around">;

function coverNear({ shares }: Asked, { sentences, around }: CoveredEvidence, index: number): Near {
  const met = { inSentence: 0, before: 0, secondBefore: 0, after: 0, around: 0 };
  for (const [at, share] of shares.entries()) {
    const cover = sentences[index]!.covers[at]!;
    const lacking = share * (1 - cover);
    const before = sentences[index - 1]?.covers[at] ?? 0;
    met.inSentence += share * cover;
    met.before += lacking * before;
    met.secondBefore += lacking * (1 - before) * (sentences[index - 2]?.covers[at] ?? 0);
    met.after += lacking * (sentences[index + 1]?.covers[at] ?? 0);
    met.around += lacking * around[at]!;
  }
  return met;
}

/** How the question's terms stand in the sentence. */
function arrangement(
  { question: { terms }, own }: Asked,
  { words }: EvidenceSentence,
): Pick<SentenceFeatures, "close" | "firstTerm"> {
  const places = terms.map(({ variants }) =>
    words.flatMap(({ term }, place) => (variants.has(term) ? [place] : [])),
  );
  let close = 0;
  for (let at = 0; at + 1 < places.length; at++) {
    const [first, second] = [places[at]!, places[at + 1]!];
    if (first.some((a) => second.some((b) => Math.abs(b - a) <= 2))) close++;
  }
  const pairs = Math.max(1, terms.length - 1);
  const first = words.findIndex(({ term }) => own.has(term));
  const firstTerm = 1 / (1 + (first === -1 ? words.length : first));
  return { close: close / pairs, firstTerm };
}

const mostNewNames = 3;

/** What the sentence adds to the question: a name, a number close to the question's words. */
function whatIsNew(
  { kind, own, offices }: Asked,
  sentence: EvidenceSentence,
): Pick<SentenceFeatures, "nearness" | "newNames" | "holder"> {
  const { words, text } = sentence;
  const ownPlaces = words.flatMap(({ term }, place) => (own.has(term) ? [place] : []));
  let nearness = 0;
  let newNames = 0;
  for (const [place, { term, word, startOffset }] of words.entries()) {
    if (own.has(term)) continue;
    const isNumber = /\p{N}/u.test(word);
    const isName = isNameAt(text, startOffset);
    if (isName) newNames++;
    if (kind === "when" || kind === "how-many" ? isNumber : asksName(kind) && isName) {
      for (const other of ownPlaces) nearness = Math.max(nearness, 1 / Math.abs(other - place));
    }
  }
  return {
    nearness,
    holder: namesHolder(sentence, offices, own) ? 1 : 0,
    newNames: kind === "who" ? Math.min(mostNewNames, newNames) / mostNewNames : 0,
  };
}

function asksName(kind: QuestionKind): boolean {
  return kind === "who" || kind === "where";
}
