// Follow-up questions made to stand alone, by rule and by a model that is not believed blindly.
import { describe, expect, test } from "vitest";
import { createHashEmbedder } from "../../../ingest/embedders/hash-embedder.ts";
import type { PromptTurn } from "../../../prompts/rewrite-question-prompt.ts";
import { carryOver, searchQuestion } from "../../../src/retrieval/parts/search-question.ts";
import { articleOf } from "../../support/fake-generation.ts";
import {
  fakeLanguageModel,
  unreachable,
  type ModelStep,
} from "../../support/fake-language-model.ts";
import { searchableGeneration } from "../../support/searchable-generation.ts";

const generation = await searchableGeneration(
  [
    articleOf("en.txt", "Azimova signed a memorandum with Mecacci.\nShakirov went to Geneva."),
    articleOf("ru.txt", "Азимова подписала меморандум.\nШакиров поехал в Женеву."),
    articleOf("kk.txt", "Әзімова меморандумға қол қойды.\nШәкіров Женеваға барды."),
    articleOf("more.txt", "The river rose.\nThe bridge was closed.\nPrices fell."),
  ],
  createHashEmbedder("hash-64"),
);

function asked(...texts: readonly string[]): PromptTurn[] {
  return texts.map((text) => ({ role: "user", text }));
}

describe("carryOver()", () => {
  test.each([
    ["When did she sign it?", "Who is Azimova?", "Azimova"],
    ["And where?", "Did Shakirov travel?", "Shakirov"],
    ["What about Mecacci?", "What did Azimova sign?", "Azimova"],
    ["Why?", "Did Azimova sign the memorandum?", "memorandum"],
    ["Когда она его подписала?", "Кто такая Азимова?", "Азимова"],
    ["А куда?", "Ездил ли Шакиров?", "Шакиров"],
    ["Ол қайда барды?", "Шәкіров кім?", "Шәкіров"],
  ])("adds to %j the name that %j asked about", async (question, before, name) => {
    const text = await carryOver(question, asked(before), generation);
    expect(text.startsWith(question)).toBe(true);
    expect(text).toContain(name);
  });

  test.each([
    "Who closed the old bridge over the river?",
    "Who is Shakirov?",
    "Who said that prices fell in the town?",
    "Is there a new bridge over the wide river?",
    "Кто закрыл старый мост через реку?",
  ])("leaves %j as it is: it stands alone", async (question) => {
    expect(
      await carryOver(question, asked("What did Azimova sign with Mecacci?"), generation),
    ).toBe(question);
  });

  test("takes names of the last answer, but not its words, and nothing that no article has", async () => {
    const history: PromptTurn[] = [
      { role: "user", text: "Who signed?" },
      { role: "assistant", text: "Azimova signed it, the bridge and Putin were there." },
    ];
    const text = await carryOver("When did she?", history, generation);
    expect(text).toContain("Azimova");
    expect(text).not.toContain("bridge");
    expect(text).not.toContain("Putin");
  });

  test("adds nothing twice, and nothing from long ago", async () => {
    const history = asked("The river?", "Shakirov?", "Azimova and Azimova?");
    const text = await carryOver("When did she?", history, generation);
    expect(text.match(/Azimova/gu)).toHaveLength(1);
    expect(text).toContain("Shakirov");
    expect(text).not.toContain("river");
  });
});

describe("searchQuestion()", () => {
  const history = asked("Did Azimova sign a memorandum?");

  async function rewritten(...script: readonly ModelStep[]) {
    const model = fakeLanguageModel([script]);
    return { ...(await searchQuestion("When did she?", history, generation, model)), model };
  }

  test("asks no model where there is nothing to look back at", async () => {
    const model = fakeLanguageModel([["Something else?"]]);
    expect(await searchQuestion("Who?", [], generation, model)).toEqual({ text: "Who?" });
    expect(model.calls).toEqual([]);
  });

  test("takes the model's question, in pieces, without quotes, label or second line", async () => {
    for (const script of [
      ["When did Azimova ", "sign a memorandum?"],
      ['"When did Azimova sign a memorandum?"'],
      ["Question: When did Azimova sign a memorandum?\nI put in the name."],
    ]) {
      const { text, note, model } = await rewritten(...script);
      expect(text).toBe("When did Azimova sign a memorandum?");
      expect(note).toBeUndefined();
      expect(model.calls[0]!.messages.at(-1)!.text).toContain("Last question: When did she?");
    }
  });

  test.each([
    ["fails", unreachable(), "rewritingFailed", "Nothing answers"],
    ["writes nothing", " \n ", "rewrittenToNothing", ""],
    ["writes an essay", "Azimova ".repeat(100), "rewrittenTooLong", ""],
    ["adds a name", "When did she and Putin sign the memorandum?", "rewritingAdded", "Putin"],
    ["adds a year", "When in 2019 did she sign the memorandum?", "rewritingAdded", "2019"],
  ])("completes by rule, and says so, when the model %s", async (_, step, code, fact) => {
    const { text, note } = await rewritten(step);
    expect(text).toBe(await carryOver("When did she?", history, generation));
    expect(text).toContain("Azimova");
    expect(note!.code).toBe(code);
    expect(JSON.stringify(note)).toContain(fact);
  });

  test("throws what is no failure of the model", async () => {
    await expect(rewritten(new TypeError("ours"))).rejects.toThrow("ours");
    const signal = AbortSignal.abort(new Error("left"));
    const model = fakeLanguageModel([["x"]]);
    await expect(searchQuestion("When?", history, generation, model, signal)).rejects.toThrow(
      "left",
    );
  });
});
