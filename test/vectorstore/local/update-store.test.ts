// A change to the store becomes visible as a whole, or not at all.
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { GenerationData } from "../../../vectorstore/local/generation.ts";
import { readManifest } from "../../../vectorstore/local/manifest.ts";
import { openStore } from "../../../vectorstore/local/open-store.ts";
import { beginUpdate } from "../../../vectorstore/local/update-store.ts";
import {
  dataOf,
  fillStore,
  paragraphsOf,
  putAll,
  sourceOf,
  temporaryFolder,
  testArticle,
  testDimension,
  testOptions,
  vectorOf,
} from "../../support/temporary-store.ts";

async function openCurrent(store: string): Promise<GenerationData> {
  const opened = await openStore(store);
  const reading = opened.acquire();
  onTestFinished(async () => {
    reading.release();
    await opened.close();
  });
  return dataOf(reading.generation);
}

function textsOf(generation: GenerationData, articleId: string): string[] {
  return generation.passagesOf(articleId).map((ordinal) => generation.passage(ordinal).text);
}

const rivers = testArticle("rivers.txt", "The Ural flows south.\n\nThe Irtysh flows north.");
const towns = testArticle("towns.txt", "Almaty has many parks.\n\nAstana is the capital.");

test("commit() makes articles, passages, vectors and words readable", async () => {
  const store = await temporaryFolder();
  const summary = await fillStore(store, [towns, rivers]);
  expect(summary).toMatchObject({ isNewGeneration: true, vectorsInserted: 4 });
  const generation = await openCurrent(store);
  expect(generation.articles.map(({ id }) => id)).toEqual(["rivers.txt", "towns.txt"]);
  expect(generation.article("towns.txt")).toEqual(towns);
  expect(textsOf(generation, "rivers.txt")).toEqual([
    "The Ural flows south.",
    "The Irtysh flows north.",
  ]);
  const [ordinal] = generation.passagesOf("towns.txt");
  const indexed = paragraphsOf(towns)[0]!.indexedText;
  expect(generation.vector(ordinal!)).toEqual(vectorOf(indexed));
  expect(generation.searchVectors(vectorOf(indexed), 1)[0]?.ordinal).toBe(ordinal);
  expect(generation.searchWords("parks", 5).map((hit) => hit.ordinal)).toEqual([ordinal]);
  expect(generation.sourceFiles).toEqual([towns, rivers].map(sourceOf));
});

test("an article comes back with every code unit, mark and heading that it had", async () => {
  const store = await temporaryFolder();
  const text = "Заголовок\n\n\u2028Қазақ 🌾 \ud800 lone\r\nend";
  const article = testArticle("қ/1.txt", text, {
    title: "A\u2028B\u0085",
    date: null,
    marks: [{ kind: "heading", startOffset: 0, endOffset: 9 }],
  });
  const update = await beginUpdate(store, testOptions);
  const start = text.indexOf("Қазақ");
  const passage = { startOffset: start, endOffset: text.length, text: text.slice(start) };
  const { pending } = await update.put(article, [
    { ...passage, heading: "Заголовок", indexedText: "x" },
  ]);
  await update.setVector(pending[0]!.passageId, vectorOf("x"));
  await update.commit([]);
  const generation = await openCurrent(store);
  expect(generation.article("қ/1.txt")).toEqual(article);
  expect(generation.passage(generation.passagesOf("қ/1.txt")[0]!)).toEqual({
    ...passage,
    heading: "Заголовок",
    id: `қ/1.txt#${start}-${text.length}`,
    articleId: "қ/1.txt",
  });
});

test("an article keeps its pages, also where it is carried over, and those without have none", async () => {
  const store = await temporaryFolder();
  const report = testArticle("report.pdf", "Page one.\n\nPage two.", { pageStarts: [0, 11, 11] });
  await fillStore(store, [report, rivers]);
  const { isNewGeneration } = await fillStore(store, [report, rivers, towns]);
  expect(isNewGeneration).toBe(true);
  const generation = await openCurrent(store);
  expect(generation.article("report.pdf")).toEqual(report);
  expect(generation.article("rivers.txt")).not.toHaveProperty("pageStarts");
});

test("an update refuses pages that are out of order or outside the text", async () => {
  const store = await temporaryFolder();
  const update = await beginUpdate(store, testOptions);
  for (const pageStarts of [[], [1], [0, 5, 4], [0, 1000]]) {
    const article = testArticle("report.pdf", "Page one.", { pageStarts });
    await expect(update.put(article, [])).rejects.toThrow(RangeError);
  }
  await update.abort();
});

