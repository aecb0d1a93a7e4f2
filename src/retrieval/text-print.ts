// What texts are compared by to tell reprints: their runs of three words, and their numbers.
import { termsOf } from "../../vectorstore/text-analysis/analyze-text.ts";

export interface TextPrint {
  /** Runs of three words; of a shorter text all of it. */
  readonly runs: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

/** Share of runs in common (Jaccard) above which two passages are reprints of one story. */
const nearDuplicateShare = 0.7;
/** The same where one holds all but this rest of the other: a lead or a notice was added. */
const withAddition = { held: 0.9, share: 0.55 };

export function printOf(text: string): TextPrint {
  const terms = termsOf(text);
  const runs = new Set<string>([terms.slice(0, 3).join(" ")]);
  for (let at = 1; at + 3 <= terms.length; at++) runs.add(terms.slice(at, at + 3).join(" "));
  return { runs, numbers: new Set(text.match(/\p{N}+(?:[.,]\p{N}+)*/gu)) };
}

/**
 * Whether a passage tells nothing that the other, which is shown, does not tell in the same words.
 * The same story with another figure is no reprint: the reader must see that they disagree.
 */
export function isReprint(print: TextPrint, shown: TextPrint): boolean {
  if (![...print.numbers].every((number) => shown.numbers.has(number))) return false;
  const common = countCommon(print.runs, shown.runs);
  const share = common / (print.runs.size + shown.runs.size - common);
  if (share > nearDuplicateShare || common >= withAddition.held * print.runs.size) return true;
  return share > withAddition.share && common >= withAddition.held * shown.runs.size;
}

/** Share of the runs of the first that stand in the second, 0 to 1. */
export function shareHeld(print: TextPrint, other: TextPrint): number {
  return countCommon(print.runs, other.runs) / print.runs.size;
}

function countCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const run of a) if (b.has(run)) common++;
  return common;
}
