// The page's words: the same keys in every language, all plural forms, the same blanks to fill in.
import { describe, expect, test } from "vitest";
import { allWords } from "../../support/all-words.ts";
import type { Words } from "../../../src/web/words/words.ts";
import { sourceFiles } from "../../support/source-files.ts";

const parts = Object.keys(allWords.en) as (keyof Words)[];
const endings = /_(?:zero|one|two|few|many|other)$/;

function baseKeys(words: Readonly<Record<string, string>>): string[] {
  return [...new Set(Object.keys(words).map((key) => key.replace(endings, "")))].sort();
}

function blanksIn(text: string): string[] {
  return [...new Set(text.match(/\{\{\s*\w+/g) ?? [])]
    .map((blank) => blank.replace(/\W/g, ""))
    .sort();
}

describe.each(parts)("the words of %s", (part) => {
  const words = { en: allWords.en[part], ru: allWords.ru[part], kk: allWords.kk[part] };

  test("have the same keys in every language", () => {
    expect(baseKeys(words.ru)).toEqual(baseKeys(words.en));
    expect(baseKeys(words.kk)).toEqual(baseKeys(words.en));
  });

  test.each(["en", "ru", "kk"] as const)("have all plural forms of %s", (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const keys = Object.keys(words[language]);
    const counted = new Set(
      keys.filter((key) => endings.test(key)).map((key) => key.replace(endings, "")),
    );
    const missing = [...counted].flatMap((key) =>
      forms.map((form) => `${key}_${form}`).filter((needed) => !keys.includes(needed)),
    );
    expect(missing).toEqual([]);
  });

  test("leave the same blanks in every language", () => {
    const unlike = Object.keys(words.en).flatMap((key) =>
      (["ru", "kk"] as const)
        .filter((language) => words[language][key] !== undefined)
        // A form for one alone may say "one" in words.
        .filter(() => !key.endsWith("_one"))
        .filter(
          (language) => blanksIn(words[language][key]!).join() !== blanksIn(words.en[key]!).join(),
        )
        .map((language) => `${language}: ${key}`),
    );
    expect(unlike).toEqual([]);
  });

  test("are not left in English, nor empty", () => {
    const empty = (["en", "ru", "kk"] as const).flatMap((language) =>
      Object.entries(words[language])
        .filter(([, text]) => text.trim() === "")
        .map(([key]) => `${language}: ${key}`),
    );
    expect(empty).toEqual([]);
    const english = Object.entries(words.en)
      .filter(([, text]) => /[a-z]{4}/.test(text.replace(/\{\{.*?\}\}/g, "")))
      .filter(([key, text]) => words.ru[key] === text || words.kk[key] === text)
      .map(([key]) => key);
    expect(english).toEqual([]);
  });

  test("are there for each key that the page asks for", () => {
    const known = baseKeys(words.en);
    const asked = sourceFiles()
      .filter(({ path }) => path.startsWith("src/web/"))
      .flatMap(({ text }) => {
        const isOwn = text.includes(`useTranslation("${part}")`);
        // A file may ask another part for a word.
        return [...text.matchAll(/\bt\(\s*"([\w-]+)"(?:,\s*\{\s*ns: "(\w+)")?/g)]
          .filter(([, , named]) => (named === undefined ? isOwn : named === part))
          .map(([, key]) => key!);
      });
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((key) => !known.includes(key))).toEqual([]);
  });
});
