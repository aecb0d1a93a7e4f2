// Cuts a block of an article into pieces that are marked alike.
import type { SourcePlace } from "../state/address.ts";
import type { ArticleBlock, PageBreak } from "./lay-out-article.ts";

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

/** UTF-16 code units into the text, end exclusive. */
interface OffsetRange<Kind extends string> {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly kind: Kind;
}

interface TextPiece<Kind extends string> {
  readonly text: string;
  readonly kinds: readonly Kind[];
}

/** The pieces in order; joined they are the text. Ranges may overlap and reach beyond the text. */
export function splitByOffsets<Kind extends string>(
  text: string,
  ranges: readonly OffsetRange<Kind>[],
): TextPiece<Kind>[] {
  const bounds = new Set([0, text.length]);
  for (const { startOffset, endOffset } of ranges) {
    for (const offset of [startOffset, endOffset]) {
      if (offset > 0 && offset < text.length) bounds.add(offset);
    }
  }
  const cuts = [...bounds].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const covering = ranges.filter((r) => r.startOffset <= start && start < r.endOffset);
    return { text: text.slice(start, cuts[index + 1]), kinds: covering.map(({ kind }) => kind) };
  });
}

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
