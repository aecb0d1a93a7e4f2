// What any of the languages has, put together: most rules need not know which language a text is in.
import { allLanguages } from "./all-languages.ts";
import type { Language, Pattern, WordList } from "./language.ts";

export function wordsIn(list: WordList): string[] {
  return list.split(/\s+/u).filter((word) => word !== "");
}

export function wordsOfAny(pick: (language: Language) => WordList): ReadonlySet<string> {
  return new Set(allLanguages.flatMap((language) => wordsIn(pick(language))));
}

/** One pattern for what any language has; one that matches nothing where none has any. */
export function patternOfAny(pick: (language: Language) => Pattern | readonly Pattern[]): Pattern {
  const sources = allLanguages.flatMap(pick).filter((source) => source !== "");
  return sources.length === 0 ? "(?!)" : `(?:${sources.join("|")})`;
}
