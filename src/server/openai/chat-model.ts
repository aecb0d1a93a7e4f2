// The name under which OpenAI's clients ask for answers from the articles.
import { HttpError } from "../http-errors.ts";

/** Stands for whatever LLM is set to: a client need not know, and does not break when that changes. */
export const chatModel = "citewell";

/** Throws `HttpError` `unknown-model`, as a client that means another server should notice. */
export function requireModel(asked: string, known: string): void {
  if (asked === known) return;
  throw new HttpError(
    "unknown-model",
    `Cannot use the model '${asked.slice(0, 200)}': there is none of this name for this. Use '${known}'.`,
    { field: "model" },
  );
}
