// The words of the archive. What holds for the words of all parts is tested in test/web/words.
import { describe, expect, test } from "vitest";
import { archiveWords } from "../../../src/web/archive/archive-words.ts";
import { sourceFiles } from "../../support/source-files.ts";

describe("archiveWords", () => {
  test("hold each word that the archive's files ask for", () => {
    const known = Object.keys(archiveWords.en).map((key) => key.replace(/_(?:one|other)$/, ""));
    const asked = sourceFiles()
      .filter(({ path }) => path.startsWith("src/web/archive/"))
      .flatMap(({ text }) => [...text.matchAll(/\bt\(\s*"([\w-]+)"/g)].map(([, key]) => key!));
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((key) => !known.includes(key))).toEqual([]);
  });
});