test("a store without any article is a store", async () => {
  const store = await temporaryFolder();
  await fillStore(store, []);
  const generation = await openCurrent(store);
  expect(generation.articles).toEqual([]);
  expect(generation.searchVectors(vectorOf("a"), 5)).toEqual([]);
  expect(generation.searchWords("a", 5)).toEqual([]);
  expect(await fillStore(store, [rivers])).toMatchObject({ vectorsInserted: 2 });
  expect(await fillStore(store, [])).toMatchObject({ vectorsInserted: 0 });
});

test("commit() makes no new generation when nothing changed", async () => {
  const store = await temporaryFolder();
  const first = await fillStore(store, [rivers, towns]);
  const second = await fillStore(store, [towns, rivers]);
  expect(second).toMatchObject({ isNewGeneration: false, vectorsCarriedOver: 4 });
  expect(second.manifest).toEqual(first.manifest);
});

test("commit() makes no new generation when an article is put again as it was", async () => {
  const store = await temporaryFolder();
  await fillStore(store, [rivers, towns]);
  const update = await beginUpdate(store, testOptions);
  await update.remove(["towns.txt"]);
  expect((await update.put(towns, paragraphsOf(towns))).pending).toEqual([]);
  expect((await update.put(rivers, paragraphsOf(rivers))).pending).toEqual([]);
  expect(await update.commit([rivers, towns].map(sourceOf))).toMatchObject({
    isNewGeneration: false,
  });
});

test("commit() makes a new generation when only a source file changed", async () => {
  const store = await temporaryFolder();
  await fillStore(store, [rivers]);
  const update = await beginUpdate(store, testOptions);
  await update.keep(["rivers.txt"]);
  const summary = await update.commit([{ ...sourceOf(rivers), sha256: "other" }]);
  expect(summary).toMatchObject({ isNewGeneration: true, vectorsCarriedOver: 2 });
});

test("put() asks for vectors of changed passages only", async () => {
  const store = await temporaryFolder();
  await fillStore(store, [rivers]);
  const before = (await openCurrent(store)).passagesOf("rivers.txt");
  const update = await beginUpdate(store, testOptions);
  const changed = { ...rivers, text: `A new lead.\n\n${rivers.text}` };
  const { pending, isNew } = await update.put(changed, paragraphsOf(changed));
  expect(isNew).toBe(false);
  expect(pending.map(({ indexedText }) => indexedText)).toEqual([
    "A title\n2020-01-31\nA new lead.",
  ]);
  await update.setVector(pending[0]!.passageId, vectorOf("new"));
  await update.commit([]);
  const after = (await openCurrent(store)).passagesOf("rivers.txt");
  expect(after.slice(1)).toEqual(before);
});

test("a renamed article keeps its vectors, removed before or after it is put", async () => {
  for (const removesFirst of [true, false]) {
    const store = await temporaryFolder();
    await fillStore(store, [rivers, towns]);
    const update = await beginUpdate(store, testOptions);
    await update.keep(["towns.txt"]);
    const renamed = { ...rivers, id: "waters.txt", file: "waters.txt" };
    if (removesFirst) await update.remove(["rivers.txt"]);
    const put = await update.put(renamed, paragraphsOf(renamed));
    expect(put).toEqual({ isNew: true, pending: [] });
    if (!removesFirst) await update.remove(["rivers.txt"]);
    const summary = await update.commit([]);
    expect(summary.vectorsInserted).toBe(removesFirst ? 0 : 2);
    const generation = await openCurrent(store);
    expect(textsOf(generation, "waters.txt")).toHaveLength(2);
    expect(generation.metadata("rivers.txt")).toBeUndefined();
    const vector = vectorOf(paragraphsOf(rivers)[1]!.indexedText);
    const [hit] = generation.searchVectors(vector, 1);
    expect(generation.passage(hit!.ordinal)).toMatchObject({
      articleId: "waters.txt",
      text: "The Irtysh flows north.",
    });
  }
});

test("an article that was removed and comes back finds its vectors still there", async () => {
  const store = await temporaryFolder();
  await fillStore(store, [rivers, towns]);
  await fillStore(store, [towns]);
  const gone = await openCurrent(store);
  expect(gone.searchVectors(vectorOf("x"), 10)).toHaveLength(2);
  const summary = await fillStore(store, [rivers, towns]);
  expect(summary).toMatchObject({ vectorsInserted: 0, vectorsCarriedOver: 4 });
  const generation = await openCurrent(store);
  expect(generation.searchVectors(vectorOf("x"), 10)).toHaveLength(4);
  expect(generation.searchWords("irtysh", 5)).toHaveLength(1);
});

