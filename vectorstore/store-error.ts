// How the store says that it cannot be opened or written.
import { ExplainedError, type Explanation, type Remedy } from "./explained-error.ts";

const ingest: Remedy = { run: "ingest" };
const rebuild: Remedy = { run: "ingest", with: ["--rebuild"] };

const usualRemedies: Readonly<Record<StoreError["code"], readonly Remedy[]>> = {
  missing: [ingest],
  damaged: [ingest],
  unwritable: [ingest],
  foreign: [rebuild],
  "other-embedder": [rebuild],
  locked: [],
  incomplete: [],
};

/** The store, or a generation of it, cannot be opened or written. `message` gives reason and remedy. */
export class StoreError extends ExplainedError {
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

  /** The usual remedies of the code stand in where none is given. */
  constructor(code: StoreError["code"], message: string, options?: Explanation) {
    super(message, { remedies: usualRemedies[code], ...options });
    this.code = code;
  }
}

/** What mends a store whose vectors another embedder made: another store, or that embedder. */
export const otherEmbedderRemedies = (built: string): readonly Remedy[] => [
  rebuild,
  { set: "EMBEDDER", to: built },
];

/** A vector that no index may hold: wrong dimension, a component that is no finite number, or all zeros. */
export class BadVectorError extends Error {
  override readonly name = "BadVectorError";
}
