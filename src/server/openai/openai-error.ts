// Errors as OpenAI's clients read them, for every path below /v1. Statuses and codes are those of the
// other routes; only the shape and a few names differ.
import type { ErrorRequestHandler, Response } from "express";
import type { Logger } from "pino";
import { z } from "zod";
import { reportError, type ErrorCode, type HttpError } from "../http-errors.ts";

export const openAiErrorSchema = z.strictObject({
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

/** Passing, so that another try may do. Whatever else fails would cost the same time or money again. */
const isPassing = (status: number, code: ErrorCode) => status === 429 || code === "stopping";

/** Turns what routes throw into OpenAI's errors. OpenAI's own client tries again unless it is told not to. */
export function sendOpenAiErrors(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response: Response, next) => {
    const httpError = reportError(error, response, logger);
    if (response.destroyed) return;
    if (response.headersSent) {
      next();
      return;
    }
    const { status, code } = httpError;
    response
      .status(status)
      .set({ "Cache-Control": "no-store", "X-Should-Retry": String(isPassing(status, code)) })
      .json(openAiError(httpError));
  };
}
