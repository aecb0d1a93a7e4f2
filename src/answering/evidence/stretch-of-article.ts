// Stretches of a piece of evidence, compared by where they lie.
import type { EvidencePiece } from "../../retrieval/select-evidence.ts";

/** A stretch of evidence of one sentence or more; `text` is exactly what stands between the offsets. */
export interface QuotedStretch {
  readonly evidence: EvidencePiece;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly text: string;
}

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
