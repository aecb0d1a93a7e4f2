// The heading that says the article's title is marked as the title.
import type { Mark } from "../../vectorstore/article.ts";
import { isSameTitle } from "../find-marks.ts";

export function markTitle(text: string, marks: readonly Mark[], title: string | undefined): Mark[] {
  if (title === undefined) return [...marks];
  const index = marks.findIndex((mark) =>
    isSameTitle(text.slice(mark.startOffset, mark.endOffset), title),
  );
  return marks.map((mark, at) => (at === index ? { ...mark, kind: "title" } : mark));
}
