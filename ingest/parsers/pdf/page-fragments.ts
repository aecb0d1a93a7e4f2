// The pieces of text on a page with their places, turned so that the page's own line of writing runs
// from left to right and down.
import type { PdfPage, PdfTextItem } from "./open-pdf.ts";

/** Lengths are points (1/72 inch). */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Of the line on which the letters stand, growing downwards. */
  readonly y: number;
  /** Of the font. */
  readonly size: number;
}

interface PageFragments {
  /** In the direction in which most of the page is written. */
  readonly straight: readonly Fragment[];
  /** In other directions, such as stamps along the edge; in the order of the file. */
  readonly turned: readonly string[];
  /** All that are no white space. */
  readonly characters: number;
  /** False where the fonts give signs instead of letters. */
  readonly isText: boolean;
}

/** The page holds more text than may be read. */
export class TooMuchTextError extends Error {
  override readonly name = "TooMuchTextError";
}

/** Throws `TooMuchTextError` past `maxCharacters`. */
export async function readFragments(page: PdfPage, maxCharacters: number): Promise<PageFragments> {
  const items = (await readItems(page, maxCharacters)).filter(({ str }) => str.trim() !== "");
  const direction = mainDirection(items);
  const straight: Fragment[] = [];
  const turned: string[] = [];
  for (const item of items) {
    const text = cleanText(item.str);
    if (text.trim() === "") continue;
    if (directionOf(item) === direction) straight.push(toFragment(item, text, direction));
    else turned.push(text.trim());
  }
  const all = items.map(({ str }) => str);
  return {
    straight: withoutDoubles(straight),
    turned,
    characters: all.join("").replace(/\s+/gu, "").length,
    isText: readsAsText(all.join(" ")),
  };
}

async function readItems(page: PdfPage, maxCharacters: number): Promise<PdfTextItem[]> {
  const items: PdfTextItem[] = [];
  let characters = 0;
  const reader = page.streamTextContent().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return items;
    for (const item of value.items) {
      if (!isTextItem(item)) continue;
      characters += item.str.length;
      items.push(item);
    }
    if (characters > maxCharacters) {
      await reader.cancel(new TooMuchTextError());
      throw new TooMuchTextError();
    }
  }
}

function isTextItem(item: unknown): item is PdfTextItem {
  return typeof item === "object" && item !== null && "str" in item && "transform" in item;
}

/** Quarter turns against the clock, 0 to 3; anything between is no quarter. */
function directionOf({ transform }: PdfTextItem): number {
  const turns = Math.atan2(transform[1]!, transform[0]!) / (Math.PI / 2);
  const nearest = Math.round(turns);
  return Math.abs(turns - nearest) > 0.05 ? turns : (nearest + 4) % 4;
}

function mainDirection(items: readonly PdfTextItem[]): number {
  const lengths = new Map<number, number>();
  for (const item of items) {
    const direction = directionOf(item);
    lengths.set(direction, (lengths.get(direction) ?? 0) + item.str.length);
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function toFragment({ transform, width }: PdfTextItem, text: string, direction: number): Fragment {
  const angle = (-direction * Math.PI) / 2;
  const [, , c = 0, d = 0, e = 0, f = 0] = transform;
  const x = e * Math.cos(angle) - f * Math.sin(angle);
  const up = e * Math.sin(angle) + f * Math.cos(angle);
  return { text, x, right: x + width, y: -up, size: Math.hypot(c, d) || 1 };
}

/** Ligatures as letters, letters with their accents in one, no control characters. */
function cleanText(text: string): string {
  return text
    .replace(/[\uFB00-\uFB06]/gu, (ligature) => ligature.normalize("NFKC"))
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\u200B\uFEFF]/gu, "");
}

/** Programs without a bold font write a word twice, a hair apart. */
function withoutDoubles(fragments: readonly Fragment[]): Fragment[] {
  const last = new Map<string, Fragment>();
  return fragments.filter((fragment) => {
    const before = last.get(fragment.text);
    last.set(fragment.text, fragment);
    const reach = 0.2 * fragment.size;
    return !(
      before !== undefined &&
      Math.abs(before.x - fragment.x) < reach &&
      Math.abs(before.y - fragment.y) < reach
    );
  });
}

/** What no text holds. Chromium's PDFs without their tables have 14 % and more, as spaces are such. */
const neverWritten = /[\p{Cc}\p{Cn}\uFFFD]/gu;
const mostNeverWritten = 0.03;
/** Bullets and small capitals may be such. */
const privateUse = /\p{Co}/gu;
const mostPrivateUse = 0.3;
/** Of words; homoglyphs and foreign names stay far below. */
const mostOddWords = 0.3;
/** With fewer, a share says nothing. */
const fewestWords = 5;

const alphabets = ["Latin", "Cyrillic", "Greek", "Hebrew", "Arabic", "Armenian", "Georgian"].map(
  (name) => new RegExp(`\\p{Script=${name}}`, "u"),
);
/** Those in which news are written. */
const knownScripts = new RegExp(
  `^[${[
    ..."Latin Cyrillic Greek Hebrew Arabic Armenian Georgian Syriac Thaana Ethiopic".split(" "),
    ..."Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam".split(" "),
    ..."Sinhala Thai Lao Tibetan Myanmar Khmer Mongolian Tifinagh".split(" "),
    ..."Han Hiragana Katakana Bopomofo Hangul Common Inherited".split(" "),
  ]
    .map((name) => `\\p{Script=${name}}`)
    .join("")}]+$`,
  "u",
);
/** Cyrillic of an old encoding that is shown as the Latin letters with the same numbers. */
const onlyAccented = /^[\u00C0-\u00FF]{4,}$/u;

/**
 * Whether what a page's fonts say are letters of a language. A font that does not say which letters it
 * shows gives the numbers of its drawings instead, which look like letters of any script. `text`: the
 * page's, with white space between its words.
 */
function readsAsText(text: string): boolean {
  const length = Math.max(1, text.replace(/\s+/gu, "").length);
  if (shareOf(text.replace(/\s+/gu, ""), neverWritten, length) > mostNeverWritten) return false;
  if (shareOf(text, privateUse, length) > mostPrivateUse) return false;
  const words = text.match(/[\p{L}\p{M}]{3,}/gu) ?? [];
  return words.length < fewestWords || words.filter(isOdd).length <= mostOddWords * words.length;
}

function shareOf(text: string, pattern: RegExp, length: number): number {
  return (text.match(pattern)?.length ?? 0) / length;
}

function isOdd(word: string): boolean {
  const mixed = alphabets.filter((alphabet) => alphabet.test(word)).length > 1;
  return mixed || onlyAccented.test(word) || !knownScripts.test(word);
}
