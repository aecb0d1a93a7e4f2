// What a text holds of a question, sentence by sentence.
import { expect, test } from "vitest";
import { analyzeQuestion } from "../../../src/retrieval/terms/analyze-question.ts";
import { coverText, holdsAsked } from "../../../src/retrieval/rerank/cover-text.ts";
import { lookUpTerms } from "../../../src/retrieval/terms/look-up-terms.ts";
import { createHashEmbedder } from "../../../ingest/embedders/hash-embedder.ts";
import { articleOf } from "../../support/fake-generation.ts";
import { searchableGeneration } from "../../support/searchable-generation.ts";

const text = "The bridge of Temin was closed in 2016. It stayed so for two months.";
const article = articleOf("bridge.txt", text, { title: "Karagai news", date: null });

async function covered(question: string) {
  const generation = await searchableGeneration([article], createHashEmbedder("hash-256"));
  const asked = analyzeQuestion(question, await lookUpTerms([question], generation));
  return { asked, ...coverText(asked, text, article, null) };
}

test("coverText() tells for each sentence which terms of the question it meets", async () => {
  const { asked, covers } = await covered("Was the bridge closed?");
  const at = asked.terms.findIndex(({ word }) => word === "bridge");
  expect(covers.map((ofSentence) => ofSentence[at])).toEqual([1, 0]);
});

test("coverText() counts the title as standing around the text, and its sentences without it", async () => {
  const { asked, around, covers } = await covered("What happened in Karagai?");
  const at = asked.terms.findIndex(({ word }) => word === "karagai");
  expect(around[at]).toBe(1);
  expect(covers.map((ofSentence) => ofSentence[at])).toEqual([0, 0]);
});

test.each([
  ["When was the bridge closed?", [true, false]],
  ["How long was the bridge closed?", [false, true]],
])("holdsAsked() finds which sentence gives what %j asks for", async (question, isOfKind) => {
  const { asked, sentences } = await covered(question);
  expect(sentences.map((sentence) => holdsAsked(asked, sentence.text))).toEqual(isOfKind);
});
