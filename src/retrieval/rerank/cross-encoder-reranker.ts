// A reranker around a cross-encoder: a model that reads question and passage together, which tells
// more than two vectors made apart, and costs a run of the model per passage.
import { orAborted } from "../../../ingest/embedders/or-aborted.ts";
import type { AnalyzedQuestion } from "../terms/analyze-question.ts";
import { featureReranker } from "./feature-reranker.ts";
import type { Hit } from "../hit.ts";
import type { PairScorer } from "./pair-scorer.ts";
import { RerankerError, type Reranker } from "./reranker.ts";

export interface CrossEncoderOptions {
  /** What orders the hits before; the built-in one unless given. */
  readonly base?: Reranker;
  /** Longest time for one question, loading the model included; half a minute unless given. */
  readonly timeLimitMs?: number;
}

/** Hits looked at: each costs a run of the model, and what answers is rarely further down. */
export const crossEncoderDepth = 30;

/**
 * The share of the model's score in what orders the hits, the rest being the built-in score. Chosen,
 * not measured: no trained weights could be had where this was written. High, as a trained model
 * reads meaning; below 1, as its scores crowd near 0 and 1 and the built-in ones then decide.
 */
const crossEncoderWeight = 0.8;

const defaultTimeLimitMs = 30_000;

/**
 * The model decides the order alone. The scores stay those of `base`, dealt out anew from the best
 * down: the gate and the weight of a period are fitted to their scale, which no model's scores have.
 */
export function createCrossEncoderReranker(
  name: string,
  scorer: PairScorer,
  { base = featureReranker, timeLimitMs = defaultTimeLimitMs }: CrossEncoderOptions = {},
): Reranker {
  return {
    name,
    async prepare() {
      try {
        await scorer.score("Is it raining?", ["It is raining."]);
      } catch (error) {
        throw failure(name, error);
      }
    },
    async rerank(question, hits, signal) {
      const ordered = await base.rerank(question, hits, signal);
      const looked = ordered.slice(0, crossEncoderDepth);
      const scores = await scoreWithin(name, scorer, question, looked, timeLimitMs, signal);
      return [...inOrderOf(looked, scores), ...ordered.slice(crossEncoderDepth)];
    },
  };
}

/** One score per hit, or `RerankerError`, or what the signal throws. */
async function scoreWithin(
  name: string,
  scorer: PairScorer,
  question: AnalyzedQuestion,
  hits: readonly Hit[],
  timeLimitMs: number,
  signal: AbortSignal | undefined,
): Promise<number[]> {
  const timeLimit = AbortSignal.timeout(timeLimitMs);
  const either = signal === undefined ? timeLimit : AbortSignal.any([signal, timeLimit]);
  const texts = hits.map(textOf);
  const scores: number[] = [];
  try {
    for (let start = 0; start < texts.length; start += scorer.batchSize) {
      either.throwIfAborted();
      const batch = texts.slice(start, start + scorer.batchSize);
      scores.push(...(await orAborted(scorer.score(question.text, batch), either)));
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw timeLimit.aborted ? tooSlow(name, timeLimitMs) : failure(name, error);
  }
  return scores;
}

/** What is read of a passage: the title says whom "she" and "the office" mean. */
function textOf({ article, passage }: Hit): string {
  return [article.title, passage.heading, passage.text].filter((part) => part !== null).join("\n");
}

function inOrderOf(hits: readonly Hit[], scores: readonly number[]): Hit[] {
  return hits
    .map((hit, at) => ({
      hit,
      worth: crossEncoderWeight * scores[at]! + (1 - crossEncoderWeight) * hit.score,
    }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ hit }, at) => ({ ...hit, score: hits[at]!.score }));
}

function tooSlow(name: string, timeLimitMs: number): RerankerError {
  const seconds = timeLimitMs / 1000;
  return new RerankerError(
    `Cannot rerank with '${name}': it took longer than ${seconds} s. Choose a smaller model, or set RERANKER=features.`,
  );
}

function failure(name: string, error: unknown): RerankerError {
  const said = error instanceof Error ? error.message : String(error);
  // The runtime's messages run over several lines.
  const reason = said.replace(/\s+/g, " ").replace(/[. ]+$/, "");
  return new RerankerError(
    `Cannot rerank with '${name}': the model could not be run (${reason}). Check that it is a cross-encoder with config.json, tokenizer.json and onnx/model.onnx and, if it is on the hub, that the hub can be reached, or set RERANKER=features.`,
    { cause: error },
  );
}