test("articles neither kept nor put are gone from every index", async () => {
  const store = await temporaryFolder();
  await fillStore(store, [rivers, towns]);
  const before = await openCurrent(store);
  const dead = before.passagesOf("rivers.txt");
  await fillStore(store, [towns]);
  const generation = await openCurrent(store);
  expect(generation.searchWords("irtysh ural", 5)).toEqual([]);
  for (const ordinal of dead) {
    expect(() => generation.passage(ordinal)).toThrow(RangeError);
    expect(() => generation.vector(ordinal)).toThrow(RangeError);
    const found = generation.searchVectors(before.vector(ordinal), 10);
    expect(found.map((hit) => hit.ordinal)).not.toContain(ordinal);
  }
});

test("rows are numbered anew once more than half of them are dead", async () => {
  const store = await temporaryFolder();
  const many = Array.from({ length: 6 }, (_, index) =>
    testArticle(`${index}.txt`, `Article number ${"abcdef"[index]!.repeat(4)} speaks.`),
  );
  await fillStore(store, many);
  const half = await fillStore(store, many.slice(0, 3));
  expect(half.manifest.counts).toEqual({ articles: 3, passages: 3, ordinals: 6 });
  const few = await fillStore(store, many.slice(1, 3));
  expect(few.manifest.counts).toEqual({ articles: 2, passages: 2, ordinals: 2 });
  const generation = await openCurrent(store);
  for (const article of many.slice(1, 3)) {
    const [ordinal] = generation.passagesOf(article.id);
    const { indexedText } = paragraphsOf(article)[0]!;
    expect(generation.vector(ordinal!)).toEqual(vectorOf(indexedText));
    expect(generation.searchVectors(vectorOf(indexedText), 1)[0]?.ordinal).toBe(ordinal);
    const word = article.text.split(" ")[2]!;
    expect(generation.searchWords(word, 5).map((hit) => hit.ordinal)).toEqual([ordinal]);
  }
});

test("a bad vector is refused by the name of its article, and the update goes on", async () => {
  const store = await temporaryFolder();
  const update = await beginUpdate(store, testOptions);
  const [first, second] = (await update.put(rivers, paragraphsOf(rivers))).pending;
  await update.setVector(first!.passageId, vectorOf("a"));
  const bad: [unknown, string][] = [
    [new Float32Array(testDimension - 1), "15 components, the store's vectors have 16"],
    [new Float32Array(testDimension), "all components of the vector are zero"],
    [vectorOf("a").fill(NaN, 3, 4), "component 3 of the vector is NaN"],
    [vectorOf("a").fill(Infinity, 0, 1), "component 0 of the vector is Infinity"],
    [Array.from({ length: testDimension }, () => "1"), "component 0 of the vector is 1"],
    [Array.from({ length: testDimension }), "component 0 of the vector is undefined"],
  ];
  for (const [vector, reason] of bad) {
    const setting = update.setVector(second!.passageId, vector as Float32Array);
    await expect(setting).rejects.toMatchObject({
      name: "BadVectorError",
      message: expect.stringContaining(`'rivers.txt': `) as string,
    });
    await expect(setting).rejects.toThrow(reason);
  }
  await expect(update.commit([])).rejects.toThrow(
    "Cannot commit: 1 passages have no vector, the first in 'rivers.txt'.",
  );
  await update.setVector(second!.passageId, vectorOf("b"));
  await expect(update.setVector(second!.passageId, vectorOf("b"))).rejects.toThrow(RangeError);
  expect(await update.commit([])).toMatchObject({ vectorsInserted: 2 });
});

test("a vector that is not of unit length is stored at unit length", async () => {
  const store = await temporaryFolder();
  const update = await beginUpdate(store, testOptions);
  const { pending } = await update.put(rivers, paragraphsOf(rivers).slice(0, 1));
  await update.setVector(
    pending[0]!.passageId,
    vectorOf("a").map((component) => component * 7),
  );
  await update.commit([]);
  const generation = await openCurrent(store);
  expect(Math.hypot(...generation.vector(0))).toBeCloseTo(1, 5);
});

