// The languages that the page itself speaks. Another one is a file of words and a line here.
import { english } from "./english.ts";
import type { Words } from "./words.ts";

interface SpokenLanguage {
  /** What it calls itself. */
  readonly name: string;
  /** Those of English are always there: what another language lacks is said in it. */
  readonly fetchWords: () => Promise<Words>;
}

export const pageLanguages = {
  en: { name: "English", fetchWords: () => Promise.resolve(english) },
  ru: { name: "Русский", fetchWords: async () => (await import("./russian.ts")).russian },
  kk: { name: "Қазақша", fetchWords: async () => (await import("./kazakh.ts")).kazakh },
} as const satisfies Readonly<Record<string, SpokenLanguage>>;

export type PageLanguage = keyof typeof pageLanguages;

export function isPageLanguage(tag: string): tag is PageLanguage {
  return Object.hasOwn(pageLanguages, tag);
}
