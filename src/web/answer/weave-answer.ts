// Puts citation buttons, and what was found out about doubtful sentences, into the elements that
// Markdown gave. Runs after the sanitising: what it adds is our own and nothing of the answer's.
import { cutLeaf, type LeafPart } from "./cut-leaf.ts";
import type { PlacedAnswer } from "./place-sentences.ts";
import { findCitations, withoutCitations } from "./split-at-citations.ts";
import { textLeaves, type PageContent, type PageElement, type PageParent } from "./text-leaves.ts";

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
