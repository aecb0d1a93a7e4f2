// How the store says that it cannot be opened or written.
import { ExplainedError, type Explanation } from "./explained-error.ts";

/** The store, or a generation of it, cannot be opened or written. `message` gives reason and remedy. */
export class StoreError extends ExplainedError {
  override readonly name = "StoreError";
  readonly code: "missing" | "damaged" | "foreign" | "locked" | "other-embedder" | "unwritable";

  constructor(code: StoreError["code"], message: string, options?: Explanation) {
    super(message, options);
    this.code = code;
  }
}
