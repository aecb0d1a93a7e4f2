// What stands side by side on a page: fragments on one line of writing, from left to right.
import { superscript } from "../superscript.ts";
import type { Fragment } from "./page-fragments.ts";

/** Fragments from left to right. */
export interface Row {
  readonly y: number;
  readonly fragments: readonly Fragment[];
}

/** A line as it is read. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** It has cells, as lines above or below have in the same places. */
  readonly isTabular: boolean;
}

/** Letters that are raised or lowered by less than this share of their size stand on the line. */
const sameLine = 0.45;
/** A gap is a space from this share of the font's size on. */
const spaceGap = 0.12;
/** A gap from so many sizes on may part the cells of a table. */
const cellGap = 1.5;
/** Cells begin below one another within this share of the size, in so many rows at least. */
const sameStart = 0.05;
const fewestCells = 3;

/** The numbers of notes are smaller and stand higher than the line, by these shares of its size. */
const smallNumber = 0.8;
const raised = 0.15;

/** From top to bottom. */
export function rowsOf(fragments: readonly Fragment[]): Row[] {
  const rows: { y: number; size: number; fragments: Fragment[] }[] = [];
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const reach = sameLine * Math.max(fragment.size, row?.size ?? 0);
    if (row !== undefined && fragment.y - row.y <= reach) {
      row.fragments.push(fragment);
      // A raised number does not move the line.
      if (fragment.size > row.size) [row.y, row.size] = [fragment.y, fragment.size];
    } else rows.push({ y: fragment.y, size: fragment.size, fragments: [fragment] });
  }
  return rows.map(({ y, fragments: parts }) => ({ y, fragments: parts.sort((a, b) => a.x - b.x) }));
}

/**
 * Cells of a table begin below one another. Words of a line that is stretched to the width of a narrow
 * column stand as far apart, but begin anywhere.
 */
export function linesOf(rows: readonly Row[]): Line[] {
  const gaps = rows.map(cellGapsOf);
  return rows.map((row, index) => {
    const cells = gaps[index]!.filter(
      (gap) =>
        1 + countBeside(gaps, index, -1, gap) + countBeside(gaps, index, 1, gap) >= fewestCells,
    );
    return toLine(row, new Set(cells.map(({ after }) => after)));
  });
}

/** Rows next to this one, up or down, in which a cell begins at the same place. */
function countBeside(
  gaps: readonly (readonly Gap[])[],
  index: number,
  step: 1 | -1,
  gap: Gap,
): number {
  let count = 0;
  const isAligned = ({ after }: Gap): boolean =>
    Math.abs(after.x - gap.after.x) <= sameStart * gap.after.size;
  while (gaps[index + step * (count + 1)]?.some(isAligned) === true) count += 1;
  return count;
}

/** The words of a row, without its cells. */
export function textOfRow(row: Row): string {
  return toLine(row, new Set()).text;
}

interface Gap {
  /** The fragment behind it. */
  readonly after: Fragment;
}

function cellGapsOf({ fragments }: Row): Gap[] {
  return fragments.flatMap((fragment, index) => {
    const before = fragments[index - 1];
    const isWide = before !== undefined && fragment.x - before.right >= cellGap * fragment.size;
    return isWide ? [{ after: fragment }] : [];
  });
}

function toLine({ y, fragments }: Row, cellStarts: ReadonlySet<Fragment>): Line {
  let text = "";
  let right = fragments[0]!.x;
  const size = mainSize(fragments);
  for (const fragment of fragments) {
    if (cellStarts.has(fragment)) text += " | ";
    else if (fragment.x - right > spaceGap * fragment.size) text += " ";
    text += isRaised(fragment, y, size) ? superscript(fragment.text) : fragment.text;
    right = Math.max(right, fragment.right);
  }
  return {
    text: text.replace(/\s+/gu, " ").trim(),
    x: fragments[0]!.x,
    right,
    y,
    size,
    isTabular: cellStarts.size > 0,
  };
}

/** The number of a note, or a power. */
function isRaised(fragment: Fragment, y: number, size: number): boolean {
  const isSmaller = fragment.size < smallNumber * size;
  return isSmaller && y - fragment.y > raised * size && /^\s*\d{1,3}\s*$/u.test(fragment.text);
}

/** The size of most of the letters. */
export function mainSize(
  parts: readonly { readonly text: string; readonly size: number }[],
): number {
  const letters = new Map<number, number>();
  for (const { text, size } of parts) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
