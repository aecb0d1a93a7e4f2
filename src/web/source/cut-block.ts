// Cuts a block of an article into pieces that are marked alike.
import type { ArticleBlock } from "./lay-out-article.ts";
import type { PageBreak } from "./page-breaks.ts";
import type { ShownQuote } from "./shown-quote.ts";
import { splitByOffsets, type OffsetRange } from "./split-by-offsets.ts";

export interface BlockPiece {
  readonly startOffset: number;
  readonly text: string;
  /** `sign`: Markdown's own signs of a heading. `grey`: no report. */
  readonly look: "plain" | "grey" | "sign";
  /** Of several quotes that hold these words the one that was asked for, else the first. */
  readonly quote: ShownQuote | null;
  /** Whether the quote ends with this piece. */
  readonly isQuoteEnd: boolean;
  /** The page of the file that begins with this piece. */
  readonly page: number | null;
}

type Kind = "grey" | "sign" | "page" | `quote-${number}`;

/** Joined, the pieces are the block's text. */
export function cutBlock(
  block: ArticleBlock,
  text: string,
  quotes: readonly ShownQuote[],
  pageBreaks: readonly PageBreak[] = [],
): BlockPiece[] {
  const words = text.slice(block.startOffset, block.endOffset);
  const shifted = (kind: Kind, range: Pick<ShownQuote, "startOffset" | "endOffset">) => ({
    kind,
    startOffset: range.startOffset - block.startOffset,
    endOffset: range.endOffset - block.startOffset,
  });
  const ranges: OffsetRange<Kind>[] = [
    ...block.marks.map((mark) => shifted("grey", mark)),
    ...(block.kind === "heading" ? signsOf(words) : []),
    ...quotes.map((quote, index) => shifted(`quote-${index}`, quote)),
    ...pageBreaks.map(({ offset }) =>
      shifted("page", { startOffset: offset, endOffset: block.endOffset }),
    ),
  ];
  let startOffset = block.startOffset;
  return splitByOffsets(words, ranges).map((piece) => {
    const held = quotes.filter((_, index) => piece.kinds.includes(`quote-${index}`));
    const quote = held.find(({ isCurrent }) => isCurrent) ?? held[0] ?? null;
    const begin = startOffset;
    startOffset += piece.text.length;
    return {
      startOffset: begin,
      text: piece.text,
      look: lookOf(piece.kinds),
      quote,
      isQuoteEnd: quote?.endOffset === startOffset,
      page: pageBreaks.find(({ offset }) => offset === begin)?.page ?? null,
    };
  });
}

function lookOf(kinds: readonly Kind[]): BlockPiece["look"] {
  if (kinds.includes("sign")) return "sign";
  return kinds.includes("grey") ? "grey" : "plain";
}

/** `## ` before the words and `##` behind, or a line of `===` or `---` below. */
function signsOf(words: string): OffsetRange<"sign">[] {
  const before = /^[^\S\n]{0,3}#{1,6}[^\S\n]+/.exec(words)?.[0].length ?? 0;
  const behind =
    /\n[^\S\n]*(?:=+|-+)\s*$/.exec(words) ?? (before > 0 ? /\s+#+\s*$/.exec(words) : null);
  return [
    { kind: "sign", startOffset: 0, endOffset: before },
    { kind: "sign", startOffset: behind?.index ?? words.length, endOffset: words.length },
  ];
}
