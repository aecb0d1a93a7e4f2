// Cuts a text of the answer at its citation marks and where sentences begin and end.
import type { SentencePlace } from "./place-sentences.ts";
import { findCitations } from "./split-at-citations.ts";
import type { TextLeaf } from "./text-leaves.ts";

export type LeafPart = {
  /** Which sentence it belongs to; null between sentences. */
  readonly sentence: number | null;
  /** It stays on the line of the part before it. */
  readonly isTied: boolean;
} & (
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "citation"; readonly number: number }
);

/** Longer words may be parted from their number: a narrow screen could not hold them. */
const longestTied = 24;

/** All characters of the text but those of marks and the blanks before them, in order. */
export function cutLeaf(leaf: TextLeaf, places: readonly SentencePlace[]): LeafPart[] {
  const { node, offsets, isInLink } = leaf;
  const sentences = sentencesAt(offsets, places);
  const parts: LeafPart[] = [];
  let position = 0;
  for (const mark of isInLink ? [] : findCitations(node.value)) {
    pushText(parts, node.value, sentences, position, mark.startOffset, true);
    for (const number of mark.numbers) {
      const isTied = parts.length > 0;
      // Its last character: the blanks before a mark may stand between sentences.
      const sentence = sentences[mark.endOffset - 1] ?? null;
      parts.push({ kind: "citation", number, isTied, sentence });
    }
    position = mark.endOffset;
  }
  pushText(parts, node.value, sentences, position, node.value.length, false);
  return parts;
}

/** For each offset the number of the sentence that it lies in. */
function sentencesAt(
  offsets: readonly number[],
  places: readonly SentencePlace[],
): (number | null)[] {
  let next = 0;
  return offsets.map((offset) => {
    while (next < places.length && places[next]!.endOffset <= offset) next++;
    const place = places[next];
    return place !== undefined && place.startOffset <= offset ? next : null;
  });
}

function pushText(
  parts: LeafPart[],
  text: string,
  sentences: readonly (number | null)[],
  start: number,
  end: number,
  isBeforeMark: boolean,
): void {
  const signs = parts.length === 0 ? 0 : /^[.,;:!?…)»”"]*/u.exec(text.slice(start, end))![0].length;
  const lastWord = isBeforeMark ? /\S*$/u.exec(text.slice(start, end))![0].length : 0;
  const tail = lastWord > longestTied ? end : end - lastWord;
  let from = start;
  for (let at = start + 1; at <= end; at++) {
    const isCut =
      at === end || at === tail || at === start + signs || sentences[at] !== sentences[from];
    if (!isCut) continue;
    const sentence = sentences[from] ?? null;
    parts.push({
      kind: "text",
      text: text.slice(from, at),
      sentence,
      isTied: from < start + signs,
    });
    from = at;
  }
}
