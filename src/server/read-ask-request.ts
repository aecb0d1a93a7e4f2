// The body of POST /ask. History turns come in three spellings, as programs keep conversations
// differently; everything else is strict, so that a misspelt field is not silently ignored.
import { askRequestSchema, type AskRequest } from "../answering/answer.ts";
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
  return Array.isArray(history) ? { ...body, history: history.map(plainTurn) } : body;
}

/** `{speaker: "user"|"agent", text}` and `{role, content}` become `{role, text}`; the rest is left to the schema. */
function plainTurn(turn: unknown): unknown {
  if (!isObject(turn)) return turn;
  const { speaker, content, ...plain } = turn;
  if (speaker !== undefined) {
    if ("role" in plain) plain["speaker"] = speaker;
    else plain["role"] = speaker === "agent" ? "assistant" : speaker;
  }
  if (content !== undefined) plain["text" in plain ? "content" : "text"] = content;
  return plain;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
