// Questions for yes or no: what the archive has no word for is not answered with something else.
import { describe, expect, test } from "vitest";
import { createHashEmbedder } from "../../ingest/embedders/hash-embedder.ts";
import { answerQuestion } from "../../src/answering/answer-question.ts";
import { asksWhether } from "../../src/retrieval/terms/asks-whether.ts";
import { articleOf } from "../support/fake-generation.ts";
import { fakeLanguageModel } from "../support/fake-language-model.ts";
import { searchableGeneration } from "../support/searchable-generation.ts";

const embedder = createHashEmbedder("hash-256");
const text =
  "Azimova signed the memorandum with Mecacci in her office in Astana. The memorandum was signed on 23 June.";
const generation = await searchableGeneration(
  [articleOf("memorandum.txt", text, { title: "A memorandum of Azimova and Mecacci" })],
  embedder,
);

async function outcomeOf(question: string, languageModel = fakeLanguageModel([]), asks = false) {
  const deps = {
    acquire: () => ({ generation, release: () => undefined }),
    embedder,
    languageModel: asks ? languageModel : null,
    maxEvidence: 6,
    maxOutputTokens: 200,
  };
  for await (const event of answerQuestion({ question }, deps)) {
    if (event.type === "answer") return event.answer.refusal?.code ?? event.answer.status;
  }
  throw new Error("No answer came.");
}

describe("a question for yes or no", () => {
  test.each([
    "Did Azimova sign the memorandum with Mecacci?",
    "Did Azimova really sign the memorandum with Mecacci?",
    "Was the memorandum signed in Astana?",
  ])("is answered where the articles speak of it: %s", async (question) => {
    expect(await outcomeOf(question)).toBe("answered");
  });

  test.each([
    "Did Azimova resign from her office in Astana?",
    "Did Mecacci betray Azimova over the memorandum?",
  ])("is refused where they have no word for it: %s", async (question) => {
    expect(await outcomeOf(question)).toBe("deedUnknown");
  });

  test("is put to a language model all the same", async () => {
    const model = fakeLanguageModel([["Azimova signed the memorandum with Mecacci. [1]"]]);
    const question = "Did Azimova ink the memorandum with Mecacci in Astana?";
    expect(await outcomeOf(question)).toBe("deedUnknown");
    expect(await outcomeOf(question, model, true)).toBe("answered");
  });
});

describe("asksWhether()", () => {
  test.each([
    "Did she resign?",
    "Isn't it so?",
    "Has the law passed?",
    "Подписала ли Азимова меморандум?",
    "Верно ли, что закон принят?",
    "Азимова қол қойды ма?",
  ])("knows %s", (question) => {
    expect(asksWhether(question)).toBe(true);
  });

  test.each([
    "Who did she meet?",
    "What is a memorandum?",
    "Когда принят закон?",
    "Кім қол қойды?",
  ])("does not take %s for one", (question) => {
    expect(asksWhether(question)).toBe(false);
  });
});
