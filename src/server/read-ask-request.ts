// The body of POST /ask. History turns come in three spellings, as programs keep conversations
// differently; everything else is strict, so that a misspelt field is not silently ignored.
import { askRequestSchema, type AskRequest } from "../answering/answer.ts";
import { readTurn } from "../answering/read-history.ts";
import { HttpError } from "./http-errors.ts";
import { checkDateRange, parseRequest } from "./parse-request.ts";

/** Throws `HttpError` `invalid-request`. */
export function readAskRequest(body: unknown): AskRequest {
  if (!isObject(body)) {
    throw new HttpError(
      "invalid-request",
      'Cannot use the request: its body must be a JSON object such as {"question": "..."}.',
    );
  }
  const asked = parseRequest(askRequestSchema, withPlainHistory(body));
  if (asked.filter !== undefined) checkDateRange(asked.filter, "filter.from");
  return asked;
}

function withPlainHistory(body: Record<string, unknown>): Record<string, unknown> {
  const history = body["history"];
  return Array.isArray(history) ? { ...body, history: history.map(readTurn) } : body;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
