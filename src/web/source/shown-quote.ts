// Quoted words in an article on show.
import type { SourcePlace } from "../state/address.ts";

/** Offsets are UTF-16 code units into the article's text. */
export interface ShownQuote {
  readonly startOffset: number;
  readonly endOffset: number;
  /** The citation's number in its answer; null where no answer is known. */
  readonly number: number | null;
  /** The one that was asked for; others are marked lightly and lead to their own place. */
  readonly isCurrent: boolean;
  readonly place: SourcePlace;
}
