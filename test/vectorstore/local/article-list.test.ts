// The list of articles: which pass, in which order.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleListOf } from "../../../vectorstore/local/article-list.ts";
import { sortKeys, type ArticleWish } from "../../../vectorstore/store.ts";
import { articleOf, fakeData } from "../../support/fake-generation.ts";

const archive = fakeData([
  articleOf("2018/a.txt", "aaaa", {
    title: "Шакиров в Женеве",
    language: "ru",
    date: "2018-02-23",
  }),
  articleOf("2018/b.txt", "bb", {
    title: "Café 10 opens",
    publisher: "Le Monde",
    date: "2018-03-01",
  }),
  articleOf("2019/c.txt", "bb", { title: "café 9 opens", publisher: null, date: null }),
  articleOf("2019/d.txt", "d", { title: "Zebra", language: null, date: "2019-01-01" }),
]);

async function idsOf(wish: ArticleWish): Promise<string> {
  const articles = await articleListOf(archive).select(wish);
  return articles.map(({ id }) => id.slice(-5, -4)).join("");
}

describe("select()", () => {
  test.each<[string, ArticleWish]>([
    ["abcd", {}],
    ["dcba", { order: "desc" }],
    ["abdc", { sort: "date" }],
    ["dbac", { sort: "date", order: "desc" }],
    ["cbda", { sort: "title" }],
    ["badc", { sort: "publisher" }],
    ["adbc", { sort: "publisher", order: "desc" }],
    ["dbca", { sort: "characters" }],
    ["abcd", { sort: "characters", order: "desc" }],
    ["bcad", { sort: "language" }],
  ])("gives %s for %j", async (ids, wish) => {
    expect(await idsOf(wish)).toBe(ids);
  });

  test.each<[string, ArticleWish]>([
    ["bc", { q: "CAFE" }],
    ["b", { q: "monde café" }],
    ["a", { q: "шакир жен" }],
    ["ab", { q: "2018/" }],
    ["", { q: "cafe zebra" }],
    ["abcd", { q: "  " }],
    ["a", { language: "ru" }],
    ["b", { publisher: "le monde" }],
    ["", { publisher: "le" }],
    ["ab", { to: "2018-12-31" }],
    ["bd", { from: "2018-03-01" }],
  ])("lets %s pass %j", async (ids, wish) => {
    expect(await idsOf(wish)).toBe(ids);
  });

  test("gives every article once in each order, and those without the value last", async () => {
    const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
    const someArticle = fc.record({
      date: orNull(fc.constantFrom("2018-01-01", "2019-01-01")),
      publisher: orNull(fc.constantFrom("A", "a", "B")),
      title: fc.string({ maxLength: 3 }),
      text: fc.string({ maxLength: 3 }),
    });
    const wishes = fc.record({
      sort: fc.constantFrom(...sortKeys),
      order: fc.constantFrom("asc" as const, "desc" as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(someArticle, { maxLength: 8 }), wishes, async (made, wish) => {
        const articles = made.map(({ text, ...more }, at) => articleOf(`${at}`, text, more));
        const selected = await articleListOf(fakeData(articles)).select(wish);
        expect(selected.map(({ id }) => id).sort()).toEqual(articles.map(({ id }) => id).sort());
        const key = wish.sort === "characters" ? "id" : wish.sort;
        const known = selected.map((article) => article[key] !== null);
        expect(known).toEqual(known.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});
