// One list of evidence for all parts of a question, in which every part has the same share.
import type { Hit } from "../retrieval/hit.ts";
import type { EvidencePiece } from "../retrieval/select-evidence.ts";

/** The hits of all parts in turn, best first, each passage once. */
export function takeTurns(hitsOfParts: readonly (readonly Hit[])[]): Hit[] {
  const shared = new Map<string, Hit>();
  const next = hitsOfParts.map(() => 0);
  const isNew = ({ passage }: Hit): boolean => !shared.has(passage.id);
  for (let isAny = true; isAny;) {
    isAny = false;
    for (const [part, hits] of hitsOfParts.entries()) {
      while (next[part]! < hits.length && !isNew(hits[next[part]!]!)) next[part]!++;
      const hit = hits[next[part]!];
      if (hit === undefined) continue;
      shared.set(hit.passage.id, hit);
      isAny = true;
    }
  }
  return [...shared.values()];
}

/** The evidence among which one part found something, with the scores that it has for that part. */
export function evidenceForPart(
  evidence: readonly EvidencePiece[],
  hits: readonly Hit[],
): EvidencePiece[] {
  const byPassage = new Map(hits.map((hit) => [hit.passage.id, hit]));
  return evidence.flatMap((piece) => {
    const found = piece.passages.flatMap((id) => byPassage.get(id) ?? []);
    if (found.length === 0) return [];
    const score = Math.max(...found.map((hit) => hit.score));
    const similarity = Math.max(...found.map((hit) => hit.similarity));
    return [{ ...piece, score, similarity }];
  });
}
