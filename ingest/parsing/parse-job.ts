// What the ingest and its parser's thread say to each other. All of it can be cloned.
import type { ParsedFile, ParseOptions } from "../parsers/parser.ts";

export interface ParseJob {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly options: ParseOptions;
  /** Parts that are done already, or broke the thread before: the job begins after them. */
  readonly from: number;
}

export type ParseMessage =
  /** Sent once, when the thread is loaded. */
  | { readonly kind: "ready" }
  /** Sent before each part, so that it is known which one the thread did not survive. */
  | { readonly kind: "begin"; readonly path: string }
  | { readonly kind: "part"; readonly parsed: ParsedFile }
  | { readonly kind: "end" };
