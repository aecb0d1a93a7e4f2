// Errors as OpenAI's clients read them, for every path below /v1. Statuses and codes are those of the
// other routes; only the shape and a few names differ.
import { z } from "zod";
import { errorCodes, type ErrorCode } from "../error-codes.ts";
import type { ErrorShape, HttpError } from "../http-errors.ts";

const openAiErrorSchema = z.strictObject({
  error: z.strictObject({
    message: z.string(),
    type: z.enum(["invalid_request_error", "rate_limit_error", "server_error"]),
    param: z
      .string()
      .nullable()
      .describe("The parameter that is wrong, e.g. `messages.0.content`."),
    code: z.string(),
  }),
});

export type OpenAiError = z.infer<typeof openAiErrorSchema>;

export function openAiError({ code, message, field, status }: HttpError): OpenAiError {
  return {
    error: { message, type: typeOf(status), param: field ?? null, code: codeOf(code, status) },
  };
}

function typeOf(status: number): OpenAiError["error"]["type"] {
  if (status === 429) return "rate_limit_error";
  return status < 500 ? "invalid_request_error" : "server_error";
}

/** Names that clients know; the others are ours in their spelling. */
function codeOf(code: ErrorCode, status: number): string {
  if (status === 401) return "invalid_api_key";
  if (status === 429) return "rate_limit_exceeded";
  return code === "unknown-model" ? "model_not_found" : code.replaceAll("-", "_");
}

/** For the API's description. */
export const describedOpenAiErrors = {
  schema: openAiErrorSchema,
  nameOf: (code: ErrorCode) => codeOf(code, errorCodes[code].status),
};

/**
 * OpenAI's own client tries again unless it is told not to. Only what passes is worth another try:
 * whatever else fails would cost the same time or money once more.
 */
function headersOf({ status, code }: HttpError): Record<string, string> {
  return { "X-Should-Retry": String(status === 429 || code === "stopping") };
}

/** For `sendErrors`. The request's id stands in `X-Request-Id`, where OpenAI's client reads it. */
export const openAiErrorShape: ErrorShape = { headers: headersOf, body: openAiError };
