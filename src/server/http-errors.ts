// What went wrong as the client is told it: each failure gets its code here, and becomes JSON.
import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import type { Logger } from "pino";
import { EmbedderError } from "../../ingest/embedders/embedder.ts";
import { VectorLogError } from "../../ingest/vector-log.ts";
import { ExplainedError, type Explanation } from "../../vectorstore/explained-error.ts";
import { StoreError } from "../../vectorstore/store-error.ts";
import { ChangeRefused } from "../services/change-refused.ts";
import { tellError } from "../tell-error.ts";
import { FeedbackError } from "../feedback/feedback-log.ts";
import { LanguageModelError } from "../language-model/language-model.ts";
import { QueueFullError } from "../language-model/model-queue.ts";
import type { ToldError } from "../mcp/mcp-deps.ts";
import { describeError } from "./describe-error.ts";
import { errorCodes, type ErrorCode } from "./error-codes.ts";
import { notesOf } from "./request-log.ts";
import { ReaderLeft, TimeLimitPassed } from "./watch-request.ts";

/** An error that a client may read: its message holds nothing that it must not know. */
export class HttpError extends ExplainedError {
  override readonly name = "HttpError";
  readonly code: ErrorCode;
  /** The field of the request that is wrong, e.g. `history.0.role`. */
  readonly field: string | undefined;
  /** When to come again, for the header `Retry-After`. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: Explanation & { field?: string; retryAfterSeconds?: number } = {},
  ) {
    super(message, options);
    this.code = code;
    this.field = options.field;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get status(): number {
    return errorCodes[this.code].status;
  }
}

/** What goes to the client, as JSON body or as `error` event of a stream. */
function errorBody(error: HttpError, requestId: string) {
  const field = error.field === undefined ? {} : { field: error.field };
  return { code: error.code, message: tellError(error), ...field, requestId };
}

/** The error as the event that ends a stream: its status has been sent. */
export function errorEvent(error: unknown, response: Response, logger: Logger) {
  const data = errorBody(reportError(error, response, logger), notesOf(response).requestId);
  return { name: "error", data };
}

/** Answers every other method of a path with 405 and what is allowed. */
export function methodNotAllowed(allow: string): RequestHandler {
  return (request, response) => {
    response.set("Allow", allow);
    throw new HttpError(
      "method-not-allowed",
      `Cannot ${request.method} this address: it takes ${allow} only.`,
    );
  };
}

/** Answers whatever no route took. */
export const notFound: RequestHandler = () => {
  throw new HttpError("not-found", "Cannot find this address: the server has nothing there.");
};

/** How an error is told. */
export interface ErrorShape {
  readonly headers: (error: HttpError) => Readonly<Record<string, string>>;
  readonly body: (error: HttpError, requestId: string) => unknown;
}

const ownShape: ErrorShape = {
  headers: () => ({}),
  body: (error, requestId) => ({ error: errorBody(error, requestId) }),
};

/** Turns what routes throw into `{error: {code, message, field?, requestId}}`, or another shape. */
export function sendErrors(logger: Logger, shape = ownShape): ErrorRequestHandler {
  return (error: unknown, _request, response: Response, next) => {
    const httpError = reportError(error, response, logger);
    if (response.destroyed) return;
    if (response.headersSent) {
      next(); // Nothing can be said any more: Express's last handler closes the connection.
      return;
    }
    const { retryAfterSeconds } = httpError;
    if (retryAfterSeconds !== undefined) response.set("Retry-After", String(retryAfterSeconds));
    response
      .status(httpError.status)
      .set({ "Cache-Control": "no-store", ...shape.headers(httpError) })
      .json(shape.body(httpError, notesOf(response).requestId));
  };
}

/** The error as the client may see it; notes its code for the request's log line and logs our own faults in full. */
export function reportError(error: unknown, response: Response, logger: Logger): HttpError {
  const httpError = toHttpError(error);
  const notes = notesOf(response);
  notes.errorCode = error instanceof ReaderLeft ? "reader-left" : httpError.code;
  if (httpError.code === "internal" && !(error instanceof ReaderLeft)) {
    logger.error({ requestId: notes.requestId, error: describeError(error) }, "request failed");
  }
  return httpError;
}

/**
 * The error in words that whoever asked may read, for answers that are no HTTP responses. Our own faults
 * are logged in full, and only said to be such.
 */
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

/** The error as the client may see it. */
function toHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof ChangeRefused) return toldAs(error.code, error);
  if (error instanceof StoreError) return storeError(error);
  if (error instanceof TimeLimitPassed) {
    return toldAs("timeout", error);
  }
  if (error instanceof QueueFullError) {
    const { message, retryAfterSeconds } = error;
    return new HttpError("too-busy", message, { cause: error, retryAfterSeconds });
  }
  if (error instanceof LanguageModelError) {
    const code = error.failure === "too-slow" ? "timeout" : "model-unavailable";
    return toldAs(code, error);
  }
  if (error instanceof EmbedderError) {
    return toldAs("model-unavailable", error);
  }
  if (error instanceof FeedbackError || error instanceof VectorLogError) {
    return toldAs("unwritable", error);
  }
  return frameworkError(error) ?? internalError(error);
}

function toldAs(code: ErrorCode, error: ExplainedError): HttpError {
  return new HttpError(code, error.message, { cause: error, remedies: error.remedies });
}

/** A store that cannot be opened is no store to the client; the remedy is always an ingest. */
function storeError(error: StoreError): HttpError {
  if (error.code === "unwritable") return toldAs("unwritable", error);
  const remedies = error.remedies.length > 0 ? error.remedies : [{ run: "ingest" }];
  return new HttpError("no-store", error.message, { cause: error, remedies });
}

/** Errors of Express and its body parser carry a status and sometimes a type. */
function frameworkError(error: unknown): HttpError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { status, type, limit } = error as Error & Record<"status" | "type" | "limit", unknown>;
  if (type === "entity.parse.failed") {
    return new HttpError("invalid-request", "Cannot read the request: its body is not valid JSON.");
  }
  if (status === 413) {
    const most = typeof limit === "number" ? `${Math.round(limit / 1024)} kB` : "allowed";
    return new HttpError("too-large", `Cannot read the request: its body is larger than ${most}.`);
  }
  if (status === 415) {
    return new HttpError(
      "unsupported-media-type",
      "Cannot read the request: its encoding or charset is not supported. Send UTF-8.",
    );
  }
  if (typeof status === "number" && status >= 400 && status < 500) {
    return new HttpError("invalid-request", "Cannot read the request: it is malformed.");
  }
  return undefined;
}

function internalError(error: unknown): HttpError {
  return new HttpError(
    "internal",
    "Cannot answer: the server met an error of its own. Its log has more under the request id.",
    { cause: error },
  );
}
