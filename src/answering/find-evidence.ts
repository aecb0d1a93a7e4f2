// From a request to its evidence: the search question, its parts, for each its hits, and whether they
// can answer it.
import type { Generation, StoredArticle } from "../../vectorstore/store.ts";
import { termsOf } from "../../vectorstore/text-analysis/analyze-text.ts";
import type { AnalyzedQuestion } from "../retrieval/terms/analyze-question.ts";
import { coverOf } from "../retrieval/rerank/cover-terms.ts";
import { learnAcronyms } from "../retrieval/terms/learn-acronyms.ts";
import { findHits } from "../retrieval/find-hits.ts";
import { countTerms } from "../retrieval/terms/look-up-terms.ts";
import { isOn } from "../retrieval/mechanisms.ts";
import type { InferredTime } from "../retrieval/time/retrieve-for-time.ts";
import {
  chooseHits,
  evidenceForPart,
  selectEvidence,
  type EvidenceLimits,
  type EvidencePiece,
} from "../retrieval/select-evidence.ts";
import type { QuestionParts } from "../retrieval/parts/split-question.ts";
import type { AnswerNote } from "./answer-note.ts";
import type { AskRequest, NearMiss, Searched } from "./answer.ts";
import type { AnsweringDeps } from "./answering-deps.ts";
import { decideAnswerable, gatesOf } from "./reading/decide-answerable.ts";
import { scoreSentences, type ScoredSentence } from "./reading/score-sentences.ts";
import { searchedFilter, searchedFilterOfAll } from "./evidence/searched-filter.ts";
import { speaksToAssistant } from "./evidence/speaks-to-assistant.ts";
import { mostNearest, nearestMisses } from "./evidence/nearest-misses.ts";
import { notesOnSearch } from "./time-notes.ts";
import { toFilter } from "./evidence/to-filter.ts";

/** Hits looked through for evidence. */
const hitLimit = 60;
/** Passages that the extractive answerer reads; it costs no tokens, so more than a model gets. */
const extractiveTokens = 6000;
/** Tokens of a prompt besides its evidence: rules, question, delimiters. */
const promptOverhead = 700;

/** One part of a question with what was found for it; a question of one part is its own part. */
export interface FoundPart {
  /** As the reader is told of it. */
  readonly about: string;
  /** As it was searched, made to stand alone. */
  readonly text: string;
  readonly question: AnalyzedQuestion;
  /** The sentences of the evidence, best first. */
  readonly ranked: readonly ScoredSentence[];
  /** The time that the part speaks of. */
  readonly time: InferredTime | null;
  readonly isAnswerable: boolean;
  /** Whether quoting may answer where a language model failed. */
  readonly canBeQuoted: boolean;
  readonly signals: Readonly<Record<string, number>>;
}

/** A question with all that was found for it. */
export interface Found {
  readonly kind: QuestionParts["kind"];
  readonly parts: readonly FoundPart[];
  /** Of all parts, numbered. */
  readonly evidence: readonly EvidencePiece[];
  /** Those of the evidence, by id. */
  readonly articles: ReadonlyMap<string, StoredArticle>;
  readonly searched: Searched;
}

/** What the reader should know is added to `notes`. Throws `StoreError`, or what the signal throws. */
export async function findEvidence(
  request: AskRequest,
  generation: Generation,
  deps: AnsweringDeps,
  today: Date,
  notes: AnswerNote[],
  signal: AbortSignal | undefined,
): Promise<Found> {
  const { languageModel: model, embedder, without } = deps;
  const limits = limitsOf(request, deps);
  const { text, kind, parts, hits, ...retrieved } = await findHits(
    {
      question: request.question,
      history: request.history ?? [],
      filter: toFilter(request.filter),
      infersPeriod: request.filter?.allTime !== true,
      limit: hitLimit,
      mostParts: limits.maxEvidence,
      today,
    },
    generation,
    deps,
    signal,
  );
  notes.push(...retrieved.notes, ...notesOnSearch(parts));
  const chosen = chooseHits(hits, limits, without);
  const shown = [...chosen, ...hits.slice(0, mostNearest)];
  const articles = await generation.readArticles(new Set(shown.map(({ article }) => article.id)));
  const evidence = selectEvidence(chosen, articles, without);
  const gates = deps.gates ?? gatesOf(embedder.name);
  const found: FoundPart[] = [];
  for (const { part, text: searched, question: asked, hits: own, time } of parts) {
    const pieces = evidenceForPart(evidence, own);
    const learning = isOn(without, "acronyms") ? pieces : [];
    const question = await withAcronyms(asked, learning, generation);
    const all = scoreSentences(question, pieces).filter(
      ({ text: sentence }) => !isOn(without, "planted-orders") || !speaksToAssistant(sentence),
    );
    // What was carried over finds passages, but they must meet a word of the part itself.
    const isMet = part.text === searched || meetsAnyOf(termsOf(part.text), question, all);
    const ranked = isMet ? all : [];
    const writer = model === null ? "extractive" : "model";
    const decision = decideAnswerable(question, own, ranked, gates, writer);
    found.push({ about: part.about, text: searched, question, ranked, time, ...decision });
  }
  const nearest = nearestMisses(hits, articles);
  const searched = searchedOf(text, request, nearest, found);
  return { kind, parts: found, evidence, articles, searched };
}

/** Asks the store once more only where the evidence introduces an acronym. */
async function withAcronyms(
  question: AnalyzedQuestion,
  pieces: readonly EvidencePiece[],
  generation: Generation,
): Promise<AnalyzedQuestion> {
  const learned = learnAcronyms(
    question,
    pieces.map(({ text }) => text),
  );
  if (learned === question) return question;
  const terms = learned.terms.flatMap(({ variants }) => [...variants.keys()]);
  return { ...learned, statistics: await countTerms(terms, question.statistics, generation) };
}

function meetsAnyOf(
  own: readonly string[],
  { terms }: AnalyzedQuestion,
  sentences: readonly ScoredSentence[],
): boolean {
  const asked = terms.filter(({ term }) => own.includes(term));
  return sentences.some((sentence) => asked.some((term) => coverOf(term, sentence.terms) > 0));
}

function limitsOf(
  request: AskRequest,
  { languageModel, maxEvidence, maxOutputTokens }: AnsweringDeps,
): EvidenceLimits {
  const room =
    languageModel === null
      ? extractiveTokens
      : languageModel.contextTokens - maxOutputTokens - promptOverhead;
  return { maxEvidence: request.maxEvidence ?? maxEvidence, maxTokens: Math.max(300, room) };
}

function searchedOf(
  text: string,
  { filter }: AskRequest,
  nearest: readonly NearMiss[],
  parts: readonly FoundPart[],
): Searched {
  const best = parts.reduce((a, b) => (confidenceOf(b) > confidenceOf(a) ? b : a));
  const ofParts = parts.map((part) => ({
    question: part.text,
    answerable: part.isAnswerable,
    filter: searchedFilter(filter, part.time),
    signals: rounded(part.signals),
  }));
  return {
    question: text,
    filter: searchedFilterOfAll(
      filter,
      parts.map(({ time }) => time),
    ),
    nearest: [...nearest],
    signals: rounded(best.signals),
    ...(parts.length > 1 ? { parts: ofParts } : {}),
  };
}

function confidenceOf({ signals }: FoundPart): number {
  return signals["confidence"] ?? 0;
}

function rounded(signals: FoundPart["signals"]): Record<string, number> {
  return Object.fromEntries(
    Object.entries(signals).map(([name, value]) => [name, Number(value.toFixed(3))]),
  );
}
