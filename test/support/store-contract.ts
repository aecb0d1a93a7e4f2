// What every store must do, whichever engine keeps it: one suite for all of them, through the port.
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Article } from "../../vectorstore/article.ts";
import { eachArticle } from "../../vectorstore/list-all.ts";
import type {
  FoundPassages,
  Generation,
  Store,
  StoreUpdate,
  UpdateOptions,
  UpdateSummary,
} from "../../vectorstore/store.ts";
import { termsOf } from "../../vectorstore/text-analysis/analyze-text.ts";
import { paragraphsOf, setVectors, sourceOf, testArticle, vectorOf } from "./temporary-store.ts";

/** A store at a place of its own. */
export interface StoreUnderTest {
  readonly open: () => Promise<Store>;
  readonly begin: (options?: Partial<UpdateOptions>) => Promise<StoreUpdate>;
}

const rivers = testArticle("kz/rivers.txt", "The Ural flows south.\n\nThe Irtysh flows north.", {
  title: "Rivers",
  date: "2019-05-01",
});
const towns = testArticle("kz/towns.txt", "Шакиров поехал в Женеву.\n\nAlmaty has many parks.", {
  title: "Towns",
  date: "2021-07-02",
  publisher: "The Steppe Herald",
});
const snow = testArticle("snow.txt", "Snow fell. The parks of the north are closed.", {
  title: "Snow",
  date: null,
  publisher: null,
});
const archive = [rivers, towns, snow];

async function put(update: StoreUpdate, articles: readonly Article[]): Promise<void> {
  for (const article of articles) {
    await setVectors(update, (await update.put(article, paragraphsOf(article))).pending);
  }
}

/** The store then holds just these. */
async function fill(
  { begin }: StoreUnderTest,
  articles: readonly Article[],
): Promise<UpdateSummary> {
  const update = await begin();
  try {
    await put(update, articles);
    return await update.commit(articles.map(sourceOf));
  } finally {
    await update.abort();
  }
}

async function read<T>(store: Store, work: (generation: Generation) => Promise<T>): Promise<T> {
  const { generation, release } = store.acquire();
  try {
    return await work(generation);
  } finally {
    release();
  }
}

async function withStore<T>(
  { open }: StoreUnderTest,
  work: (generation: Generation) => Promise<T>,
): Promise<T> {
  const store = await open();
  try {
    return await read(store, work);
  } finally {
    await store.close();
  }
}

const wordsOf = (text: string) => termsOf(text).map((term) => ({ term, weight: 1 }));
const textsIn = ({ candidates }: FoundPassages) => candidates.map(({ passage }) => passage.text);

async function idsIn(generation: Generation): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of eachArticle(generation)) ids.push(id);
  return ids;
}

