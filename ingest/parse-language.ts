// Language names as metadata writes them: `en-GB`, `rus`, `Kazakh`.
import type { Language } from "../vectorstore/article.ts";

const languages: Readonly<Record<string, Language>> = {
  en: "en",
  eng: "en",
  english: "en",
  ru: "ru",
  rus: "ru",
  russian: "ru",
  русский: "ru",
  kk: "kk",
  kz: "kk",
  kaz: "kk",
  kazakh: "kk",
  қазақша: "kk",
};

/** Null for a language that is none of ours, so that the text decides. */
export function parseLanguage(name: string | null): Language | null {
  const first = name?.toLowerCase().split(/[-_]/u)[0] ?? "";
  return Object.hasOwn(languages, first) ? languages[first]! : null;
}
