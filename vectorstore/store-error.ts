// How the store says that it cannot be opened or written.

/** The store, or a generation of it, cannot be opened or written. `message` gives reason and remedy. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code:
    | "missing"
    | "damaged"
    | "foreign"
    | "locked"
    | "other-embedder"
    | "unwritable"
    /** A part of the store did not answer, so that nothing can be said of what is in it. */
    | "incomplete";

  constructor(code: StoreError["code"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
