// Suggested questions kept with a generation: checked like its other files, and never missed.
import { readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openGeneration } from "../../../vectorstore/local/open-generation.ts";
import type { SuggestQuestions } from "../../../vectorstore/store.ts";
import { fillStore, temporaryFolder, testArticle } from "../../support/temporary-store.ts";

const rivers = testArticle("rivers.txt", "Rivers rise.", { language: "en" });
const towns = testArticle("towns.txt", "🌾 Towns grow.\n\nFields do not.", { language: "en" });

/** Asks for what it reads. */
const suggest: SuggestQuestions = (articles, read) =>
  articles.map(({ id }) => ({ question: `${read(id).text}?`, language: "en", source: id }));

test("a new generation keeps the questions made from all its articles, kept ones too", async () => {
  const store = await temporaryFolder();
  await fillStore(store, [rivers], { suggest });
  const { manifest } = await fillStore(store, [rivers, towns], { suggest });
  const generation = await openGeneration(store, manifest.generation);
  expect(generation.suggestions).toEqual([
    { question: `${rivers.text}?`, language: "en", source: "rivers.txt" },
    { question: `${towns.text}?`, language: "en", source: "towns.txt" },
  ]);
  await generation.close();
});

test("a store without suggestions opens, and is not built again to have some", async () => {
  const store = await temporaryFolder();
  const { manifest } = await fillStore(store, [rivers]);
  expect(manifest.files).not.toHaveProperty("suggestions.json");
  const generation = await openGeneration(store, manifest.generation);
  expect(generation.suggestions).toBeNull();
  await generation.close();
  const again = await fillStore(store, [rivers], { suggest });
  expect(again.isNewGeneration).toBe(false);
});

test("suggestions that were cut off or changed are damage like any other", async () => {
  const store = await temporaryFolder();
  const { manifest } = await fillStore(store, [rivers], { suggest });
  const path = join(store, "generations", manifest.generation, "suggestions.json");
  const bytes = await readFile(path);
  const damaged = {
    code: "damaged",
    message: expect.stringContaining("suggestions.json") as string,
  };
  await truncate(path, bytes.length - 1);
  await expect(openGeneration(store, manifest.generation)).rejects.toMatchObject(damaged);
  bytes[10]! ^= 1;
  await writeFile(path, bytes);
  await expect(openGeneration(store, manifest.generation)).rejects.toMatchObject(damaged);
});
