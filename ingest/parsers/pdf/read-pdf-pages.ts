// Reads the pages of a PDF one after the other, and tells those that hold no text that can be read.
import type { ParseLimits } from "../parser.ts";
import type { OpenedPdf, PdfPage } from "./open-pdf.ts";
import { readFragments, TooMuchTextError } from "./page-fragments.ts";
import { rowsOf } from "./page-rows.ts";
import type { PageRows } from "./without-running-rows.ts";

interface ReadPage extends PageRows {
  /** What is written in other directions than the page. */
  readonly turned: readonly string[];
}

/** Page numbers count from 1. */
export interface PdfPages {
  readonly pages: readonly ReadPage[];
  /** Pictures only. */
  readonly withoutText: readonly number[];
  /** Their fonts name no letters. */
  readonly withoutLetters: readonly number[];
  readonly unreadable: readonly number[];
  /** Pages that were not read, as there are more than may be. */
  readonly left: number;
}

/** Drawing commands take as long to read as the text: only pages with less of it are looked at. */
const littleText = 600;
const blank: ReadPage = { rows: [], turned: [], height: 1 };

/** Throws `TooMuchTextError`. */
export async function readPdfPages(
  pdf: Extract<OpenedPdf, { isOpen: true }>,
  limits: ParseLimits,
): Promise<PdfPages> {
  const count = Math.min(pdf.document.numPages, limits.maxPages);
  const pages: ReadPage[] = [];
  const kinds = { withoutText: [], withoutLetters: [], unreadable: [] } as Record<Kind, number[]>;
  // Two bytes a character.
  let room = limits.maxUnpackedBytes / 2;
  for (let number = 1; number <= count; number += 1) {
    const { page, kind, characters } = await readPage(pdf, number, room);
    room -= characters;
    pages.push(page);
    if (kind !== null) kinds[kind].push(number);
  }
  return { ...kinds, pages: withoutRepeatedTurned(pages), left: pdf.document.numPages - count };
}

type Kind = "withoutText" | "withoutLetters" | "unreadable";

interface PageOutcome {
  readonly page: ReadPage;
  readonly kind: Kind | null;
  readonly characters: number;
}

async function readPage(
  { document, operators }: Extract<OpenedPdf, { isOpen: true }>,
  number: number,
  room: number,
): Promise<PageOutcome> {
  try {
    const page = await document.getPage(number);
    const { straight, turned, isText, characters } = await readFragments(page, room);
    const isEmpty = characters === 0;
    const isUnknown = characters < littleText && (await writesUnknownLetters(page, operators));
    const hasPictures = isEmpty && (await drawsPictures(page, operators));
    page.cleanup();
    if (isUnknown) return { page: blank, kind: "withoutLetters", characters };
    if (isEmpty) return { page: blank, kind: hasPictures ? "withoutText" : null, characters };
    if (!isText) return { page: blank, kind: "withoutLetters", characters };
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const height = Math.max(1, Math.abs(top - bottom), Math.abs(right - left));
    return { page: { rows: rowsOf(straight), turned, height }, kind: null, characters };
  } catch (error) {
    if (error instanceof TooMuchTextError) throw error;
    // A page that is broken must not cost the others: it is listed.
    return { page: blank, kind: "unreadable", characters: 0 };
  }
}

/** Watermarks and stamps that stand on several pages. */
function withoutRepeatedTurned(pages: readonly ReadPage[]): ReadPage[] {
  const counts = new Map<string, number>();
  for (const text of pages.flatMap(({ turned }) => [...new Set(turned)])) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return pages.map((page) => ({
    ...page,
    turned: page.turned.filter((text) => counts.get(text) === 1),
  }));
}

type Matrix = readonly [number, number, number, number];

/** A picture or group at least this share of the page is no ornament. */
const leastShare = 0.05;
/** As many shapes as no frame has. */
const manyShapes = 20;
/** Share of what is written at once: a line, a word or a letter. */
const mostUnknown = 0.3;

/**
 * Whether a page without text shows something all the same: a scan, or letters drawn as shapes. A page
 * that was left blank needs no notice. Pictures are not decoded: they show as a square of one unit made
 * as large as the picture, so the sizes of all that is drawn are looked at. `operators`: their numbers
 * by name.
 */
async function drawsPictures(
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
async function writesUnknownLetters(
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
