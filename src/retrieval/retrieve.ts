// Question to hits: words and vectors are both searched, and their scores fused.
import { EmbedderError, type Embedder } from "../../ingest/embedders/embedder.ts";
import type { Generation, PassageFilter } from "../../vectorstore/generation.ts";
import type { AnalyzedQuestion } from "./analyze-question.ts";
import { fuseScores, type CandidateScores } from "./fuse-scores.ts";
import { featureReranker } from "./feature-reranker.ts";
import type { Hit } from "./hit.ts";
import { isOn } from "./mechanisms.ts";
import type { RetrievalNote } from "./retrieval-note.ts";
import { RerankerError, type Reranker } from "./reranker.ts";

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
 * built-in one orders the hits. A note says so.
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
  const candidates = new Map<number, CandidateScores>();
  addCandidates(candidates, question, vector, generation, depth, filter);
  if (preference?.filter !== undefined) {
    addCandidates(candidates, question, vector, generation, depth, preference.filter);
  }
  const vectorWeight = hasVectors ? (options.vectorWeight ?? vectorWeightOf(embedder)) : 0;
  const fused = fuseScores([...candidates.values()], vector === null ? 0 : vectorWeight);
  if (preference === undefined) {
    const best = fused.slice(0, depth).map((candidate) => toHit(candidate, generation));
    const { hits, notes } = await rerankOrFallBack(question, best, reranker, signal);
    return { hits: hits.slice(0, limit), notes: [...vectorNotes, ...notes] };
  }
  const found = fused.map((candidate) => toHit(candidate, generation));
  // The reranker gets the scores as they were, and weighs them itself.
  const byOrdinal = new Map(found.map((hit) => [hit.passage.ordinal, hit]));
  const best = prefer(found, preference)
    .slice(0, depth)
    .map(({ passage }) => byOrdinal.get(passage.ordinal)!);
  const { hits, notes } = await rerankOrFallBack(question, best, reranker, signal);
  const preferred = prefer(hits, preference);
  return { hits: preferred.slice(0, limit), notes: [...vectorNotes, ...notes] };
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

/** Adds the `depth` best passages by vector and by words to the candidates. */
function addCandidates(
  candidates: Map<number, CandidateScores>,
  question: AnalyzedQuestion,
  vector: Float32Array | null,
  generation: Generation,
  depth: number,
  filter: PassageFilter | undefined,
): void {
  const isSearched = vector !== null && isOn(question.without, "vectors");
  const byVector = !isSearched ? [] : generation.searchVectors(vector, depth, filter);
  for (const { ordinal, similarity } of byVector) {
    const wordScore = candidates.get(ordinal)?.wordScore ?? 0;
    candidates.set(ordinal, { ordinal, similarity, wordScore });
  }
  for (const { ordinal, score } of generation.searchWords(question.searchTerms, depth, filter)) {
    const similarity =
      candidates.get(ordinal)?.similarity ??
      (vector === null ? 0 : cosine(vector, generation.vector(ordinal)));
    candidates.set(ordinal, { ordinal, similarity, wordScore: score });
  }
}

function prefer(hits: readonly Hit[], { factorsOf }: Preference): Hit[] {
  const factors = factorsOf(hits);
  return hits
    .map((hit, at) => ({ ...hit, score: hit.score * factors[at]! }))
    .sort((a, b) => b.score - a.score || a.passage.ordinal - b.passage.ordinal);
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

function toHit(
  candidate: CandidateScores & { readonly score: number },
  generation: Generation,
): Hit {
  const passage = generation.passage(candidate.ordinal);
  const isLead = generation.passagesOf(passage.articleId)[0] === passage.ordinal;
  const { wordScore, similarity, score } = candidate;
  return {
    passage,
    article: generation.metadata(passage.articleId)!,
    isLead,
    wordScore,
    similarity,
    score,
  };
}

/** Both vectors have unit length. */
function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
