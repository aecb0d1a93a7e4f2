// What each error code means, for who reads the API's description.
import type { ErrorCode } from "../http-errors.ts";

export const errorMeanings: Readonly<Record<ErrorCode, string>> = {
  "invalid-request": "a field or parameter is missing, wrong or unknown; `field` names it.",
  "key-missing": "a key is asked for, and none was sent.",
  "wrong-key": "the key is wrong, expired or withdrawn.",
  "forbidden-host": "the server listens on its own machine only and was asked under another name.",
  "forbidden-origin": "the request comes from a web page of another address.",
  "scope-missing": "the key does not allow this.",
  "uploads-off": "no key was set on the server that lets the archive be changed.",
  "not-found": "the store has no such article, or the server nothing at this address.",
  "unknown-model": "no model has this name here.",
  "method-not-allowed": "the address takes other methods; the header `Allow` names them.",
  "changed-file": "the article's file has changed since it was read.",
  "linked-file": "the article's file is a link, or lies behind one.",
  "several-articles": "the file holds other articles too.",
  "too-large": "the body is larger than allowed.",
  "unsupported-media-type": "the body has another `Content-Type` than the one asked for.",
  "too-busy": "too many answers wait for the language model; `Retry-After` says when to ask again.",
  "too-many-requests":
    "the key, or the address, asks too often; `Retry-After` says when to ask again.",
  "keys-unreadable": "the server's file of keys cannot be used.",
  "too-many-sessions": "too many sessions of the Model Context Protocol are open.",
  internal: "the server failed; its log has more under the request id.",
  "model-unavailable": "the language model or the embedder cannot be reached or refuses.",
  "no-page": "the page was not built.",
  "no-store": "there is no store yet, or none that can be opened; the message names the command.",
  stopping: "the server is being stopped.",
  timeout: "it took longer than the server's settings allow.",
  unwritable: "the server cannot write to its disk; nothing was changed.",
};
