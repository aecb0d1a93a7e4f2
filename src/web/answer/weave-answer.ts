// Puts citation buttons, and what was found out about doubtful sentences, into the elements that
// Markdown gave. Runs after the sanitising: what it adds is our own and nothing of the answer's.
import type { PlacedAnswer, SentencePlace } from "./place-sentences.ts";
import { findCitations, withoutCitations } from "./find-citations.ts";
import {
  textLeaves,
  type PageContent,
  type PageElement,
  type PageParent,
  type TextLeaf,
} from "./text-leaves.ts";

export interface Weaving extends PlacedAnswer {
  /** Sentences, by position, that are not fully supported. */
  readonly doubtful: ReadonlySet<number>;
  /** The words are those of articles, which were not written as Markdown. */
  readonly isVerbatim: boolean;
  /** A caret stands where the text grows. */
  readonly hasCaret: boolean;
}

/** A plugin of rehype. Each `span` says in `dataPart` what it is; `answer-span.tsx` shows it. */
export function weaveAnswer(weaving: Weaving) {
  return (root: PageParent): void => {
    const leaves = textLeaves(root, weaving.text);
    const cut = leaves.map((leaf) => cutLeaf(leaf, weaving.places));
    const lastOf = lastParts(cut.flat());
    for (const [index, { parent, node }] of leaves.entries()) {
      parent.children.splice(
        parent.children.indexOf(node),
        1,
        ...cut[index]!.reduce(toUnits, []).flatMap((unit) => weaveUnit(unit, weaving, lastOf)),
      );
    }
    if (weaving.hasCaret) (leaves.at(-1)?.parent ?? root).children.push(span("caret"));
    root.children.push(...unseenSentences(weaving, lastOf));
  };
}

/** The last part of each sentence that shows anything. */
function lastParts(parts: readonly LeafPart[]): Map<number, LeafPart> {
  const last = new Map<number, LeafPart>();
  for (const part of parts) {
    const isSeen = part.kind === "citation" || part.text.trim() !== "";
    if (part.sentence !== null && isSeen) last.set(part.sentence, part);
  }
  return last;
}

/** A word, the numbers behind it and the full stop behind those: one line holds them. */
function toUnits(units: LeafPart[][], part: LeafPart): LeafPart[][] {
  if (part.isTied) units.at(-1)?.push(part);
  else units.push([part]);
  return units;
}

function weaveUnit(
  unit: readonly LeafPart[],
  { doubtful }: Weaving,
  lastOf: ReadonlyMap<number, LeafPart>,
): PageContent[] {
  const woven = unit.map((part) => weavePart(part, doubtful));
  const ended = unit.flatMap((part) =>
    part.sentence !== null && doubtful.has(part.sentence) && lastOf.get(part.sentence) === part
      ? [noteOn(part.sentence)]
      : [],
  );
  return [...(woven.length === 1 ? woven : [span("tie", {}, woven)]), ...ended];
}

function weavePart(part: LeafPart, doubtful: ReadonlySet<number>): PageContent {
  if (part.kind === "citation") return span("citation", { dataNumber: part.number });
  const text: PageContent = { type: "text", value: part.text };
  return part.sentence !== null && doubtful.has(part.sentence) && part.text.trim() !== ""
    ? span("sentence", { dataSentence: part.sentence }, [text])
    : text;
}

function noteOn(sentence: number): PageElement {
  return span("note", { dataSentence: sentence });
}

function span(
  part: string,
  properties: Readonly<Record<string, number>> = {},
  children: PageContent[] = [],
): PageElement {
  return {
    type: "element",
    tagName: "span",
    properties: { dataPart: part, ...properties },
    children,
  };
}

/** What was checked is shown, even where Markdown has swallowed it, as words beside a table's columns. */
function unseenSentences(
  { text, places, doubtful }: Weaving,
  lastOf: ReadonlyMap<number, LeafPart>,
): PageElement[] {
  return places.flatMap(({ startOffset, endOffset }, sentence): PageElement[] => {
    if (lastOf.has(sentence)) return [];
    const written = text.slice(startOffset, endOffset);
    const numbers = findCitations(written).flatMap((mark) => mark.numbers);
    const children: PageContent[] = [
      { type: "text", value: withoutCitations(written) },
      ...numbers.map((number) => span("citation", { dataNumber: number })),
      ...(doubtful.has(sentence) ? [noteOn(sentence)] : []),
    ];
    return [{ type: "element", tagName: "p", properties: {}, children }];
  });
}

type LeafPart = {
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
function cutLeaf(leaf: TextLeaf, places: readonly SentencePlace[]): LeafPart[] {
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
