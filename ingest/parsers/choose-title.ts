// Titles in the fields of a file are filled in by programs, and kept when a file is written over an
// older one: they count where the text says the same, or says nothing.
import { patternOfAny } from "../../languages/any-language.ts";
import type { Mark } from "../../vectorstore/article.ts";
import { isSameTitle } from "../find-marks.ts";

const noTitle = new RegExp(
  `^(?:${patternOfAny(({ articles }) => articles.noTitles)}|.*\\.(?:docx?|odt|rtf|txt|pdf|html?|indd|qxd|tex|pptx?|xlsx?|p65|cdr))$`,
  "iu",
);
/** Characters in which a title may be found again. */
const opening = 2000;

/** `heading`: the text's own uppermost one. Undefined where nothing can be believed. */
export function chooseTitle(
  field: string | undefined,
  heading: string | null,
  text: string,
): string | undefined {
  const title = field !== undefined && isPlausible(field) ? field : undefined;
  if (title !== undefined && plain(text.slice(0, opening)).includes(plain(title))) return title;
  return heading ?? title;
}

function isPlausible(title: string): boolean {
  if (!title.includes(" ") && /[:/._\\]/u.test(title)) return false;
  return title.length <= 300 && /\p{L}{2}.*[\s\p{L}]\p{L}{2}/u.test(title) && !noTitle.test(title);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
}

/** The heading that says the article's title is marked as the title. */
export function markTitle(text: string, marks: readonly Mark[], title: string | undefined): Mark[] {
  if (title === undefined) return [...marks];
  const index = marks.findIndex((mark) =>
    isSameTitle(text.slice(mark.startOffset, mark.endOffset), title),
  );
  return marks.map((mark, at) => (at === index ? { ...mark, kind: "title" } : mark));
}
