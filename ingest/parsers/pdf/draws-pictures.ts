// Whether a page without text shows something all the same: a scan, or letters drawn as shapes. A page
// that was left blank needs no notice.
import type { PdfPage } from "./open-pdf.ts";

type Matrix = readonly [number, number, number, number];

/** A picture or group at least this share of the page is no ornament. */
const leastShare = 0.05;
/** As many shapes as no frame has. */
const manyShapes = 20;
/** Share of what is written at once: a line, a word or a letter. */
const mostUnknown = 0.3;

/**
 * Pictures are not decoded: they show as a square of one unit made as large as the picture, so the
 * sizes of all that is drawn are looked at. `operators`: their numbers by name.
 */
export async function drawsPictures(
  page: PdfPage,
  operators: Readonly<Record<string, number>>,
): Promise<boolean> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const least = leastShare * Math.abs((right - left) * (top - bottom));
  let matrix: Matrix = [1, 0, 0, 1];
  const saved: Matrix[] = [];
  let shapes = 0;
  for (const [index, operator] of fnArray.entries()) {
    if (operator === operators["save"]) saved.push(matrix);
    else if (operator === operators["restore"]) matrix = saved.pop() ?? [1, 0, 0, 1];
    else if (operator === operators["transform"]) matrix = times(matrix, argsArray[index]);
    else if (operator === operators["constructPath"]) shapes += 1;
    const [a, b, c, d] = matrix;
    // A page is not set in units as large as itself.
    if (Math.abs(a * d - b * c) >= least || shapes >= manyShapes) return true;
  }
  return false;
}

function times([a, b, c, d]: Matrix, by: unknown): Matrix {
  const [e = 1, f = 0, g = 0, h = 1] = Array.isArray(by) ? (by as readonly number[]) : [];
  return [a * e + c * f, b * e + d * f, a * g + c * h, b * g + d * h];
}

/**
 * Whether most of what the page writes comes from fonts that cannot be read at all, such as Chinese ones
 * whose tables are not in the file: they give no character.
 */
export async function writesUnknownLetters(
  page: PdfPage,
  operators: Readonly<Record<string, number>>,
): Promise<boolean> {
  const { fnArray, argsArray } = await page.getOperatorList();
  let written = 0;
  let unknown = 0;
  for (const [index, operator] of fnArray.entries()) {
    if (operator !== operators["showText"]) continue;
    const [glyphs] = argsArray[index] as readonly unknown[];
    written += 1;
    if (Array.isArray(glyphs) && glyphs.length === 0) unknown += 1;
  }
  return unknown > mostUnknown * written;
}
