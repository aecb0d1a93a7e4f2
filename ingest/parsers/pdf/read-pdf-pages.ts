// Reads the pages of a PDF one after the other, and tells those that hold no text that can be read.
import type { ParseLimits } from "../parser.ts";
import { drawsPictures, writesUnknownLetters } from "./draws-pictures.ts";
import type { OpenedPdf } from "./open-pdf.ts";
import { readFragments, TooMuchTextError } from "./page-fragments.ts";
import { rowsOf } from "./page-rows.ts";
import type { PageRows } from "./without-running-rows.ts";

export interface ReadPage extends PageRows {
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
