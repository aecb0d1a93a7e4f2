// Questions that a reader could put to the archive, kept with a generation. A store without them is
// as good as any: they stand in a file of their own, which older generations do not have.
import { languageCodes } from "../languages/language-codes.ts";
import { z } from "zod";
import { StoreError } from "./store-error.ts";

export const suggestionSchema = z.strictObject({
  question: z.string(),
  language: z.enum(languageCodes),
  /** Id of the article that the question was made from. */
  source: z.string(),
});

export type Suggestion = z.infer<typeof suggestionSchema>;

export function suggestionsToText(suggestions: readonly Suggestion[]): string {
  return `${JSON.stringify(suggestions)}\n`;
}

/** Throws `StoreError` `damaged`. */
export function suggestionsFromText(text: string): Suggestion[] {
  try {
    return z.array(suggestionSchema).parse(JSON.parse(text));
  } catch (error) {
    throw new StoreError(
      "damaged",
      "Cannot read the suggested questions of the store: they are not as they were written.",
      { cause: error },
    );
  }
}
