// From a question to its hits, the one way that all take: the question is made to stand alone and
// split into parts, and each part is searched with the time that it speaks of.
import type { Embedder } from "../../ingest/embedders/embedder.ts";
import type { PromptTurn } from "../../prompts/rewrite-question-prompt.ts";
import type { Generation, PassageFilter } from "../../vectorstore/store.ts";
import type { LanguageModel } from "../language-model/language-model.ts";
import type { Hit } from "./hit.ts";
import { lookUpTerms } from "./terms/look-up-terms.ts";
import { isOn, type Without } from "./mechanisms.ts";
import type { Reranker } from "./rerank/reranker.ts";
import { retrieveForTime, type RetrievedForTime } from "./time/retrieve-for-time.ts";
import type { RetrievalNote } from "./retrieval-note.ts";
import { completePart, searchQuestion } from "./parts/search-question.ts";
import { splitQuestion, type QuestionPart, type QuestionParts } from "./parts/split-question.ts";

/** What is asked for. */
export interface HitRequest {
  readonly question: string;
  /** Earlier turns, oldest first. */
  readonly history: readonly PromptTurn[];
  readonly filter?: PassageFilter | undefined;
  /** False: words of time are searched like any others. */
  readonly infersPeriod?: boolean;
  /** The most hits of each part. */
  readonly limit: number;
  /** A question of more parts is taken as a whole. */
  readonly mostParts: number;
  /** What "last year" is counted from. */
  readonly today: Date;
}

/** What hits are found with. */
export interface HitDeps {
  readonly embedder: Embedder;
  /** Makes follow-up questions stand alone; a rule does without. */
  readonly languageModel: LanguageModel | null;
  /** The built-in one unless given. */
  readonly reranker?: Reranker | undefined;
  readonly vectorWeight?: number | undefined;
  readonly without?: Without | undefined;
}

/** One part of a question with its hits, best first. */
export interface HitsOfPart extends RetrievedForTime {
  readonly part: QuestionPart;
  /** As it was searched, made to stand alone. */
  readonly text: string;
}

export interface FoundHits {
  /** The question, made to stand alone. */
  readonly text: string;
  readonly kind: QuestionParts["kind"];
  readonly parts: readonly HitsOfPart[];
  /** Of all parts in turn, best first, each passage once. */
  readonly hits: readonly Hit[];
  /** About making the question stand alone; what a part's search notes stands with the part. */
  readonly notes: readonly RetrievalNote[];
}

/** Throws `StoreError`, or what the signal throws. */
export async function findHits(
  request: HitRequest,
  generation: Generation,
  { embedder, languageModel, reranker, vectorWeight, without }: HitDeps,
  signal?: AbortSignal,
): Promise<FoundHits> {
  const { question, filter, limit, today, infersPeriod = true } = request;
  const history = isOn(without, "follow-ups") ? request.history : [];
  const alone = await searchQuestion(question, history, generation, languageModel, signal);
  const { kind, parts } = partsOf(alone.text, request.mostParts, without);
  const isCompleted = kind === "several" && isOn(without, "completed-parts");
  const texts = isCompleted ? await completed(parts, generation) : parts.map(({ text }) => text);
  const options = { limit, today, infersPeriod, reranker, vectorWeight, without };
  const found: HitsOfPart[] = [];
  for (const [at, text] of texts.entries()) {
    const retrieved = await retrieveForTime(text, generation, embedder, {
      ...options,
      ...(filter === undefined ? {} : { filter }),
      ...(signal === undefined ? {} : { signal }),
    });
    found.push({ ...retrieved, part: parts[at]!, text });
  }
  return {
    text: alone.text,
    kind,
    parts: found,
    hits: takeTurns(found.map(({ hits }) => hits)),
    notes: alone.note === undefined ? [] : [alone.note],
  };
}

/** Where fewer passages are wanted than there are parts, the question is taken as a whole. */
function partsOf(text: string, mostParts: number, without?: Without): QuestionParts {
  const split = splitQuestion(text, without);
  return split.parts.length <= mostParts ? split : { kind: "one", parts: [{ text, about: text }] };
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

/** The hits of all parts in turn, best first, each passage once. */
export function takeTurns(hitsOfParts: readonly (readonly Hit[])[]): Hit[] {
  const shared = new Map<string, Hit>();
  const next = hitsOfParts.map(() => 0);
  const isNew = ({ passage }: Hit): boolean => !shared.has(passage.id);
  for (let isAny = true; isAny;) {
    isAny = false;
    for (const [part, hits] of hitsOfParts.entries()) {
      while (next[part]! < hits.length && !isNew(hits[next[part]!]!)) next[part]!++;
      const hit = hits[next[part]!];
      if (hit === undefined) continue;
      shared.set(hit.passage.id, hit);
      isAny = true;
    }
  }
  return [...shared.values()];
}
