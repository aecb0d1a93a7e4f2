// The answering of a question, from search to checked citations. Server, command line and
// evaluation all take this one path, streaming or not.
import { randomUUID } from "node:crypto";
import { detectLanguage } from "../../languages/detect-language.ts";
import type { Generation, StoredArticle } from "../../vectorstore/store.ts";
import { countTokens, LanguageModelError } from "../language-model/language-model.ts";
import { isOn } from "../retrieval/mechanisms.ts";
import type { EvidencePiece } from "../retrieval/select-evidence.ts";
import type { Answer, AnswerEvent, AskRequest, Contradiction, Evidence } from "./answer.ts";
import { onceEach, type AnswerNote, type RestartReason } from "./answer-note.ts";
import type { AnsweringDeps } from "./answering-deps.ts";
import { composeAnswer, composeRefusal } from "./compose-answer.ts";
import { isCarried, type CitedText } from "./writing/cited-text.ts";
import { contradictionsAmong, withOpposing } from "./contradictions/contradictions.ts";
import { extractAnswer } from "./writing/extract-answer.ts";
import { findEvidence, type Found, type FoundPart } from "./find-evidence.ts";
import { makeReceipt } from "./receipt/make-receipt.ts";
import { quoteSentences } from "./writing/quote-sentences.ts";
import type { RefusalReason } from "./reading/refusal-reason.ts";
import type { SignalName } from "./reading/signal-name.ts";
import { notesOnDates } from "./time-notes.ts";
import { asksForAddress } from "./writing/web-addresses.ts";
import { withPages } from "./evidence/with-pages.ts";
import { writeWithModel, type WritingTask } from "./writing/write-with-model.ts";

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

async function* answerFrom(
  request: AskRequest,
  generation: Generation,
  given: AnsweringDeps,
  signal: AbortSignal | undefined,
): AsyncGenerator<AnswerEvent> {
  const startedAt = performance.now();
  const counted = given.languageModel === null ? null : countTokens(given.languageModel);
  const deps = { ...given, languageModel: counted?.model ?? null };
  const notes = notesOnStore(generation);
  const today = deps.today?.() ?? new Date();
  const found = await findEvidence(request, generation, deps, today, notes, signal);
  const searchedAt = performance.now();
  const shown = withPages(found.evidence.map(toEvidence), found.articles);
  yield { type: "evidence", evidence: shown, searched: found.searched };

  const { cited, writer, unanswered } = yield* write(request, found, deps, notes, signal);
  const writtenAt = performance.now();
  const usage = counted?.usage() ?? null;
  const about = {
    id: randomUUID(),
    searched: found.searched,
    model: writer,
    timings: {},
    ...(usage === null ? {} : { usage }),
    notes,
  };
  const articles = await citedArticles(cited, generation);
  const answer: Answer =
    cited === null
      ? composeRefusal(about, whyRefused(found, writer), detectLanguage(request.question))
      : composeAnswer(
          about,
          cited,
          articles,
          found.parts.flatMap(({ question, ranked }) =>
            isOn(deps.without, "contradiction-list")
              ? contradictionsAmong(question, cited.quotes, ranked)
              : [],
          ),
        );
  answer.notes.push(...notesOnContradictions(answer.contradictions));
  if (cited !== null) {
    answer.notes.push(...notesOnParts(found.kind, unanswered));
    answer.notes.push(...notesOnStyle(request.style, writer));
  }
  answer.notes.push(
    ...onceEach(found.parts.flatMap(({ time }) => notesOnDates(time, answer, today))),
  );
  const receipt = makeReceipt(answer, {
    request,
    generation,
    articles,
    deps,
    evidence: found.evidence,
    askedAt: today,
    isModelAsked: writer !== "extractive" && found.parts.some(({ isAnswerable }) => isAnswerable),
  });
  const endedAt = performance.now();
  const timings = {
    searchMs: round(searchedAt - startedAt),
    writeMs: round(writtenAt - searchedAt),
    checkMs: round(endedAt - writtenAt),
    totalMs: round(endedAt - startedAt),
  };
  yield { type: "answer", answer: { ...answer, timings, receipt } };
}

function whyRefused({ parts }: Found, writer: string): RefusalReason {
  const isModelAsked = writer !== "extractive" && parts.some(({ isAnswerable }) => isAnswerable);
  if (isModelAsked) return { code: "modelFoundNone" };
  const has = (signal: SignalName): boolean => parts.some(({ signals }) => signals[signal] === 1);
  if (parts.every(({ ranked }) => ranked.length === 0)) return { code: "nothingFound" };
  if (has("officeUnknown")) return { code: "officeUnknown" };
  return { code: has("deedUnknown") ? "deedUnknown" : "tooUncertain" };
}

