// The texts in a tree of elements, in reading order, with where they stand in the Markdown.
import type { AllowElement } from "react-markdown";

export type PageElement = Parameters<AllowElement>[0];
export type PageContent = PageElement["children"][number];
type PageText = Extract<PageContent, { type: "text" }>;

/** The tree itself, or an element of it. */
export interface PageParent {
  children: PageContent[];
}

export interface TextLeaf {
  readonly parent: PageParent;
  readonly node: PageText;
  /** A button may not stand in a link. */
  readonly isInLink: boolean;
  /** For each UTF-16 code unit of the text, its offset in the Markdown. */
  readonly offsets: readonly number[];
}

/** White space between blocks is left out. */
export function textLeaves(root: PageParent, source: string): TextLeaf[] {
  const leaves: TextLeaf[] = [];
  let position = 0;
  const visit = (parent: PageParent, isInLink: boolean, end: number): void => {
    for (const node of parent.children) {
      const from = Math.max(position, node.position?.start.offset ?? 0);
      const to = Math.max(from, node.position?.end.offset ?? end);
      if (node.type === "element") visit(node, isInLink || node.tagName === "a", to);
      if (node.type !== "text" || (node.position === undefined && node.value.trim() === "")) {
        continue;
      }
      const offsets = alignWithSource(node.value, source, from, to);
      leaves.push({ parent, node, isInLink, offsets });
      position = offsets.at(-1) ?? position;
    }
  };
  visit(root, false, source.length);
  return leaves;
}

/** How many characters of markup are skipped, at the most, to find the next character. */
const longestMarkup = 40;
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/iy;

/**
 * The offset in `source` of each UTF-16 code unit of `text`, which was read from the stretch between
 * `from` and `to`. They never go back. A character that is not found stands where the one before ended.
 */
export function alignWithSource(text: string, source: string, from: number, to: number): number[] {
  const offsets: number[] = [];
  let position = from;
  for (const line of text.split(/(?<=\n)/)) {
    const start = source.indexOf(line.trimEnd(), position);
    const isFound = start !== -1 && start + line.trimEnd().length <= to;
    position = isFound
      ? pushInARow(offsets, line, start, to)
      : pushOneByOne(offsets, line, source, position, to);
  }
  return offsets;
}

function pushInARow(offsets: number[], line: string, start: number, to: number): number {
  for (let at = 0; at < line.length; at++) offsets.push(Math.min(start + at, to));
  return Math.min(start + line.length, to);
}

function pushOneByOne(
  offsets: number[],
  line: string,
  source: string,
  from: number,
  to: number,
): number {
  let position = from;
  for (let at = 0; at < line.length; at++) {
    const written = referenceAt(source, position);
    if (written !== "" && !line.startsWith(written, at)) {
      offsets.push(position);
      position = Math.min(position + written.length, to);
      continue;
    }
    const found = source.slice(position, Math.min(position + longestMarkup, to)).indexOf(line[at]!);
    if (found !== -1) position += found;
    offsets.push(position);
    if (found !== -1) position += 1;
  }
  return position;
}

/** A character written by its name or number, such as `&amp;`. */
function referenceAt(source: string, position: number): string {
  if (source[position] !== "&") return "";
  reference.lastIndex = position;
  return reference.exec(source)?.[0] ?? "";
}
