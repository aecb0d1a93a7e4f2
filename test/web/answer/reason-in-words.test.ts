// Reasons of the server in the words of the page.
import { describe, expect, test } from "vitest";
import { reasonInWords } from "../../../src/web/answer/reason-in-words.ts";
import { reasonWords } from "../../../src/web/answer/reason-words.ts";
import { projectFiles, readProjectFile } from "../../support/source-files.ts";

const words: Readonly<Record<string, string>> = reasonWords.ru;
const inRussian = ((key: string, { a, b }: { a?: string; b?: string }) =>
  words[key]!.replace("{{a}}", a ?? "").replace("{{b}}", b ?? "")) as Parameters<
  typeof reasonInWords
>[1];

/** The sentences in the code that hold a sentence against its quotes, with a word for each name. */
function reasonsOfServer(): string[] {
  return projectFiles()
    .filter((path) => /^src\/answering\/(?:support\/[^/]+|cite-sentence)\.ts$/.test(path))
    .flatMap((path) =>
      Array.from(
        readProjectFile(path).matchAll(
          /["`]((?:The|No|In) [^\n]*?(?:quote|sentence)[^\n]*?\.)["`]/g,
        ),
        ([, reason]) => reason!.replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, "Астана"),
      ),
    );
}

describe("reasonInWords()", () => {
  test("knows every reason of the server", () => {
    const reasons = reasonsOfServer();
    expect(reasons.length).toBeGreaterThan(20);
    const unknown = reasons.filter(
      (reason) => reasonInWords(reason, inRussian, "ru").language !== "ru",
    );
    expect(unknown).toEqual([]);
  });

  test("keeps what is named, in its place", () => {
    const reason = "In the quote these words stand with the year 2018, not 2019.";
    expect(reasonInWords(reason, inRussian, "ru")).toEqual({
      text: "в цитате эти слова относятся к году 2018, а не 2019.",
      language: "ru",
    });
  });

  test("shows a reason that it does not know in English, and says so", () => {
    expect(reasonInWords("It is so.", inRussian, "ru")).toEqual({
      text: "It is so.",
      language: "en",
    });
  });
});
