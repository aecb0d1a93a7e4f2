// An error in words that whoever asked may read, for answers that are no HTTP responses.
import type { Logger } from "pino";
import type { ToldError } from "../mcp/mcp-deps.ts";
import { tellError } from "../tell-error.ts";
import { describeError } from "./describe-error.ts";
import { toHttpError } from "./http-errors.ts";

/** Our own faults are logged in full, and only said to be such. */
export function explainError(logger: Logger): (error: unknown) => ToldError {
  return (error) => {
    const httpError = toHttpError(error);
    if (httpError.code === "internal") {
      logger.error({ error: describeError(error) }, "MCP call failed");
    }
    const { code, retryAfterSeconds } = httpError;
    return {
      ...{ code, message: tellError(httpError) },
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    };
  };
}
