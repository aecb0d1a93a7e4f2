// How the list asks the server for articles, and how a question is limited to them.
import { describe, expect, test } from "vitest";
import { filterOfList, listPath } from "../../../src/web/archive/article-list.ts";
import { choiceFrom, noFilter } from "../../../src/web/state/list-choice.ts";

const first = choiceFrom(null);

describe("listPath()", () => {
  test("names what is set only, and the part of the list that the page shows", () => {
    expect(listPath(first)).toBe("articles?sort=date&order=desc&limit=50");
    const path = listPath({ ...first, words: " a&b ", publisher: "UN News", page: 2 });
    expect(path).toBe(
      "articles?q=a%26b&publisher=UN+News&sort=date&order=desc&limit=50&offset=100",
    );
  });
});

describe("filterOfList()", () => {
  test("says period and publisher without asking the server for articles", async () => {
    const list = { ...noFilter, publisher: "UN News", from: "2018-01-01" };
    const { signal } = new AbortController();
    expect(await filterOfList(list, signal)).toEqual({ from: "2018-01-01", sources: ["UN News"] });
    expect(await filterOfList(noFilter, signal)).toEqual({});
  });
});
