// A command was given what it cannot use.

/** The request is not one that `/ask` would take either, or a file is not as it should be. */
export class RequestError extends Error {
  override readonly name = "RequestError";
}
