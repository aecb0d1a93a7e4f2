// Language names as metadata writes them: `en-GB`, `rus`, `Kazakh`.
import { allLanguages } from "../languages/all-languages.ts";
import { wordsIn } from "../languages/any-language.ts";
import type { Language } from "../vectorstore/article.ts";

const languages = new Map(
  allLanguages.flatMap(({ code, names }) => wordsIn(names).map((name) => [name, code] as const)),
);

/** Null for a language that is none of ours, so that the text decides. */
export function parseLanguage(name: string | null): Language | null {
  const first = name?.toLowerCase().split(/[-_]/u)[0] ?? "";
  return languages.get(first) ?? null;
}
