// The place in the source panel that a citation opens.
import type { Citation } from "../../answering/answer.ts";
import type { SourcePlace } from "../state/address.ts";

export function placeOf(citation: Citation, turnId: string): SourcePlace {
  const { source, startOffset, endOffset, number } = citation;
  return { source, startOffset, endOffset, turnId, number };
}
