// From a request to its evidence: the search question, its parts, for each its hits, and whether they
// can answer it.
import type { Generation, StoredArticle } from "../../vectorstore/store.ts";
import { termsOf } from "../../vectorstore/text-analysis/analyze-text.ts";
import type { AnalyzedQuestion } from "../retrieval/analyze-question.ts";
import { coverOf } from "../retrieval/cover-terms.ts";
import { learnAcronyms } from "../retrieval/learn-acronyms.ts";
import { countTerms, lookUpTerms } from "../retrieval/look-up-terms.ts";
import { isOn, type Without } from "../retrieval/mechanisms.ts";
import {
  retrieveForTime,
  type InferredTime,
  type RetrievedForTime,
} from "../retrieval/retrieve-for-time.ts";
import { completePart, searchQuestion } from "../retrieval/search-question.ts";
import {
  chooseHits,
  selectEvidence,
  type EvidenceLimits,
  type EvidencePiece,
} from "../retrieval/select-evidence.ts";
import {
  splitQuestion,
  type QuestionPart,
  type QuestionParts,
} from "../retrieval/split-question.ts";
import { onceEach, type AnswerNote } from "./answer-note.ts";
import type { AskRequest, NearMiss, Searched, SearchedFilter } from "./answer.ts";
import type { AnsweringDeps } from "./answering-deps.ts";
import { decideAnswerable, gatesOf } from "./decide-answerable.ts";
import { scoreSentences, type ScoredSentence } from "./score-sentences.ts";
import { searchedFilter } from "./searched-filter.ts";
import { evidenceForPart, takeTurns } from "./share-evidence.ts";
import { speaksToAssistant } from "./speaks-to-assistant.ts";
import { mostNearest, nearestMisses } from "./nearest-misses.ts";
import { noteOnPeriod } from "./time-notes.ts";
import { toFilter } from "./to-filter.ts";

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
  const history = isOn(without, "follow-ups") ? (request.history ?? []) : [];
  const standalone = await searchQuestion(request.question, history, generation, model, signal);
  if (standalone.note !== undefined) notes.push(standalone.note);
  const limits = limitsOf(request, deps);
  const { kind, parts } = partsOf(standalone.text, limits.maxEvidence, without);

  const filter = toFilter(request.filter);
  const options = {
    limit: hitLimit,
    today,
    infersPeriod: request.filter?.allTime !== true,
    reranker: deps.reranker,
    vectorWeight: deps.vectorWeight,
    without,
    ...(filter === undefined ? {} : { filter }),
    ...(signal === undefined ? {} : { signal }),
  };
  const retrieved: RetrievedForTime[] = [];
  const isCompleted = kind === "several" && isOn(without, "completed-parts");
  const texts = isCompleted ? await completed(parts, generation) : parts.map(({ text }) => text);
  for (const text of texts) {
    retrieved.push(await retrieveForTime(text, generation, embedder, options));
  }
  notes.push(...notesOnSearch(retrieved));
  const hits = takeTurns(retrieved.map((part) => part.hits));
  const chosen = chooseHits(hits, limits, without);
  const shown = [...chosen, ...hits.slice(0, mostNearest)];
  const articles = await generation.readArticles(new Set(shown.map(({ article }) => article.id)));
  const evidence = selectEvidence(chosen, articles, without);
  const gates = deps.gates ?? gatesOf(embedder.name);
  const found: FoundPart[] = [];
  for (const [at, { question: asked, hits: own, time }] of retrieved.entries()) {
    const { about, text } = parts[at]!;
    const pieces = evidenceForPart(evidence, own);
    const learning = isOn(without, "acronyms") ? pieces : [];
    const question = await withAcronyms(asked, learning, generation);
    const all = scoreSentences(question, pieces).filter(
      ({ text: sentence }) => !isOn(without, "planted-orders") || !speaksToAssistant(sentence),
    );
    // What was carried over finds passages, but they must meet a word of the part itself.
    const ranked = text === texts[at] || meetsAnyOf(termsOf(text), question, all) ? all : [];
    const writer = model === null ? "extractive" : "model";
    const decision = decideAnswerable(question, own, ranked, gates, writer);
    found.push({ about, text: texts[at]!, question, ranked, time, ...decision });
  }
  const nearest = nearestMisses(hits, articles);
  const searched = searchedOf(standalone.text, request, nearest, found);
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

/** Where fewer passages are wanted than there are parts, the question is taken as a whole. */
function partsOf(text: string, maxEvidence: number, without?: Without): QuestionParts {
  const split = splitQuestion(text, without);
  return split.parts.length <= maxEvidence
    ? split
    : { kind: "one", parts: [{ text, about: text }] };
}

/** Each part with what it leans on in the one before it. */
async function completed(
  parts: readonly QuestionPart[],
  generation: Generation,
): Promise<string[]> {
  // All at once, so that the parts need not ask one by one.
  await lookUpTerms(
    parts.map(({ text }) => text),
    generation,
  );
  const texts: string[] = [];
  for (const { text } of parts) {
    const earlier = texts.at(-1);
    texts.push(earlier === undefined ? text : await completePart(text, earlier, generation));
  }
  return texts;
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

function notesOnSearch(retrieved: readonly RetrievedForTime[]): AnswerNote[] {
  const ofParts = retrieved.flatMap(({ time, notes }): AnswerNote[] => {
    const onPeriod = noteOnPeriod(time);
    return onPeriod === null ? [...notes] : [...notes, onPeriod];
  });
  return onceEach(ofParts);
}

function searchedOf(
  text: string,
  { filter }: AskRequest,
  nearest: readonly NearMiss[],
  parts: readonly FoundPart[],
): Searched {
  const filters = parts.map((part): SearchedFilter => searchedFilter(filter, part.time));
  const [first, ...others] = filters.map((each) => JSON.stringify(each));
  const best = parts.reduce((a, b) => (confidenceOf(b) > confidenceOf(a) ? b : a));
  const ofParts = parts.map((part, at) => ({
    question: part.text,
    answerable: part.isAnswerable,
    filter: filters[at]!,
    signals: rounded(part.signals),
  }));
  return {
    question: text,
    filter: others.every((other) => other === first) ? filters[0]! : (filter ?? {}),
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
