// Whether a suggested question is worth showing: it is answered, first of all from its article.
import { expect, test } from "vitest";
import { createHashEmbedder } from "../../ingest/embedders/hash-embedder.ts";
import { isAnswered } from "../../src/answering/is-answered.ts";
import { fakeLanguageModel } from "../support/fake-language-model.ts";
import { articleOf } from "../support/fake-generation.ts";
import { searchableGeneration } from "../support/searchable-generation.ts";

const embedder = createHashEmbedder("hash-64");
const generation = await searchableGeneration(
  [
    articleOf("berg.txt", "Anna Berg explained that the harbour bridge is closed for repairs."),
    articleOf("bakery.txt", "The bakery sells rye bread on Tuesdays and nothing else."),
  ],
  embedder,
);
const question = "What did Anna Berg explain?";
const languageModel = fakeLanguageModel([["Anything. [1]"]]);
const deps = {
  acquire: () => ({ generation, release: () => undefined }),
  embedder,
  languageModel,
  maxEvidence: 8,
  maxOutputTokens: 100,
};

test("a question that its own article answers is", async () => {
  expect(await isAnswered({ question, source: "berg.txt" }, deps)).toBe(true);
});

test("a question that another article answers is not", async () => {
  expect(await isAnswered({ question, source: "bakery.txt" }, deps)).toBe(false);
});

test("a question that is refused is not", async () => {
  const refused = "Which submarine did the admiral sink near Iceland?";
  expect(await isAnswered({ question: refused, source: "berg.txt" }, deps)).toBe(false);
});

test("no language model is asked for it", async () => {
  await isAnswered({ question, source: "berg.txt" }, deps);
  expect(languageModel.calls).toEqual([]);
});
