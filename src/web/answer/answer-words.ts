// The words of this part of the page.
import type { Words } from "../words/words.ts";

export const answerWords = {
  en: {},
  ru: {},
  kk: {},
} satisfies Words;
