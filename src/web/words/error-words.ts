// Why a request failed, in the language of the page.
import i18next from "i18next";
import { CitewellError } from "../../client/citewell-error.ts";
import { failureInWords } from "../../wording/in-words.ts";
import type { PageLanguage } from "./page-languages.ts";

export function errorWords(error: unknown): string {
  if (error instanceof CitewellError) {
    return failureInWords(error, i18next.language as PageLanguage);
  }
  return error instanceof Error ? error.message : String(error);
}
