// What an office is called, and which one a question asks for.
import { describe, expect, test } from "vitest";
import { createHashEmbedder } from "../../ingest/embedders/hash-embedder.ts";
import { analyzeQuestion } from "../../src/retrieval/analyze-question.ts";
import { officePhraseOf, officesAsked } from "../../src/retrieval/offices-asked.ts";
import { articleOf } from "../support/fake-generation.ts";
import { searchableGeneration } from "../support/searchable-generation.ts";

const { words } = await searchableGeneration(
  [
    articleOf("who.txt", "WHO Director-General Tedros Ghebreyesus spoke."),
    articleOf("kk.txt", "Адам құқықтары жөніндегі уәкіл Асқар Шәкіров Женеваға барды."),
    articleOf("rights.txt", "Human Rights Commissioner Askar Shakirov made a trip."),
  ],
  createHashEmbedder("hash-64"),
);

function asked(text: string): string[] {
  return [...officesAsked(analyzeQuestion(text, words))];
}

describe("officesAsked()", () => {
  test("finds the director where somebody asks who leads", () => {
    expect(asked("Who leads the WHO?")).toContain("director");
  });

  test("finds the commissioner where somebody asks for the ombudsman, but not the other way round", () => {
    expect(asked("Who was ombudsman?")).toContain("commission");
    expect(asked("Who was commissioner?")).not.toContain("ombudsman");
  });

  test("finds the Kazakh commissioner, too", () => {
    expect(asked("Қазақстан омбудсмені кім?")).toContain("уәкіл");
  });

  test("finds none where no person is asked for", () => {
    expect(asked("Where does the road lead?")).toEqual([]);
    expect(analyzeQuestion("Where does it lead?", words).terms[0]!.variants.has("director")).toBe(
      false,
    );
  });
});

describe("officePhraseOf()", () => {
  function phrase(text: string): string[] {
    return officePhraseOf(analyzeQuestion(text, words)).map(({ word }) => word);
  }

  test("has the word that tells an office from others of its kind", () => {
    expect(phrase("Who is the prime minister of Kazakhstan?")).toEqual(["prime", "minister"]);
    expect(phrase("Кто премьер-министр Казахстана?")).toEqual(["премьер", "министр"]);
  });

  test("is empty where not the holder is asked for", () => {
    expect(phrase("Who met the prime minister?")).toEqual([]);
    expect(phrase("When did the minister speak?")).toEqual([]);
  });
});
