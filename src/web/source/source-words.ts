// The words of this part of the page.
import type { Words } from "../words/words.ts";

export const sourceWords = {
  en: {},
  ru: {},
  kk: {},
} satisfies Words;
