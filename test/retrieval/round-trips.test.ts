// How often a question asks the store, and what becomes of it where a part of the store is away.
import { describe, expect, test } from "vitest";
import { createHashEmbedder } from "../../ingest/embedders/hash-embedder.ts";
import { answerQuestion } from "../../src/answering/answer-question.ts";
import { lastAnswer } from "../../src/commands/run-ask.ts";
import { searchArticles } from "../../src/retrieval/search-articles.ts";
import type { Generation } from "../../vectorstore/store.ts";
import { articleOf } from "../support/fake-generation.ts";
import { searchableGeneration } from "../support/searchable-generation.ts";

const embedder = createHashEmbedder("hash-256");

/** A generation that nobody has asked yet, with the names of the calls that reach it. */
async function countedGeneration() {
  const calls: string[] = [];
  const made = await searchableGeneration(
    [
      articleOf("bridge.txt", "The bridge over the river was closed for three weeks."),
      articleOf("market.txt", "Anna Berg opened the market near the bridge on Sunday."),
    ],
    embedder,
  );
  const generation = new Proxy<Generation>(made, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      return (...given: unknown[]): unknown => {
        calls.push(String(name));
        return Reflect.apply(value, target, given);
      };
    },
  });
  return { generation, calls };
}

function depsWith(generation: Generation) {
  const acquire = () => ({ generation, release: () => undefined });
  return { acquire, embedder, languageModel: null, maxEvidence: 4, maxOutputTokens: 200 };
}

const question = "Why was the bridge closed?";

describe("a question asks the store", () => {
  test("twice for its hits, and once where its terms are known", async () => {
    const { generation, calls } = await countedGeneration();
    await searchArticles(question, [], 3, depsWith(generation));
    expect(calls).toEqual(["terms", "search"]);
    calls.length = 0;
    await searchArticles(question, [], 3, depsWith(generation));
    expect(calls).toEqual(["search"]);
  });

  test("twice more for its answer: for the evidence, and for what is cited", async () => {
    const { generation, calls } = await countedGeneration();
    await lastAnswer(answerQuestion({ question }, depsWith(generation)));
    expect(calls).toEqual(["terms", "search", "readArticles", "readArticles"]);
  });

  test("for the terms of all its turns at once", async () => {
    const { generation, calls } = await countedGeneration();
    const history = [{ role: "user" as const, text: "Who opened the market?" }];
    await searchArticles("When did she?", history, 3, depsWith(generation));
    expect(calls).toEqual(["terms", "search"]);
  });
});

test("a part of the store that is away is no refusal, but an error", async () => {
  const { generation } = await countedGeneration();
  const incomplete = new Proxy(generation, {
    get: (target, name) =>
      name === "search"
        ? () => Promise.resolve({ candidates: [], completeness: { answered: 38, parts: 40 } })
        : (Reflect.get(target, name) as unknown),
  });
  const asking = lastAnswer(answerQuestion({ question }, depsWith(incomplete)));
  await expect(asking).rejects.toMatchObject({ name: "StoreError", code: "incomplete" });
  await expect(asking).rejects.toThrow("38 of 40 parts");
});
