// Notices whether anything that an answer is made with failed and was replaced: such an answer is
// worth another try, not keeping.
import type { Embedder } from "../../ingest/embedders/embedder.ts";
import type { LanguageModel } from "../language-model/language-model.ts";
import type { Reranker } from "../retrieval/rerank/reranker.ts";
import type { AnsweringDeps } from "./answering-deps.ts";

export interface NoticedDeps<Deps extends AnsweringDeps> {
  readonly deps: Deps;
  /** Whether the language model, the embedder or the reranker has thrown so far. */
  readonly hasFailed: () => boolean;
}

export function noticeFallbacks<Deps extends AnsweringDeps>(deps: Deps): NoticedDeps<Deps> {
  let failures = 0;
  const notice = (): void => {
    failures++;
  };
  const { embedder, reranker, languageModel } = deps;
  const noticed = {
    ...deps,
    embedder: noticeEmbedder(embedder, notice),
    ...(reranker === undefined ? {} : { reranker: noticeReranker(reranker, notice) }),
    languageModel: languageModel === null ? null : noticeModel(languageModel, notice),
  };
  return { deps: noticed, hasFailed: () => failures > 0 };
}

function noticeEmbedder(embedder: Embedder, notice: () => void): Embedder {
  return {
    name: embedder.name,
    isCostly: embedder.isCostly,
    batchSize: embedder.batchSize,
    dimension: () => embedder.dimension(),
    embedPassages: (texts, signal) => embedder.embedPassages(texts, signal),
    embedQuestion: (text, signal) => noticing(() => embedder.embedQuestion(text, signal), notice),
  };
}

function noticeReranker(reranker: Reranker, notice: () => void): Reranker {
  return {
    name: reranker.name,
    prepare: () => reranker.prepare(),
    rerank: (question, hits, signal) =>
      noticing(async () => reranker.rerank(question, hits, signal), notice),
  };
}

function noticeModel(model: LanguageModel, notice: () => void): LanguageModel {
  return {
    name: model.name,
    contextTokens: model.contextTokens,
    async *stream(messages, options) {
      try {
        yield* model.stream(messages, options);
      } catch (error) {
        notice();
        throw error;
      }
    },
  };
}

async function noticing<T>(work: () => Promise<T>, notice: () => void): Promise<T> {
  try {
    return await work();
  } catch (error) {
    notice();
    throw error;
  }
}
