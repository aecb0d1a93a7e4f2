// The one place where error codes are decided: each with its HTTP status and what it means, for who reads
// the API's description; and the shape of every error, as JSON body and as `error` event of a stream.
import { z } from "zod";

export const errorCodes = {
  "invalid-request": {
    status: 400,
    meaning: "a field or parameter is missing, wrong or unknown; `field` names it.",
  },
  "key-missing": { status: 401, meaning: "a key is asked for, and none was sent." },
  "wrong-key": { status: 401, meaning: "the key is wrong, expired or withdrawn." },
  "forbidden-host": {
    status: 403,
    meaning: "the server listens on its own machine only and was asked under another name.",
  },
  "forbidden-origin": {
    status: 403,
    meaning: "the request comes from a web page of another address.",
  },
  "scope-missing": { status: 403, meaning: "the key does not allow this." },
  "uploads-off": {
    status: 403,
    meaning: "no key was set on the server that lets the archive be changed.",
  },
  "not-found": {
    status: 404,
    meaning: "the store has no such article, or the server nothing at this address.",
  },
  "unknown-model": { status: 404, meaning: "no model has this name here." },
  "method-not-allowed": {
    status: 405,
    meaning: "the address takes other methods; the header `Allow` names them.",
  },
  "changed-file": { status: 409, meaning: "the article's file has changed since it was read." },
  "linked-file": { status: 409, meaning: "the article's file is a link, or lies behind one." },
  "several-articles": { status: 409, meaning: "the file holds other articles too." },
  "too-large": { status: 413, meaning: "the body is larger than allowed." },
  "unsupported-media-type": {
    status: 415,
    meaning: "the body has another `Content-Type` than the one asked for.",
  },
  "too-busy": {
    status: 429,
    meaning: "too many answers wait for the language model; `Retry-After` says when to ask again.",
  },
  "too-many-requests": {
    status: 429,
    meaning: "the key, or the address, asks too often; `Retry-After` says when to ask again.",
  },
  internal: { status: 500, meaning: "the server failed; its log has more under the request id." },
  "keys-unreadable": { status: 503, meaning: "the server's file of keys cannot be used." },
  "model-unavailable": {
    status: 503,
    meaning: "the language model or the embedder cannot be reached or refuses.",
  },
  "no-page": { status: 503, meaning: "the page was not built." },
  "no-store": {
    status: 503,
    meaning: "there is no store yet, or none that can be opened; the message names the command.",
  },
  stopping: { status: 503, meaning: "the server is being stopped." },
  "too-many-sessions": {
    status: 503,
    meaning: "too many sessions of the Model Context Protocol are open.",
  },
  timeout: { status: 504, meaning: "it took longer than the server's settings allow." },
  unwritable: { status: 507, meaning: "the server cannot write to its disk; nothing was changed." },
} as const satisfies Readonly<Record<string, { status: number; meaning: string }>>;

export type ErrorCode = keyof typeof errorCodes;

export const errorSchema = z.strictObject({
  code: z
    .enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]])
    .describe("Stable: programs may decide by it."),
  message: z.string().describe("What failed, the state, and the remedy, for a person."),
  field: z
    .string()
    .optional()
    .describe("The field or parameter that is wrong, e.g. `history.0.role`."),
  requestId: z.string().describe("Also in the header `X-Request-Id` and in the server's log."),
});

export const errorBodySchema = z.strictObject({ error: errorSchema });
