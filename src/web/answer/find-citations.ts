// Finds citation marks such as [1] or [1, 2] in an answer's text.

/** A mark with the blanks before it, which belong to it. */
export interface CitationMarkPlace {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly numbers: readonly number[];
}

const mark = /[^\S\n]*\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/g;

/** All complete marks of the text, in order. */
export function findCitations(text: string): CitationMarkPlace[] {
  return Array.from(text.matchAll(mark), ({ index, 0: whole, 1: numbers }) => ({
    startOffset: index,
    endOffset: index + whole.length,
    numbers: numbers!.split(",").map(Number),
  }));
}

/** The text up to a mark that has only begun at its end, so that it never flickers as the text grows. */
export function withoutBegunMark(text: string): string {
  return text.replace(/[^\S\n]*\[[\d\s,]*$/, "");
}

/** The text without its marks and the blanks before them: `It rose [1].` is `It rose.` */
export function withoutCitations(text: string): string {
  return text.replace(mark, "");
}
