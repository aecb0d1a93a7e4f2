// The text of an article out of the lines of its pages: paragraphs made whole again, headings marked,
// and where each page begins.
import type { Mark } from "../../../vectorstore/article.ts";
import {
  isProse,
  jointAcross,
  jointOf,
  type Joint,
  type KnownWords,
  type Setting,
} from "./join-lines.ts";
import { median, type Block } from "./page-columns.ts";
import { mainSize, type Line } from "./page-rows.ts";

export interface PdfText {
  readonly text: string;
  /** Headings, sorted. */
  readonly marks: readonly Mark[];
  /** One per page, as `Article.pageStarts`. */
  readonly pageStarts: readonly number[];
  /** The words of the heading on the first page with text that is set largest; null without one. */
  readonly title: string | null;
}

/** Larger than the report's own letters by so much. */
const headingSize = 1.12;
const longestHeading = 200;
/** From line to line where a column has too few lines to tell, in font sizes. */
const usualLeading = 1.25;

export function writePdfText(pages: readonly (readonly Block[])[]): PdfText {
  const bodySize = mainSize(pages.flat(2));
  const words = wordsOf(pages);
  const paragraphs: Paragraph[] = [];
  let text = "";
  let last: Placed | null = null;
  const pageStarts = pages.map((blocks) => {
    let pageStart: number | null = null;
    for (const block of blocks) {
      const setting = settingOf(block);
      for (const line of block) {
        const placed = { line, block, setting };
        const joint = joinTo(last, placed, words);
        text = joined(text, joint);
        pageStart ??= text.length;
        if (joint === "paragraph") paragraphs.push({ startOffset: text.length, size: line.size });
        text += line.text;
        last = placed;
      }
    }
    return pageStart;
  });
  const headings = headingsOf(text, paragraphs, bodySize);
  return {
    text,
    marks: headings.map(({ startOffset, endOffset }) => ({
      kind: "heading",
      startOffset,
      endOffset,
    })),
    pageStarts: withEmptyPages(pageStarts, text.length),
    title: titleOf(text, headings, pageStarts),
  };
}

interface Paragraph {
  readonly startOffset: number;
  readonly size: number;
}

interface Heading extends Paragraph {
  readonly endOffset: number;
}

/** A line in its column. */
interface Placed {
  readonly line: Line;
  readonly block: Block;
  readonly setting: Setting;
}

function joinTo(last: Placed | null, { line, block, setting }: Placed, words: KnownWords): Joint {
  if (last === null) return "paragraph";
  if (last.block === block) return jointOf(last.line, line, setting, words);
  const sides = {
    before: last.setting,
    after: setting,
    isProse: isProse(last.block, last.setting),
  };
  return jointAcross(last.line, line, sides, words);
}

const glue = { paragraph: "\n\n", line: "\n", space: " ", word: "", hyphen: "" } as const;

function joined(text: string, joint: Joint): string {
  const kept = joint === "word" ? text.slice(0, -1) : text;
  return kept === "" ? "" : kept + glue[joint];
}

function settingOf(block: Block): Setting {
  const steps = block.slice(1).flatMap((line, index) => {
    const step = (line.y - block[index]!.y) / line.size;
    return step > 0.8 && step < 3 ? [step] : [];
  });
  return {
    left: Math.min(...block.map(({ x }) => x)),
    right: Math.max(...block.map(({ right }) => right)),
    leading: steps.length < 2 ? usualLeading : median(steps),
  };
}

/** Words inside of lines, whole and hyphenated, in lower case. */
function wordsOf(pages: readonly (readonly Block[])[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of pages.flat(2)) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*(?![\p{L}-])/gu)) {
      words.add(word);
    }
  }
  return words;
}

function headingsOf(text: string, paragraphs: readonly Paragraph[], bodySize: number): Heading[] {
  return paragraphs.flatMap((paragraph, index) => {
    const endOffset = (paragraphs[index + 1]?.startOffset ?? text.length + 2) - 2;
    const words = text.slice(paragraph.startOffset, endOffset);
    const isHeading =
      paragraph.size >= headingSize * bodySize &&
      words.length <= longestHeading &&
      /\p{L}{2}/u.test(words) &&
      !/[.,;]$/u.test(words);
    return isHeading ? [{ ...paragraph, endOffset }] : [];
  });
}

function titleOf(
  text: string,
  headings: readonly Heading[],
  pageStarts: readonly (number | null)[],
): string | null {
  const secondPage = pageStarts.filter((start) => start !== null)[1] ?? text.length;
  const onFirst = headings.filter(({ startOffset }) => startOffset < secondPage);
  if (onFirst.length === 0) return null;
  const largest = onFirst.reduce((a, b) => (b.size > a.size ? b : a));
  return text.slice(largest.startOffset, largest.endOffset).replace(/\s+/gu, " ");
}

/** A page without text begins where the next one does. */
function withEmptyPages(pageStarts: readonly (number | null)[], end: number): number[] {
  let next = end;
  const starts = pageStarts.toReversed().map((start) => (next = start ?? next));
  return starts.reverse().map((start, index) => (index === 0 ? 0 : start));
}