export function describeStoreContract(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(`${name}, searched,`, () => {
    test("gives both scores of what words or vectors bring, in one call", async () => {
      const store = await make();
      await fill(store, archive);
      await withStore(store, async (generation) => {
        const vector = vectorOf(paragraphsOf(rivers)[0]!.indexedText);
        const words = wordsOf("parks");
        const { candidates, completeness } = await generation.search({ words, vector, depth: 2 });
        expect(completeness.answered).toBe(completeness.parts);
        const found = new Map(candidates.map((each) => [each.passage.text, each]));
        const nearest = found.get("The Ural flows south.")!;
        expect(nearest.similarity).toBeCloseTo(1, 5);
        expect(nearest).toMatchObject({ wordScore: 0, isLead: true });
        const byWord = found.get("Almaty has many parks.")!;
        expect(byWord.wordScore).toBeGreaterThan(0);
        const own = vectorOf(paragraphsOf(towns)[1]!.indexedText);
        const cosine = own.reduce((sum, part, at) => sum + part * vector[at]!, 0);
        expect(byWord.similarity).toBeCloseTo(cosine, 5);
        expect(byWord).toMatchObject({ isLead: false, article: { id: towns.id, title: "Towns" } });
        const { articleId, startOffset, endOffset, text } = byWord.passage;
        const article = await generation.article(articleId);
        expect(article!.text.slice(startOffset, endOffset)).toBe(text);
      });
    });

    test("gives what passes the filter, and besides what passes the other one", async () => {
      const store = await make();
      await fill(store, archive);
      await withStore(store, async (generation) => {
        const words = wordsOf("parks flows");
        const search = async (plan: object) =>
          textsIn(await generation.search({ words, depth: 10, ...plan })).sort();
        const [ural, irtysh] = paragraphsOf(rivers).map(({ text }) => text);
        const parks = "Almaty has many parks.";
        expect(await search({})).toEqual([parks, snow.text, irtysh, ural].sort());
        expect(await search({ filter: { sources: ["kz/"], to: "2020-01-01" } })).toEqual(
          [irtysh, ural].sort(),
        );
        expect(await search({ filter: { sources: ["the steppe herald"] } })).toEqual([parks]);
        const also = { from: "2021-01-01" };
        expect(await search({ filter: { sources: ["snow.txt"] }, also })).toEqual(
          [parks, snow.text].sort(),
        );
        expect(await search({ filter: { sources: ["none/"] } })).toEqual([]);
      });
    });

    test("gives the same in the same order, vectors only where asked, and refuses bad ones", async () => {
      const store = await make();
      await fill(store, archive);
      await withStore(store, async (generation) => {
        const plan = { vector: vectorOf("a"), words: wordsOf("north"), depth: 10 };
        const once = await generation.search(plan);
        expect(await generation.search(plan)).toEqual(once);
        expect(once.candidates).toHaveLength(generation.state.passages);
        expect(once.candidates.every((each) => each.vector === undefined)).toBe(true);
        const { candidates } = await generation.search({ ...plan, withVectors: true });
        for (const { vector } of candidates) expect(Math.hypot(...vector!)).toBeCloseTo(1, 5);
        const bad = generation.search({ vector: new Float32Array(3), depth: 1 });
        await expect(bad).rejects.toMatchObject({ name: "BadVectorError" });
      });
    });

    test("counts terms and their spellings in one call, those that it has not too", async () => {
      const store = await make();
      await fill(store, archive);
      await withStore(store, async (generation) => {
        const [north, absent, name] = ["north", "penguin", "shakirov"];
        const counted = [north, absent];
        const known = await generation.terms({ counted, spelled: [name] });
        expect(known.passageCount).toBe(generation.state.passages);
        expect(known.frequencies.get(north)).toBe(2);
        expect(known.frequencies.get(absent)).toBe(0);
        const [spelling] = known.spellings.get(name)!;
        expect(spelling!.similarity).toBeGreaterThan(0.5);
        expect(known.frequencies.get(spelling!.term)).toBe(1);
        expect(known.frequencies.get(name)).toBe(0);
      });
    });
  });

  describe(`${name}, read,`, () => {
    test("gives articles with their hash, by id, and none that it has not", async () => {
      const store = await make();
      await fill(store, archive);
      await withStore(store, async (generation) => {
        const textHash = createHash("sha256").update(towns.text, "utf8").digest("hex");
        expect(await generation.article(towns.id)).toEqual({ ...towns, textHash });
        expect(await generation.article("none")).toBeUndefined();
        const articles = await generation.readArticles([snow.id, "none", rivers.id]);
        expect([...articles.keys()].sort()).toEqual([rivers.id, snow.id]);
        expect(await generation.sourceFile(snow.file)).toEqual(sourceOf(snow));
        expect(await generation.sourceFile("none")).toBeUndefined();
        expect(await generation.suggestedQuestions()).toBeNull();
        const { dates, publishers } = await generation.countArticles();
        expect(dates.get(null)).toBe(1);
        expect(publishers.get("The Steppe Herald")).toBe(1);
      });
    });

    test("lists a page of what is wished for, with the total", async () => {
      const store = await make();
      await fill(store, archive);
      await withStore(store, async (generation) => {
        const list = async (wish: object, page = { limit: 10 }) => {
          const { total, articles } = await generation.listArticles(wish, page);
          return [total, ...articles.map(({ id }) => id)];
        };
        expect(await list({})).toEqual([3, rivers.id, towns.id, snow.id]);
        expect(await list({}, { limit: 1, offset: 1 } as { limit: number })).toEqual([3, towns.id]);
        const newest = { sort: "date", order: "desc" };
        expect(await list(newest)).toEqual([3, towns.id, rivers.id, snow.id]);
        expect(await list({ q: "town" })).toEqual([1, towns.id]);
        expect(await list({ from: "2020-01-01" })).toEqual([1, towns.id]);
        expect(await list({ idPrefix: "kz/" })).toEqual([2, rivers.id, towns.id]);
        expect(await list({ after: rivers.id })).toEqual([2, towns.id, snow.id]);
        expect(await list({ file: snow.file })).toEqual([1, snow.id]);
        const { textHash } = (await generation.article(snow.id))!;
        expect(await list({ textHash })).toEqual([1, snow.id]);
        const { articles } = await generation.listArticles({ file: towns.file }, { limit: 1 });
        expect(articles[0]).toMatchObject({ passages: 2, characters: towns.text.length });
      });
    });
  });

  describe(`${name}, changed,`, () => {
    test("shows a reader its generation until it releases, and the next one after commit", async () => {
      const place = await make();
      await fill(place, [rivers]);
      const store = await place.open();
      const reading = store.acquire();
      const update = await place.begin();
      await update.keepOthers();
      await put(update, [snow]);
      expect(await store.refresh()).toBe(false);
      expect(await idsIn(reading.generation)).toEqual([rivers.id]);
      const { generation } = await update.commit([rivers, snow].map(sourceOf));
      await update.abort();
      expect(await store.refresh()).toBe(true);
      expect(await idsIn(reading.generation)).toEqual([rivers.id]);
      await read(store, async (next) => {
        expect(next.state.name).toBe(generation.name);
        expect(next.state.name).not.toBe(reading.generation.state.name);
        expect(await idsIn(next)).toEqual([rivers.id, snow.id]);
      });
      reading.release();
      await store.close();
    });

    test("is as it was where an update ends before its commit", async () => {
      const place = await make();
      const { generation } = await fill(place, [rivers]);
      const update = await place.begin();
      await update.remove([rivers.id]);
      await put(update, [snow]);
      await update.abort();
      await withStore(place, async ({ state, ...next }) => {
        expect(state.name).toBe(generation.name);
        await Promise.resolve(next);
      });
      expect(await withStore(place, idsIn)).toEqual([rivers.id]);
      expect((await fill(place, [rivers, snow])).isNewGeneration).toBe(true);
    });

    test("lets one at a time change it", async () => {
      const place = await make();
      const update = await place.begin();
      await expect(place.begin()).rejects.toMatchObject({ code: "locked" });
      await update.abort();
      await (await place.begin()).abort();
    });

    test("asks for no vector twice, and keeps the ids of passages that stay", async () => {
      const place = await make();
      await fill(place, archive);
      const idsBefore = await withStore(place, passageIds);
      const update = await place.begin();
      expect(await update.keep([rivers.id])).toBe(2);
      const changed = { ...towns, text: `${towns.text}\n\nSnow fell there.` };
      const { isNew, pending } = await update.put(changed, paragraphsOf(changed));
      expect(isNew).toBe(false);
      expect(pending.map(({ indexedText }) => indexedText.split("\n").at(-1))).toEqual([
        "Snow fell there.",
      ]);
      await expect(update.commit([])).rejects.toThrow(RangeError);
      await setVectors(update, pending);
      const summary = await update.commit([rivers, changed].map(sourceOf));
      expect(summary).toMatchObject({ isNewGeneration: true, generation: { articles: 2 } });
      const idsAfter = await withStore(place, passageIds);
      const ofSnow = idsBefore.filter((id) => id.startsWith(snow.id));
      expect(idsAfter).toEqual(expect.arrayContaining(without(idsBefore, ofSnow)));
      expect(idsAfter.some((id) => ofSnow.includes(id))).toBe(false);
    });

    test("makes no new generation where nothing changed", async () => {
      const place = await make();
      const first = await fill(place, archive);
      const update = await place.begin();
      await update.keepOthers();
      const { isNewGeneration, generation } = await update.commit(await update.sourceFiles());
      expect(isNewGeneration).toBe(false);
      expect(generation.name).toBe(first.generation.name);
    });

    test("refuses another embedder, unless it is built anew", async () => {
      const place = await make();
      await fill(place, [snow]);
      const embedder = { name: "other-16", dimension: 16 };
      await expect(place.begin({ embedder })).rejects.toMatchObject({ code: "other-embedder" });
      const update = await place.begin({ embedder, rebuild: true });
      expect(update.current).toBeNull();
      await put(update, [snow]);
      await update.commit([sourceOf(snow)]);
      const state = await withStore(place, (generation) => Promise.resolve(generation.state));
      expect(state.embedder).toEqual(embedder);
    });
  });
}

async function passageIds(generation: Generation): Promise<string[]> {
  const depth = generation.state.passages;
  const { candidates } = await generation.search({ vector: vectorOf("a"), depth });
  return candidates.map(({ passage }) => passage.id).sort();
}

function without(all: readonly string[], gone: readonly string[]): string[] {
  return all.filter((one) => !gone.includes(one));
}
