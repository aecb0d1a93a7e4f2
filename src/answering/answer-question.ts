// The answering of a question, from search to checked citations. Server, command line and
// evaluation all take this one path, streaming or not.
import { randomUUID } from "node:crypto";
import { detectLanguage } from "../../ingest/detect-language.ts";
import type { Embedder } from "../../ingest/embedders/embedder.ts";
import type { Generation } from "../../vectorstore/generation.ts";
import { LanguageModelError, type LanguageModel } from "../language-model/language-model.ts";
import type { AnalyzedQuestion } from "../retrieval/analyze-question.ts";
import { retrieveForTime, type InferredTime } from "../retrieval/retrieve-for-time.ts";
import { searchQuestion } from "../retrieval/search-question.ts";
import { selectEvidence, type EvidencePiece } from "../retrieval/select-evidence.ts";
import type { Answer, AnswerEvent, AskRequest, Evidence, Searched } from "./answer.ts";
import { composeAnswer, composeRefusal } from "./compose-answer.ts";
import { isCarried, type CitedText } from "./cited-text.ts";
import { decideAnswerable } from "./decide-answerable.ts";
import { extractAnswer } from "./extract-answer.ts";
import { quoteSentences } from "./quote-sentences.ts";
import { scoreSentences, type ScoredSentence } from "./score-sentences.ts";
import { searchedFilter } from "./searched-filter.ts";
import { noteOnPeriod, notesOnDates } from "./time-notes.ts";
import { toFilter } from "./to-filter.ts";
import { asksForAddress } from "./web-addresses.ts";
import { writeWithModel } from "./write-with-model.ts";

/** What answering needs from outside. */
export interface AnsweringDeps {
  /** A generation for the time of one answer; `release` gives it back. Throws `StoreError`. */
  readonly acquire: () => { readonly generation: Generation; readonly release: () => void };
  readonly embedder: Embedder;
  /** Null: the built-in extractive answerer writes. */
  readonly languageModel: LanguageModel | null;
  readonly maxEvidence: number;
  readonly maxOutputTokens: number;
  /** The present, for "last year" and "now"; the clock's unless given. */
  readonly today?: () => Date;
}

/** Hits looked through for evidence. */
const hitLimit = 60;
/** Passages that the extractive answerer reads; it costs no tokens, so more than a model gets. */
const extractiveTokens = 6000;
/** Tokens of a prompt besides its evidence: rules, question, delimiters. */
const promptOverhead = 700;

/** Events of one answer, in order. Throws `StoreError`, `EmbedderError`, or what the signal throws. */
export async function* answerQuestion(
  request: AskRequest,
  deps: AnsweringDeps,
  signal?: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  const { generation, release } = deps.acquire();
  try {
    yield* answerFrom(request, generation, deps, signal);
  } finally {
    release();
  }
}

/** A question with all that was found for it. */
export interface Found {
  readonly question: AnalyzedQuestion;
  readonly evidence: readonly EvidencePiece[];
  readonly ranked: readonly ScoredSentence[];
  readonly searched: Searched;
  /** The time that the question speaks of. */
  readonly time: InferredTime | null;
  readonly isAnswerable: boolean;
  /** Whether quoting may answer where a language model failed. */
  readonly canBeQuoted: boolean;
}

async function* answerFrom(
  request: AskRequest,
  generation: Generation,
  deps: AnsweringDeps,
  signal: AbortSignal | undefined,
): AsyncGenerator<AnswerEvent> {
  const startedAt = performance.now();
  const notes: string[] = [...generation.warnings];
  const today = deps.today?.() ?? new Date();
  const found = await find(request, generation, deps, today, notes, signal);
  const searchedAt = performance.now();
  yield { type: "evidence", evidence: found.evidence.map(toEvidence), searched: found.searched };

  const { cited, writer } = yield* write(request, found, deps, notes, signal);
  const timings = {
    searchMs: round(searchedAt - startedAt),
    writeMs: round(performance.now() - searchedAt),
    totalMs: round(performance.now() - startedAt),
  };
  const about = { id: randomUUID(), searched: found.searched, model: writer, timings, notes };
  const language = detectLanguage(request.question);
  const answer: Answer =
    cited === null
      ? composeRefusal(about, language)
      : await composeAnswer(about, cited, generation);
  answer.notes.push(...notesOnDates(found.time, answer, today, language));
  yield { type: "answer", answer };
}

