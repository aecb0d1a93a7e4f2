// A passage that was found, with its scores.
import type { Candidate } from "../../vectorstore/store.ts";

export interface Hit extends Omit<Candidate, "vector"> {
  /** Fused, 0 to 1, comparable within one question only. */
  readonly score: number;
}
