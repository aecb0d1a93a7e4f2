// What an office is called, and which one a question asks for.
import { describe, expect, test } from "vitest";
import { createHashEmbedder } from "../../../ingest/embedders/hash-embedder.ts";
import { officePhraseOf, officesAsked } from "../../../src/retrieval/terms/offices-asked.ts";
import { analyzeIn } from "../../support/analyze-in.ts";
import { articleOf } from "../../support/fake-generation.ts";
import { searchableGeneration } from "../../support/searchable-generation.ts";

const generation = await searchableGeneration(
  [
    articleOf("who.txt", "WHO Director-General Tedros Ghebreyesus spoke."),
    articleOf("kk.txt", "Адам құқықтары жөніндегі уәкіл Асқар Шәкіров Женеваға барды."),
    articleOf("rights.txt", "Human Rights Commissioner Askar Shakirov made a trip."),
  ],
  createHashEmbedder("hash-64"),
);

async function asked(text: string): Promise<string[]> {
  return [...officesAsked(await analyzeIn(generation, text))];
}

describe("officesAsked()", () => {
  test("finds the director where somebody asks who leads", async () => {
    expect(await asked("Who leads the WHO?")).toContain("director");
  });

  test("finds the commissioner where somebody asks for the ombudsman, but not the other way round", async () => {
    expect(await asked("Who was ombudsman?")).toContain("commission");
    expect(await asked("Who was commissioner?")).not.toContain("ombudsman");
  });

  test("finds the Kazakh commissioner, too", async () => {
    expect(await asked("Қазақстан омбудсмені кім?")).toContain("уәкіл");
  });

  test("finds none where no person is asked for", async () => {
    expect(await asked("Where does the road lead?")).toEqual([]);
    expect(
      (await analyzeIn(generation, "Where does it lead?")).terms[0]!.variants.has("director"),
    ).toBe(false);
  });
});

describe("officePhraseOf()", () => {
  async function phrase(text: string): Promise<string[]> {
    return officePhraseOf(await analyzeIn(generation, text)).map(({ word }) => word);
  }

  test("has the word that tells an office from others of its kind", async () => {
    expect(await phrase("Who is the prime minister of Kazakhstan?")).toEqual(["prime", "minister"]);
    expect(await phrase("Кто премьер-министр Казахстана?")).toEqual(["премьер", "министр"]);
  });

  test("is empty where not the holder is asked for", async () => {
    expect(await phrase("Who met the prime minister?")).toEqual([]);
    expect(await phrase("When did the minister speak?")).toEqual([]);
  });
});
