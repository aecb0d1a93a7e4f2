// What retrieval does with a reranker, above all with one that fails.
import { describe, expect, test } from "vitest";
import { createHashEmbedder } from "../../ingest/embedders/hash-embedder.ts";
import { answerQuestion } from "../../src/answering/answer-question.ts";
import { lastAnswer } from "../../src/commands/run-ask.ts";
import { createCrossEncoderReranker } from "../../src/retrieval/rerank/cross-encoder-reranker.ts";
import { retrieve } from "../../src/retrieval/retrieve.ts";
import type { RetrievalNote } from "../../src/retrieval/retrieval-note.ts";
import { searchArticles } from "../../src/retrieval/search-articles.ts";
import type { Reranker } from "../../src/retrieval/rerank/reranker.ts";
import { analyzeIn } from "../support/analyze-in.ts";
import { articleOf } from "../support/fake-generation.ts";
import { searchableGeneration } from "../support/searchable-generation.ts";

const embedder = createHashEmbedder("hash-256");
const generation = await searchableGeneration(
  [
    articleOf("bridge.txt", "The bridge over the river was closed for three weeks."),
    articleOf("market.txt", "The market near the bridge was closed on Sunday."),
    articleOf("river.txt", "The river rose by a metre in spring."),
  ],
  embedder,
);
const text = "Why was the bridge closed?";
const question = await analyzeIn(generation, text);

function crossEncoder(scoreOf: (text: string) => number): Reranker {
  return createCrossEncoderReranker("local:fake", {
    batchSize: 4,
    score: (_question, texts) => Promise.resolve(texts.map(scoreOf)),
  });
}

const broken = crossEncoder(() => {
  throw new Error("no such file");
});
const note = {
  code: "rerankerFailed",
  detail: expect.stringMatching(/^Cannot rerank with 'local:fake': .*no such file/) as string,
};

async function sourcesBy(reranker?: Reranker) {
  const { hits, notes } = await retrieve(question, generation, embedder, { limit: 10, reranker });
  return { sources: hits.map(({ article }) => article.id), notes };
}

describe("retrieve()", () => {
  test("gives the hits in the order of the reranker", async () => {
    const { sources, notes } = await sourcesBy(
      crossEncoder((read) => (read.includes("metre") ? 1 : 0)),
    );
    expect(sources[0]).toBe("river.txt");
    expect(sources.toSorted()).toEqual(["bridge.txt", "market.txt", "river.txt"]);
    expect(notes).toEqual([]);
  });

  test("falls back to the built-in order where the reranker fails, and says so", async () => {
    const { sources, notes } = await sourcesBy(broken);
    expect(sources).toEqual((await sourcesBy()).sources);
    expect(notes).toEqual([note]);
  });

  test("does not hide a fault of ours as a failure of the reranker", async () => {
    const fault = new TypeError("fault");
    const reranker = { ...broken, rerank: () => Promise.reject(fault) };
    await expect(sourcesBy(reranker)).rejects.toBe(fault);
  });
});

describe("a reranker that fails", () => {
  const acquire = () => ({ generation, release: () => undefined });
  const deps = { acquire, embedder, languageModel: null, maxEvidence: 4, maxOutputTokens: 200 };

  test("costs no answer, and the answer says so", async () => {
    const answer = await lastAnswer(answerQuestion({ question: text }, deps));
    const fallenBack = await lastAnswer(
      answerQuestion({ question: text }, { ...deps, reranker: broken }),
    );
    expect(fallenBack.answer).toBe(answer.answer);
    expect(fallenBack.notes).toEqual([note, ...answer.notes]);
  });

  test("is told of in a batch search", async () => {
    const notes: RetrievalNote[] = [];
    const onNote = (told: RetrievalNote) => notes.push(told);
    await searchArticles(text, [], 3, { ...deps, reranker: broken, onNote });
    expect(notes).toEqual([note]);
  });
});