/** The search question, its hits and evidence, and whether they can answer. */
async function find(
  request: AskRequest,
  generation: Generation,
  deps: AnsweringDeps,
  today: Date,
  notes: string[],
  signal: AbortSignal | undefined,
): Promise<Found> {
  const model = deps.languageModel;
  const standalone = await searchQuestion(
    request.question,
    request.history ?? [],
    generation.words,
    model,
    signal,
  );
  if (standalone.note !== undefined) notes.push(standalone.note);
  const filter = toFilter(request.filter);
  const retrieved = await retrieveForTime(standalone.text, generation, deps.embedder, {
    limit: hitLimit,
    today,
    ...(filter === undefined ? {} : { filter }),
    ...(signal === undefined ? {} : { signal }),
  });
  const { question, hits, time } = retrieved;
  notes.push(...retrieved.notes);
  const onPeriod = noteOnPeriod(time, detectLanguage(request.question));
  if (onPeriod !== null) notes.push(onPeriod);
  const evidence = await selectEvidence(hits, limitsOf(request, deps), async (articleId) => {
    return (await generation.article(articleId))?.text ?? "";
  });
  const ranked = scoreSentences(question, evidence);
  const decision = decideAnswerable(
    question,
    hits,
    ranked,
    deps.embedder.name,
    model === null ? "extractive" : "model",
  );
  const searched = {
    question: standalone.text,
    filter: searchedFilter(request.filter, time),
    nearest: hits.slice(0, 5).map(({ passage, article, score }) => ({
      source: article.id,
      title: article.title,
      date: article.date,
      score: round(score, 4),
      startOffset: passage.startOffset,
      endOffset: passage.endOffset,
    })),
    signals: Object.fromEntries(
      Object.entries(decision.signals).map(([name, value]) => [name, round(value, 3)]),
    ),
  };
  const { isAnswerable, canBeQuoted } = decision;
  return { question, evidence, ranked, searched, time, isAnswerable, canBeQuoted };
}

function limitsOf(
  request: AskRequest,
  { languageModel, maxEvidence, maxOutputTokens }: AnsweringDeps,
): { maxEvidence: number; maxTokens: number } {
  const room =
    languageModel === null
      ? extractiveTokens
      : languageModel.contextTokens - maxOutputTokens - promptOverhead;
  return { maxEvidence: request.maxEvidence ?? maxEvidence, maxTokens: Math.max(300, room) };
}

interface Written {
  /** Null: the articles do not tell. */
  readonly cited: CitedText | null;
  readonly writer: string;
}

/** The text by the language model if there is one and it succeeds, else by extraction. */
async function* write(
  request: AskRequest,
  found: Found,
  { languageModel, maxOutputTokens }: AnsweringDeps,
  notes: string[],
  signal: AbortSignal | undefined,
): AsyncGenerator<AnswerEvent, Written> {
  const writer = languageModel?.name ?? "extractive";
  if (!found.isAnswerable) return { cited: null, writer };
  if (languageModel !== null) {
    let failure: string;
    try {
      const language = detectLanguage(request.question);
      const task = { question: found.searched.question, language, evidence: found.evidence };
      const cited = yield* writeWithModel(task, languageModel, maxOutputTokens, notes, signal);
      if (cited === null || isCarried(cited)) return { cited, writer };
      failure = "No sentence of the language model's answer is carried by the passages it cites.";
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof LanguageModelError)) throw error;
      failure = `${writer} did not answer: ${error.message}`;
    }
    yield { type: "restart", reason: failure };
    notes.push(failure);
    if (!found.canBeQuoted) return { cited: null, writer: "extractive" };
    notes.push("Therefore passages are quoted instead.");
  }
  const sentences = extractAnswer(found.question, found.ranked);
  const cited = quoteSentences(sentences, asksForAddress(found.question.text));
  yield { type: "text", text: cited.text };
  return { cited, writer: "extractive" };
}

function toEvidence(piece: EvidencePiece): Evidence {
  const { number, article, text, startOffset, endOffset, score } = piece;
  const { id: source, title, date, publisher } = article;
  return {
    number,
    source,
    title,
    date,
    publisher,
    text,
    startOffset,
    endOffset,
    score: round(score, 4),
  };
}

function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
