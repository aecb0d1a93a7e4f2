// Question to hits: words and vectors are both searched, and their scores fused.
import { EmbedderError, type Embedder } from "../../ingest/embedders/embedder.ts";
import type { Candidate, Generation, PassageFilter, SearchPlan } from "../../vectorstore/store.ts";
import { StoreError } from "../../vectorstore/store-error.ts";
import type { AnalyzedQuestion } from "./terms/analyze-question.ts";
import { fuseScores } from "./rerank/fuse-scores.ts";
import { featureReranker } from "./rerank/feature-reranker.ts";
import type { Hit } from "./hit.ts";
import { isOn } from "./mechanisms.ts";
import type { RetrievalNote } from "./retrieval-note.ts";
import { RerankerError, type Reranker } from "./rerank/reranker.ts";

/** Hits that are to come first. */
export interface Preference {
  /** Passages searched besides, so that what is preferred is among the candidates. */
  readonly filter?: PassageFilter;
  /** For each hit what its score is multiplied by, 0 to 1. */
  readonly factorsOf: (hits: readonly Hit[]) => readonly number[];
}

export interface RetrievalOptions {
  readonly filter?: PassageFilter;
  readonly preference?: Preference;
  /** The most hits wanted. */
  readonly limit: number;
  /** The built-in one unless given. */
  readonly reranker?: Reranker | undefined;
  /** The share of vectors in the fused score, 0 to 1; what suits the embedder unless given. */
  readonly vectorWeight?: number | undefined;
  readonly signal?: AbortSignal;
}

/**
 * The share of vectors in the fused score. The built-in embedder sees the same words as the
 * inverted index and adds little; a trained one sees meaning.
 */
const vectorWeights = { hash: 0.15, trained: 0.5 };

/** Each search brings at least so many candidates, so that either can lift the other's. */
const leastDepth = 100;

export interface Retrieved {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** What the reader should know, such as that only words were searched. */
  readonly notes: readonly RetrievalNote[];
}

/**
 * Where the embedder cannot be reached, words alone are searched; where the reranker fails, the
 * built-in one orders the hits. A note says so. Throws `StoreError`, or what the signal throws.
 */
export async function retrieve(
  question: AnalyzedQuestion,
  generation: Generation,
  embedder: Embedder,
  options: RetrievalOptions,
): Promise<Retrieved> {
  const { filter, preference, limit, signal, reranker: given = featureReranker } = options;
  const reranker = isOn(question.without, "reranker") ? given : noReranker;
  const hasVectors = isOn(question.without, "vectors");
  const depth = Math.max(leastDepth, limit);
  const { vector, notes: vectorNotes } = await questionVector(question, embedder, signal);
  const found = await searchAll(generation, {
    words: question.searchTerms,
    vector,
    filter,
    also: preference?.filter,
    depth,
  });
  const candidates = hasVectors ? found : found.filter(({ wordScore }) => wordScore > 0);
  const vectorWeight = hasVectors ? (options.vectorWeight ?? vectorWeightOf(embedder)) : 0;
  const fused = fuseScores(candidates, vector === null ? 0 : vectorWeight);
  if (preference === undefined) {
    const best = fused.slice(0, depth);
    const { hits, notes } = await rerankOrFallBack(question, best, reranker, signal);
    return { hits: hits.slice(0, limit), notes: [...vectorNotes, ...notes] };
  }
  // The reranker gets the scores as they were, and weighs them itself.
  const byPassage = new Map(fused.map((hit) => [hit.passage.id, hit]));
  const best = prefer(fused, preference)
    .slice(0, depth)
    .map(({ passage }) => byPassage.get(passage.id)!);
  const { hits, notes } = await rerankOrFallBack(question, best, reranker, signal);
  const preferred = prefer(hits, preference);
  return { hits: preferred.slice(0, limit), notes: [...vectorNotes, ...notes] };
}

/**
 * What a part of the store does not answer may be just what was asked for: then nothing is said at
 * all, rather than that the articles do not tell.
 */
async function searchAll(generation: Generation, plan: SearchPlan): Promise<readonly Candidate[]> {
  const { candidates, completeness } = await generation.search(plan);
  const { answered, parts } = completeness;
  if (answered === parts) return candidates;
  throw new StoreError(
    "incomplete",
    `Cannot search the whole archive: ${answered} of ${parts} parts of the store answered. Try again in a while.`,
  );
}

/** Leaves the order as it is. */
const noReranker: Reranker = {
  name: "none",
  prepare: () => Promise.resolve(),
  rerank: (_, hits) => hits,
};

async function rerankOrFallBack(
  question: AnalyzedQuestion,
  hits: readonly Hit[],
  reranker: Reranker,
  signal: AbortSignal | undefined,
): Promise<Retrieved> {
  try {
    return { hits: await reranker.rerank(question, hits, signal), notes: [] };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof RerankerError)) throw error;
    const note: RetrievalNote = { code: "rerankerFailed", detail: error.message };
    return { hits: await featureReranker.rerank(question, hits, signal), notes: [note] };
  }
}

function prefer(hits: readonly Hit[], { factorsOf }: Preference): Hit[] {
  const factors = factorsOf(hits);
  return hits
    .map((hit, at) => ({ ...hit, score: hit.score * factors[at]! }))
    .sort((a, b) => b.score - a.score);
}

async function questionVector(
  question: AnalyzedQuestion,
  embedder: Embedder,
  signal: AbortSignal | undefined,
): Promise<{ readonly vector: Float32Array | null; readonly notes: readonly RetrievalNote[] }> {
  try {
    return { vector: await embedder.embedQuestion(question.text, signal), notes: [] };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof EmbedderError)) throw error;
    return { vector: null, notes: [{ code: "onlyWordsSearched", detail: error.message }] };
  }
}

function vectorWeightOf(embedder: Embedder): number {
  return embedder.name.startsWith("hash-") ? vectorWeights.hash : vectorWeights.trained;
}
