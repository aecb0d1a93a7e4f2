// Approximate search under filters, against comparing all.
import { beforeAll, afterAll, expect, test } from "vitest";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GenerationData } from "../../../vectorstore/local/generation.ts";
import { openStore } from "../../../vectorstore/local/open-store.ts";
import type { PassageFilter, Reading, Store } from "../../../vectorstore/store.ts";
import { beginUpdate } from "../../../vectorstore/local/update-store.ts";
import { seededVectors } from "../../support/seeded-vectors.ts";
import { dataOf, testArticle, testOptions } from "../../support/temporary-store.ts";
import { compareAll } from "../../support/vector-search-contract.ts";

/** More than are compared one by one, so that the wide filters here go through HNSW. */
const count = 4000;
const vectors = seededVectors(11, count, 16);
const questions = seededVectors(12, 20, 16);
const years = ["2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024"];

let folder: string;
let store: Store;
let reading: Reading;
let generation: GenerationData;
/** Position in `vectors` by ordinal. */
const positions = new Map<number, number>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "citewell-store-"));
  const update = await beginUpdate(folder, testOptions);
  for (let first = 0; first < count; first += 10) {
    const lines = Array.from({ length: 10 }, (_, line) => `line ${first + line}`);
    const text = lines.join("\n");
    const date = `${years[(first / 10) % 10]!}-06-01`;
    const id = `${first % 400 === 0 ? "rare" : "usual"}/${first}.txt`;
    const passages = lines.map((line) => {
      const startOffset = text.indexOf(line);
      const endOffset = startOffset + line.length;
      return { startOffset, endOffset, text: line, heading: null, indexedText: line };
    });
    const { pending } = await update.put(testArticle(id, text, { date }), passages);
    for (const { passageId, indexedText } of pending) {
      const position = Number(indexedText.split(" ")[1]);
      // New rows are numbered as they are put.
      positions.set(positions.size, position);
      await update.setVector(passageId, vectors[position]!);
    }
  }
  await update.commit([]);
  store = await openStore(folder);
  reading = store.acquire();
  generation = dataOf(reading.generation);
});

afterAll(async () => {
  reading.release();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

function recall(k: number, filter: PassageFilter | undefined, allows: (at: number) => boolean) {
  let found = 0;
  let expected = 0;
  for (const question of questions) {
    const best = compareAll(vectors, question)
      .filter(({ ordinal }) => allows(ordinal))
      .slice(0, k);
    const hits = generation.searchVectors(question, k, filter);
    expect(hits).toHaveLength(best.length);
    const given = new Set(hits.map(({ ordinal }) => positions.get(ordinal)!));
    for (const position of given) expect(allows(position)).toBe(true);
    expected += best.length;
    found += best.filter(({ ordinal }) => given.has(ordinal)).length;
  }
  return found / expected;
}

const yearOf = (position: number): number => 2015 + (Math.floor(position / 10) % 10);
const isRare = (position: number): boolean => (position - (position % 10)) % 400 === 0;

test("searchVectors() finds what comparing all finds", () => {
  expect(recall(10, undefined, () => true)).toBeGreaterThan(0.99);
  expect(recall(100, undefined, () => true)).toBeGreaterThan(0.99);
});

test("searchVectors() with a wide filter gives only what is allowed, and k of it", () => {
  expect(recall(20, { from: "2016-01-01" }, (at) => yearOf(at) >= 2016)).toBeGreaterThan(0.99);
});

test("searchVectors() with a narrow filter is exact", () => {
  expect(recall(20, { sources: ["rare/"] }, isRare)).toBe(1);
  const one = { sources: ["rare/"], from: "2015-06-01", to: "2015-06-01" };
  expect(recall(500, one, (at) => isRare(at) && yearOf(at) === 2015)).toBe(1);
});

test("searchVectors() gives nothing where the filter leaves nothing", () => {
  expect(generation.searchVectors(questions[0]!, 10, { sources: ["none"] })).toEqual([]);
  expect(generation.searchVectors(questions[0]!, 10, { from: "2030-01-01" })).toEqual([]);
});

test("searchVectors() clamps k to what there is", () => {
  expect(generation.searchVectors(questions[0]!, 1_000_000)).toHaveLength(count);
  const wide = generation.searchVectors(questions[0]!, 1_000_000, { from: "2016-01-01" });
  expect(wide).toHaveLength(count * 0.9);
  expect(generation.searchVectors(questions[0]!, 0)).toEqual([]);
});

test.each([-1, 1.5, NaN, Infinity])("a search for k = %s is refused", (k) => {
  expect(() => generation.searchVectors(questions[0]!, k)).toThrow(RangeError);
  expect(() => generation.searchWords("line", k)).toThrow(RangeError);
});

test("a bad vector is refused before the native index sees it", () => {
  const bad = [
    new Float32Array(16),
    new Float32Array(15).fill(1),
    new Float32Array(16).fill(NaN),
    Array.from({ length: 16 }, () => null),
    {},
    "sixteen letters!",
  ] as Float32Array[];
  for (const vector of bad) {
    expect(() => generation.searchVectors(vector, 5)).toThrow(
      expect.objectContaining({
        name: "BadVectorError",
        message: expect.stringMatching(/^Cannot search: /) as string,
      }),
    );
  }
});

test("searchWords() obeys the filter", () => {
  const hits = generation.searchWords("line", 50, { sources: ["rare/"] });
  expect(hits).toHaveLength(50);
  expect(hits.every(({ ordinal }) => isRare(positions.get(ordinal)!))).toBe(true);
  expect(generation.searchWords("line", 50, { sources: ["none/"] })).toEqual([]);
});
