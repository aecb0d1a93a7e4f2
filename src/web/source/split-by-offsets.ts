// Cuts a text at the bounds of ranges, so that each piece lies wholly inside or outside of each range.

/** UTF-16 code units into the text, end exclusive. */
export interface OffsetRange<Kind extends string> {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly kind: Kind;
}

export interface TextPiece<Kind extends string> {
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
