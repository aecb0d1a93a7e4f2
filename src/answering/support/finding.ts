// What a check finds against a sentence.
import type { Facts } from "./read-facts.ts";
import type { SupportReason } from "./support-reason.ts";

/** The most that the sentence can still be, and why. */
export interface Finding {
  readonly support: "partly" | "unsupported";
  readonly reason: SupportReason;
}

/** What an article tells of itself besides its text. */
export interface ArticleAbout {
  readonly title: string;
  readonly publisher: string | null;
  /** Publication date, ISO `yyyy-mm-dd`. */
  readonly date: string | null;
}

/** The two sides of a check: what the sentence says, and what the quote and its article tell. */
export interface Comparison {
  readonly said: Facts;
  readonly told: Facts;
  readonly title: Facts;
  readonly publisher: Facts;
  readonly date: string | null;
}

export function unsupported(reason: SupportReason): Finding {
  return { support: "unsupported", reason };
}

export function partly(reason: SupportReason): Finding {
  return { support: "partly", reason };
}
