// Stretches of a piece of evidence, compared by where they lie.
import type { QuotedStretch } from "./with-antecedent.ts";

export type Stretch = Pick<QuotedStretch, "evidence" | "startOffset" | "endOffset">;

/** Whether a stretch holds another whole. */
export function holds(stretch: Stretch, part: Stretch): boolean {
  return (
    stretch.evidence.number === part.evidence.number &&
    stretch.startOffset <= part.startOffset &&
    part.endOffset <= stretch.endOffset
  );
}

export function overlaps(a: Stretch, b: Stretch): boolean {
  return (
    a.evidence.number === b.evidence.number &&
    a.startOffset < b.endOffset &&
    b.startOffset < a.endOffset
  );
}
