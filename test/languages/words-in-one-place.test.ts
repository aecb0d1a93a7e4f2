// Words of a language stand in languages/, so that another language is one file: no other part of the
// program holds Cyrillic letters, or lists of English words.
import { expect, test } from "vitest";
import { languageOf } from "../../languages/all-languages.ts";
import { wordsIn } from "../../languages/any-language.ts";
import { sourceFile, sourceFiles, type SourceFile } from "../support/source-files.ts";

/** What is said to readers and to language models, and examples of what the program is given. */
const mayHoldWords = [
  "languages/",
  "prompts/",
  "src/wording/",
  "src/web/",
  "src/server/openapi/examples/",
  "test/",
];

const program = sourceFiles().filter(
  ({ path }) => !mayHoldWords.some((part) => path.startsWith(part)),
);
const functionWords = new Set(
  wordsIn(languageOf("en").words.stop).filter((word) => word.length > 1),
);

function linesWithCyrillic(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, at) => (/\p{Script=Cyrillic}/u.test(line) ? [`${path}:${at + 1}`] : [])),
  );
}

/** Alternatives of a pattern, and arrays of quoted words; from this many function words on, of English. */
const lists = [/(?:[a-z'’]+\|){3,}[a-z'’]+/gu, /(?:"[a-z'’]+",\s*){3,}"[a-z'’]+"/gu];
const leastFunctionWords = 3;

function listsOfWords(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    lists
      .flatMap((list) => Array.from(text.matchAll(list), ([found]) => found))
      .filter((found) => {
        const words = found.match(/[a-z'’]+/gu) ?? [];
        return words.filter((word) => functionWords.has(word)).length >= leastFunctionWords;
      })
      .map((found) => `${path}: ${found.replace(/\s+/gu, " ")}`),
  );
}

test("no part of the program holds Cyrillic letters but what is said to readers", () => {
  expect(program.length).toBeGreaterThan(300);
  expect(linesWithCyrillic(program)).toEqual([]);
});

test("no part of the program holds lists of English words", () => {
  expect(listsOfWords(program)).toEqual([]);
});

test("both would be told of a file that does", () => {
  const months = sourceFile("src/months.ts", 'const may = /may|мая/iu;\nconst no = "none";');
  const list = sourceFile("src/words.ts", "const asks = /^(?:who|whom|what|when|where)\\s/iu;");
  const array = sourceFile("src/lists.ts", 'const small = ["the", "and", "from",\n  "river"];');
  expect(linesWithCyrillic([months, list])).toEqual(["src/months.ts:1"]);
  expect(listsOfWords([months, list, array])).toEqual([
    "src/words.ts: who|whom|what|when|where",
    'src/lists.ts: "the", "and", "from", "river"',
  ]);
});
