// How golden questions are tagged with their language.
import type { LanguageCode } from "../../../languages/language-codes.ts";

const namesInEnglish = new Intl.DisplayNames("en", { type: "language" });

/** `russian`. */
export function languageTag(language: LanguageCode): string {
  return namesInEnglish.of(language)!.toLowerCase();
}
