// The languages of articles and questions.
import { english } from "./english.ts";
import { kazakh } from "./kazakh.ts";
import { languageCodes, type LanguageCode } from "./language-codes.ts";
import type { Language } from "./language.ts";
import { russian } from "./russian.ts";

const byCode: Readonly<Record<LanguageCode, Language>> = {
  en: english,
  ru: russian,
  kk: kazakh,
};

export const allLanguages: readonly Language[] = languageCodes.map((code) => byCode[code]);

export function languageOf(code: LanguageCode): Language {
  return byCode[code];
}
