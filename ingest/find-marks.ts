// Finds the parts of a text that are no report: title, header, headings and boilerplate, and what
// they tell about it. Careful rather than complete: content that is marked is lost to every answer.
import type { Mark } from "../vectorstore/article.ts";
import { findBoilerplate } from "./find-boilerplate.ts";
import { findDateline } from "./find-dateline.ts";
import { findHeaderLines } from "./find-header-lines.ts";
import { findHeadings, findTitleLine } from "./find-headings.ts";
import { findRepeats } from "./find-repeats.ts";
import { linesOutside, splitLines, type TextLine } from "./split-lines.ts";

export interface FindMarksOptions {
  /** Marks that the format itself gave, such as Markdown headings. They are kept. */
  readonly known?: readonly Mark[];
  /** The title, where the format gave one: a first line that repeats it is marked. */
  readonly title?: string | null;
  /** Whether short lines that stand apart are headings; not where the format marks headings. */
  readonly hasPlainHeadings: boolean;
}

/** What a text says about itself. Unknown is null. */
export interface Findings {
  /** Sorted, not overlapping. */
  readonly marks: readonly Mark[];
  readonly title: string | null;
  readonly date: string | null;
  readonly dateline: string | null;
  readonly publisher: string | null;
}

export function findMarks(text: string, options: FindMarksOptions): Findings {
  const known = (options.known ?? []).toSorted((a, b) => a.startOffset - b.startOffset);
  const marks: Mark[] = [...known];
  const lines = linesOutside(splitLines(text), known);
  const opensReport = (line: TextLine): boolean => datelineOf(text, line) !== null;
  const titleLine = titleLineOf(lines, options, opensReport);
  if (titleLine) marks.push(markOf("title", titleLine));
  const afterTitle = titleLine ? lines.slice(1) : lines;
  const header = findHeaderLines(afterTitle);
  marks.push(...header.lines.map((line) => markOf("header", line)));
  const body = afterTitle.slice(header.lines.length);
  const dateline = body[0] ? datelineOf(text, body[0]) : null;
  if (dateline) {
    marks.push({ ...markOf("header", body[0]!), endOffset: dateline.endOffset });
  }
  const boilerplate = findBoilerplate(body);
  const noReport = new Set([...boilerplate.lines, ...findRepeats(body)]);
  if (dateline) noReport.delete(body[0]!);
  marks.push(...[...noReport].map((line) => markOf("boilerplate", line)));
  if (options.hasPlainHeadings) {
    const report = body.filter((line) => !noReport.has(line));
    marks.push(...findHeadings(report).map((line) => markOf("heading", line)));
  }
  return {
    marks: marks.toSorted((a, b) => a.startOffset - b.startOffset),
    title: titleLine?.text ?? null,
    date: header.date ?? dateline?.date ?? null,
    dateline: dateline?.dateline ?? null,
    publisher: dateline?.publisher ?? boilerplate.publisher,
  };
}

function titleLineOf(
  lines: readonly TextLine[],
  options: FindMarksOptions,
  opensReport: (line: TextLine) => boolean,
): TextLine | null {
  if (!options.title) return findTitleLine(lines, opensReport);
  const first = lines[0];
  return first && lines.length > 1 && first.isParagraph && isSameTitle(first.text, options.title)
    ? first
    : null;
}

/** Whether two titles are the same but for case, quotes, spaces and the full stop. */
export function isSameTitle(one: string, other: string): boolean {
  const plain = (title: string): string =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return plain(one) === plain(other) && plain(one) !== "";
}

function datelineOf(text: string, line: TextLine): ReturnType<typeof findDateline> {
  return findDateline(text, line.startOffset);
}

function markOf(kind: Mark["kind"], line: TextLine): Mark {
  return { kind, startOffset: line.startOffset, endOffset: line.endOffset };
}