test("an update refuses what does not fit: twice the same id, unknown ids, foreign passages", async () => {
  const store = await temporaryFolder();
  await fillStore(store, [rivers, towns]);
  const update = await beginUpdate(store, testOptions);
  await update.keep(["rivers.txt"]);
  await expect(update.put(rivers, [])).rejects.toThrow(RangeError);
  await expect(update.keep(["none.txt"])).rejects.toThrow("the store does not have it");
  await update.remove(["none.txt"]);
  await update.remove(["towns.txt"]);
  await expect(update.keep(["towns.txt"])).rejects.toThrow(RangeError);
  const passage = { ...paragraphsOf(towns)[0]!, text: "Almaty has many lakes." };
  await expect(update.put(towns, [passage])).rejects.toThrow(
    "Cannot put the article 'towns.txt': the passage from 0 to 22 is no slice of its text.",
  );
  const [one] = paragraphsOf(towns);
  await expect(update.put(towns, [one!, one!])).rejects.toThrow("it has a passage twice");
  await putAll(update, [towns]);
  await expect(update.put(towns, [])).rejects.toThrow(RangeError);
  await update.abort();
  await expect(update.put(towns, [])).rejects.toThrow("this update has ended");
  expect((await readManifest(store)).counts.articles).toBe(2);
});

test("abort() leaves the store as it was, and no trace", async () => {
  const store = await temporaryFolder();
  const { manifest } = await fillStore(store, [rivers]);
  const update = await beginUpdate(store, testOptions);
  await putAll(update, [towns]);
  await update.abort();
  await update.abort();
  expect(await readdir(join(store, "generations"))).toEqual([manifest.generation]);
  expect((await readdir(store)).sort()).toEqual(["CURRENT", "generations", "readers"]);
  expect(await readdir(join(store, "readers"))).toEqual([]);
});

test("another embedder is refused with what to do, and built beside the old one on request", async () => {
  const store = await temporaryFolder();
  const { manifest } = await fillStore(store, [rivers]);
  const other = { ...testOptions, embedder: { name: "ollama:nomic", dimension: 8 } };
  await expect(beginUpdate(store, other)).rejects.toMatchObject({
    code: "other-embedder",
    message:
      "Cannot update the store: it was built with 'test-16', the configured embedder is 'ollama:nomic'.",
    remedies: [
      { run: "ingest", with: ["--rebuild"] },
      { set: "EMBEDDER", to: "test-16" },
    ],
  });
  const update = await beginUpdate(store, { ...other, rebuild: true });
  expect(update.current).toBeNull();
  expect(await readManifest(store)).toEqual(manifest);
  for (const { passageId } of (await update.put(rivers, paragraphsOf(rivers))).pending) {
    await update.setVector(passageId, vectorOf("a", 8));
  }
  await update.commit([]);
  expect(await readManifest(store)).toMatchObject({
    embedder: { name: "ollama:nomic", dimension: 8 },
  });
});

test("other dimensions of the same embedder are told apart", async () => {
  const store = await temporaryFolder();
  await fillStore(store, [rivers]);
  const other = { ...testOptions, embedder: { name: "test-16", dimension: 8 } };
  await expect(beginUpdate(store, other)).rejects.toThrow(
    "it was built with 'test-16' of 16 dimensions, the configured embedder is 'test-16' of 8 dimensions.",
  );
});

test("only the current and the previous generation stay", async () => {
  const store = await temporaryFolder();
  const names: string[] = [];
  for (const text of ["One.", "Two.", "Three."]) {
    const { manifest } = await fillStore(store, [testArticle("a.txt", text)]);
    names.push(manifest.generation);
  }
  expect((await readdir(join(store, "generations"))).sort()).toEqual(names.slice(1));
  expect(names.map((name) => name.slice(0, 6))).toEqual(["000001", "000002", "000003"]);
});

test("leftovers of a killed update are removed, vector logs never", async () => {
  const store = await temporaryFolder();
  await fillStore(store, [rivers]);
  await beginUpdate(store, testOptions).then(async (update) => {
    const leftover = join(store, "generations", "000007-abcdef.building");
    await mkdir(leftover);
    await mkdir(join(store, "vectors"));
    await writeFile(join(leftover, "text.bin"), "half");
    await writeFile(join(store, "vectors", "x.log"), "paid for");
    await update.abort();
  });
  await fillStore(store, [towns]);
  expect(await readdir(join(store, "generations"))).not.toContain("000007-abcdef.building");
  expect(await readdir(join(store, "vectors"))).toEqual(["x.log"]);
});

test("timers run while a commit inserts vectors, and its progress is told", async () => {
  const store = await temporaryFolder();
  const articles = Array.from({ length: 60 }, (_, index) =>
    testArticle(
      `${index}.txt`,
      `Paragraph ${String.fromCharCode(97 + (index % 26)).repeat(index + 1)}.`,
    ),
  );
  const progress: [number, number][] = [];
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  await fillStore(store, articles, { onInsert: (...step) => progress.push(step) });
  clearInterval(timer);
  expect(progress.at(-1)).toEqual([60, 60]);
  expect(progress.length).toBeGreaterThan(2);
  expect(turns).toBeGreaterThan(2);
});