/** That the current state of the store is damaged, so that an older one is read. */
function notesOnStore({ state }: Generation): AnswerNote[] {
  return state.warnings.length === 0 ? [] : [{ code: "olderStore", generation: state.name }];
}

/** One note for each contradiction; the dates are those of the articles. */
function notesOnContradictions(contradictions: readonly Contradiction[]): AnswerNote[] {
  return contradictions.map(({ sides }) => ({
    code: "articlesDisagree",
    sides: sides.map(({ value, date }) => ({ value, date })),
  }));
}

/** One note for each part left without an answer; none where the question has but one. */
function notesOnParts(kind: Found["kind"], unanswered: readonly FoundPart[]): AnswerNote[] {
  if (kind === "one") return [];
  return unanswered.map(({ about }) => {
    const asked = about.replace(/[?!.…\s]+$/u, "");
    return kind === "comparison"
      ? { code: "sideNotTold", side: asked }
      : { code: "partNotTold", part: asked };
  });
}

/** Quotes have no wording of their own, so that a wish about it is not followed. */
function notesOnStyle(style: string | undefined, writer: string): AnswerNote[] {
  const isWished = style !== undefined && style !== "";
  return isWished && writer === "extractive" ? [{ code: "wishNotFollowed" }] : [];
}

type FailureOfModel = Exclude<RestartReason, { code: "noneFound" }>;

/** Read anew, as every quote is compared with what the store says. */
async function citedArticles(
  cited: CitedText | null,
  generation: Generation,
): Promise<ReadonlyMap<string, StoredArticle>> {
  if (cited === null) return new Map();
  return generation.readArticles(new Set(cited.quotes.map(({ evidence }) => evidence.article.id)));
}

interface Written {
  /** Null: the articles do not tell. */
  readonly cited: CitedText | null;
  readonly writer: string;
  /** Parts of the question that the text does not answer. */
  readonly unanswered: readonly FoundPart[];
}

/** The text by the language model if there is one and it succeeds, else by extraction. */
async function* write(
  request: AskRequest,
  found: Found,
  { languageModel, maxOutputTokens, without }: AnsweringDeps,
  notes: AnswerNote[],
  signal: AbortSignal | undefined,
): AsyncGenerator<AnswerEvent, Written> {
  const writer = languageModel?.name ?? "extractive";
  const { kept, left } = divide(found.parts, ({ isAnswerable }) => isAnswerable);
  if (kept.length === 0) return { cited: null, writer, unanswered: left };
  if (languageModel !== null) {
    let failure: FailureOfModel;
    try {
      const task = taskOf(request, found, kept);
      const cited = yield* writeWithModel(task, languageModel, maxOutputTokens, notes, signal);
      if (cited === null || isCarried(cited)) return { cited, writer, unanswered: left };
      failure = { code: "nothingCarried" };
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof LanguageModelError)) throw error;
      failure = {
        code: "modelFailed",
        model: writer,
        failure: error.failure,
        detail: error.message,
      };
    }
    yield { type: "restart", reason: failure };
    notes.push(failure);
  }
  const quotable = divide(found.parts, ({ canBeQuoted }) => canBeQuoted);
  const quoted = { writer: "extractive", unanswered: quotable.left };
  if (quotable.kept.length === 0) return { ...quoted, cited: null };
  if (languageModel !== null) notes.push({ code: "quotedInstead" });
  const stretches = quotable.kept.reduce(
    (all, { question, ranked }) =>
      isOn(without, "opposing") ? withOpposing(question, all, ranked) : all,
    extractAnswer(quotable.kept),
  );
  const keepsLinks = !isOn(without, "no-addresses") || asksForAddress(request.question);
  const cited = quoteSentences(stretches, keepsLinks);
  yield { type: "text", text: cited.text };
  return { ...quoted, cited };
}

function divide(
  parts: readonly FoundPart[],
  isKept: (part: FoundPart) => boolean,
): { readonly kept: readonly FoundPart[]; readonly left: readonly FoundPart[] } {
  return { kept: parts.filter(isKept), left: parts.filter((part) => !isKept(part)) };
}

/** A model is asked only what there is evidence for. */
function taskOf(request: AskRequest, found: Found, parts: readonly FoundPart[]): WritingTask {
  const isWhole = parts.length === found.parts.length;
  const question = isWhole
    ? found.searched.question
    : parts.map(({ text }) => `${text.replace(/\?$/u, "")}?`).join(" ");
  const { style } = request;
  return { question, language: detectLanguage(request.question), evidence: found.evidence, style };
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
