// Reasons and notes as values: a code with its facts, which become words where somebody reads them.
// What the API gives has the words besides, for whoever does not know the code.
import { z } from "zod";

const message = z
  .string()
  .describe("The same in words, in the language of the question: English, Russian or Kazakh.");

/** The schema of one code as the API gives it. */
export function coded<const Code extends string, Facts extends z.core.$ZodLooseShape>(
  code: Code,
  meaning: string,
  facts: Facts,
) {
  return z.strictObject({ code: z.literal(code), ...facts, message }).describe(meaning);
}

/** A code with its facts as the program passes it on, without words. */
export type Untold<Told> = Told extends unknown ? Omit<Told, "message"> : never;
