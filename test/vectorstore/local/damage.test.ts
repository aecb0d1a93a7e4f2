// A damaged generation never opens as good, whichever byte is wrong.
import { cp, readFile, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openGeneration } from "../../../vectorstore/local/open-generation.ts";
import { openStore } from "../../../vectorstore/local/open-store.ts";
import { beginUpdate } from "../../../vectorstore/local/update-store.ts";
import {
  fillStore,
  putAll,
  sourceOf,
  temporaryFolder,
  testArticle,
  testOptions,
} from "../../support/temporary-store.ts";

const older = testArticle("a.txt", "The older state.\n\nIt had two paragraphs.");
const newer = testArticle("a.txt", "The newer state.\n\nIt has two paragraphs as well.");
const generationFiles = [
  "manifest.json",
  "articles.jsonl",
  "sources.jsonl",
  "text.bin",
  "passages.bin",
  "vectors.bin",
  "hnsw.bin",
  "words.bin",
];

/** A store of two generations, and a way to break a copy of it. */
async function twoGenerations(): Promise<{ store: string; names: [string, string] }> {
  const store = await temporaryFolder();
  const first = await fillStore(store, [older]);
  const second = await fillStore(store, [newer]);
  return { store, names: [first.manifest.generation, second.manifest.generation] };
}

async function readText(store: string): Promise<{ text: string; warnings: string[] }> {
  const warnings: string[] = [];
  const opened = await openStore(store, { onWarning: (warning) => warnings.push(warning) });
  const { generation, release } = opened.acquire();
  const article = await generation.article("a.txt");
  release();
  await opened.close();
  return { text: article!.text, warnings };
}

const someFile = fc.constantFrom(...generationFiles);
const somePlace = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test("a generation with any file cut off at any byte never opens", async () => {
  const { store, names } = await twoGenerations();
  await fc.assert(
    fc.asyncProperty(someFile, somePlace, async (file, place) => {
      const path = join(store, "generations", names[1], file);
      const bytes = await readFile(path);
      await truncate(path, Math.floor(place * bytes.length));
      await expect(openGeneration(store, names[1])).rejects.toMatchObject({ code: "damaged" });
      await writeFile(path, bytes);
    }),
    { numRuns: 150 },
  );
  expect(await readText(store)).toEqual({ text: newer.text, warnings: [] });
});

test("a generation with any byte of any file changed never opens", async () => {
  const { store, names } = await twoGenerations();
  const someChange = fc.integer({ min: 1, max: 255 });
  await fc.assert(
    fc.asyncProperty(someFile, somePlace, someChange, async (file, place, change) => {
      const path = join(store, "generations", names[1], file);
      const bytes = await readFile(path);
      const damaged = Buffer.from(bytes);
      damaged[Math.floor(place * bytes.length)]! ^= change;
      await writeFile(path, damaged);
      await expect(openGeneration(store, names[1])).rejects.toMatchObject({
        name: "StoreError",
        code: expect.stringMatching(/^(damaged|foreign)$/) as string,
      });
      await writeFile(path, bytes);
    }),
    { numRuns: 300 },
  );
  expect(await readText(store)).toEqual({ text: newer.text, warnings: [] });
});

test.each(generationFiles)(
  "without %s the older generation is read, with a warning",
  async (file) => {
    const { store, names } = await twoGenerations();
    await rm(join(store, "generations", names[1], file));
    const { text, warnings } = await readText(store);
    expect(text).toBe(older.text);
    expect(warnings).toEqual([
      expect.stringContaining(`${file} is missing`),
      `The store is read as it was in generation ${names[0]}, until the next ingest.`,
    ]);
  },
);

test("a file in the place of another generation's is noticed", async () => {
  const { store, names } = await twoGenerations();
  const [from, to] = names.map((name) => join(store, "generations", name));
  await cp(from!, to!, { recursive: true });
  await expect(openGeneration(store, names[1])).rejects.toThrow(`it was written as ${names[0]}`);
});

test.each([
  ["names a generation that is not there", "000009-abcdef\n"],
  ["is cut off", "00000"],
  ["is empty", ""],
  ["points out of the store", "../../other\n"],
])("when CURRENT %s, the newest good generation is read with a warning", async (_, content) => {
  const { store } = await twoGenerations();
  await writeFile(join(store, "CURRENT"), content);
  const { text, warnings } = await readText(store);
  expect(text).toBe(newer.text);
  expect(warnings).toHaveLength(2);
});

test("when CURRENT is gone, the newest good generation is read with a warning", async () => {
  const { store } = await twoGenerations();
  await rm(join(store, "CURRENT"));
  expect((await readText(store)).text).toBe(newer.text);
});

test("when no generation is whole, opening says so and what to do", async () => {
  const { store, names } = await twoGenerations();
  for (const name of names) await rm(join(store, "generations", name, "hnsw.bin"));
  await expect(openStore(store)).rejects.toMatchObject({
    code: "damaged",
    message: expect.stringContaining("no generation of it is whole.") as string,
    remedies: [{ run: "ingest" }],
  });
});

test("a folder without a store says so and what to do", async () => {
  const folder = await temporaryFolder();
  for (const store of [folder, join(folder, "none")]) {
    await expect(openStore(store)).rejects.toMatchObject({
      code: "missing",
      message: `Cannot open the store: there is none in ${store}.`,
      remedies: [{ run: "ingest" }],
    });
  }
});

test("an update of a damaged store starts from the older generation and mends it", async () => {
  const { store, names } = await twoGenerations();
  await truncate(join(store, "generations", names[1], "words.bin"), 10);
  const warnings: string[] = [];
  const update = await beginUpdate(store, { ...testOptions, onWarning: (w) => warnings.push(w) });
  expect(warnings[0]).toContain("words.bin has 10 bytes instead of");
  expect(update.current?.name).toBe(names[0]);
  await update.keep(["a.txt"]);
  // Nothing differs from the older generation, but that one is not current.
  const summary = await update.commit([sourceOf(older)]);
  expect(summary.isNewGeneration).toBe(true);
  expect(await readText(store)).toEqual({ text: older.text, warnings: [] });
  expect(await readdir(join(store, "generations"))).not.toContain(names[1].concat(".building"));
});

test("an update of a store without a whole generation starts from nothing", async () => {
  const { store, names } = await twoGenerations();
  for (const name of names) await writeFile(join(store, "generations", name, "manifest.json"), "{");
  const warnings: string[] = [];
  const update = await beginUpdate(store, { ...testOptions, onWarning: (w) => warnings.push(w) });
  expect(update.current).toBeNull();
  expect(warnings[0]).toContain("It is now built from nothing.");
  await putAll(update, [newer]);
  await update.commit([]);
  expect(await readText(store)).toEqual({ text: newer.text, warnings: [] });
});

test("a store of a newer format is neither read nor overwritten, unless rebuilt", async () => {
  const { store, names } = await twoGenerations();
  await writeFile(
    join(store, "generations", names[1], "manifest.json"),
    JSON.stringify({ formatVersion: 99, generation: names[1] }),
  );
  const refusal = { code: "foreign", message: expect.stringContaining("has format 99") as string };
  await expect(openStore(store)).rejects.toMatchObject(refusal);
  await expect(beginUpdate(store, testOptions)).rejects.toMatchObject(refusal);
  await fillStore(store, [newer], { rebuild: true });
  expect(await readText(store)).toEqual({ text: newer.text, warnings: [] });
});
