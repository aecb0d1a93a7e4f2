// The texts in a tree of elements, in reading order, with where they stand in the Markdown.
import type { AllowElement } from "react-markdown";
import { alignWithSource } from "./align-with-source.ts";

export type PageElement = Parameters<AllowElement>[0];
export type PageContent = PageElement["children"][number];
export type PageText = Extract<PageContent, { type: "text" }>;

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
