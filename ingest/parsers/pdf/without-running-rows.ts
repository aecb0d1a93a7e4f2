// Headers, footers and page numbers, which come again on most pages, are left out: they would stand in
// the middle of sentences that run on over the page's end.
import { textOfRow, type Row } from "./page-rows.ts";

/** The rows of a page, from top to bottom, and its height in points. */
export interface PageRows {
  readonly rows: readonly Row[];
  readonly height: number;
}

/** So many rows at the top and at the bottom may be such. */
const outermost = 3;
/** A row comes again at the same height, give or take this share of the page. */
const sameHeight = 0.015;
/** On this share of the pages that have text; left and right pages may have different ones. */
const leastShare = 0.4;

export function withoutRunningRows(pages: readonly PageRows[]): PageRows[] {
  const withText = pages.filter(({ rows }) => rows.length > 0).length;
  const fewest = Math.max(withText < 3 ? 2 : 3, Math.ceil(leastShare * withText));
  const seenOn = pagesByPlace(pages);
  return pages.map(({ rows, height }) => {
    const isRunning = (row: Row): boolean => countPages(seenOn, row, height) >= fewest;
    return { rows: withoutEdges(rows, isRunning), height };
  });
}

/** From the edges inwards: what stands behind a row of the page's own is its own as well. */
function withoutEdges(rows: readonly Row[], isRunning: (row: Row) => boolean): Row[] {
  let start = 0;
  let end = rows.length;
  while (start < Math.min(outermost, end) && isRunning(rows[start]!)) start += 1;
  const last = Math.max(start, rows.length - outermost);
  while (end > last && isRunning(rows[end - 1]!)) end -= 1;
  return rows.slice(start, end);
}

/** By words and height, which pages have such a row. */
function pagesByPlace(pages: readonly PageRows[]): Map<string, Set<number>> {
  const seenOn = new Map<string, Set<number>>();
  for (const [page, { rows, height }] of pages.entries()) {
    for (const [index, row] of rows.entries()) {
      if (!isOuter(index, rows.length)) continue;
      const place = placeOf(row, heightOf(row, height));
      seenOn.set(place, (seenOn.get(place) ?? new Set()).add(page));
    }
  }
  return seenOn;
}

function isOuter(index: number, count: number): boolean {
  return index < outermost || index >= count - outermost;
}

function countPages(
  seenOn: ReadonlyMap<string, ReadonlySet<number>>,
  row: Row,
  height: number,
): number {
  const step = heightOf(row, height);
  const near = [step - 1, step, step + 1].flatMap((at) => [
    ...(seenOn.get(placeOf(row, at)) ?? []),
  ]);
  return new Set(near).size;
}

function heightOf(row: Row, height: number): number {
  return Math.round(row.y / height / sameHeight);
}

function placeOf(row: Row, step: number): string {
  return `${step} ${wordsOf(row)}`;
}

/** Page numbers and dates of printing differ from page to page. */
function wordsOf(row: Row): string {
  return textOfRow(row)
    .toLowerCase()
    .replace(/\d+|\b[ivxlc]+\b/gu, "#")
    .trim();
}
