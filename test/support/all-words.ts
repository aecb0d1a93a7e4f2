// The page's words in all its languages, for what renders and checks them.
import { english } from "../../src/web/words/english.ts";
import { kazakh } from "../../src/web/words/kazakh.ts";
import { russian } from "../../src/web/words/russian.ts";
import type { PageLanguage } from "../../src/web/words/page-languages.ts";
import type { Words } from "../../src/web/words/words.ts";

export const allWords: Readonly<Record<PageLanguage, Words>> = {
  en: english,
  ru: russian,
  kk: kazakh,
};
