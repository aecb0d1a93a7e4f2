// Dates, folders and publishers let the right passages through.
import { expect, test } from "vitest";
import type { PassageFilter } from "../../../vectorstore/store.ts";
import { compileFilter } from "../../../vectorstore/local/passage-filter.ts";
import { testArticle } from "../../support/temporary-store.ts";

const articles = [
  testArticle("kz/one.txt", "", { date: "2019-12-31", publisher: "The Steppe Herald" }),
  testArticle("kz/two.txt", "", { date: "2020-01-01", publisher: null }),
  testArticle("other.txt", "", { date: null, publisher: "Осы Апта" }),
  testArticle("line-7", "", { date: "2021-05-05", publisher: null, file: "kz/lines.jsonl" }),
];

function allowed(filter: PassageFilter | undefined): string[] | undefined {
  const bytes = compileFilter(filter, articles);
  return bytes && articles.filter((_, index) => bytes[index] === 1).map(({ id }) => id);
}

test.each<[string, PassageFilter, string[]]>([
  ["bounds are inclusive", { from: "2019-12-31", to: "2020-01-01" }, ["kz/one.txt", "kz/two.txt"]],
  [
    "undated articles pass no bound",
    { from: "0001-01-01" },
    ["kz/one.txt", "kz/two.txt", "line-7"],
  ],
  ["an id names an article", { sources: ["other.txt"] }, ["other.txt"]],
  ["an id names no folder", { sources: ["kz"] }, []],
  ["a folder ends in a slash", { sources: ["kz/"] }, ["kz/one.txt", "kz/two.txt", "line-7"]],
  ["publishers match in any case", { sources: ["осы апта"] }, ["other.txt"]],
  [
    "any of the sources will do",
    { sources: ["the steppe herald", "line-7"] },
    ["kz/one.txt", "line-7"],
  ],
  ["all conditions must hold", { sources: ["kz/"], from: "2021-01-01" }, ["line-7"]],
  ["no sources let nothing pass", { sources: [] }, []],
])("compileFilter(): %s", (_, filter, expected) => {
  expect(allowed(filter)).toEqual(expected);
});

test("compileFilter() gives nothing to check where there is no condition", () => {
  expect(allowed(undefined)).toBeUndefined();
  expect(allowed({})).toBeUndefined();
});
