// A model's raw text, taken apart as it streams: words with the white space before them, and
// citation marks. Whatever a piece ends in the middle of is held back until it is clear what it is,
// so that the same text gives the same parts however it was cut into pieces.
import { patternOfAny } from "../../../languages/any-language.ts";

export type TextPart =
  | { readonly kind: "text"; readonly text: string }
  /** `numbers` is empty for a mark that was cut off. `space` stood before it. */
  | { readonly kind: "mark"; readonly space: string; readonly numbers: readonly number[] };

const keyword = patternOfAny(({ statements }) => statements.sources);
const and = patternOfAny(({ articles }) => articles.and);
const sign = "(?:[#№^]|no\\.?|number)?\\s*";
const number = `${sign}\\d{1,3}`;
const list = `(?:${keyword}\\s*)?${number}(?:\\s*(?:,|;|&|\\+|/|${and}|to|[-–—])\\s*(?:${keyword}\\s*)?${number})*`;
/** `1`, `1, 3`, `1-3`, `Passage 2`, `2†source`, `2, The Astana Times`. */
const markContent = new RegExp(`^\\s*(${list})\\.?\\s*(?:†.*|[:,|]\\s*\\p{L}{2}.*)?$`, "iu");
const beginsAsMark = new RegExp(`^\\s*(?:${keyword}\\s*)?[#№^]?[\\d\\s,;–-]*$`, "iu");
const opening = new RegExp(`^(?:!?\\[|【|［|\\((?=${keyword}[\\s\\d]))`, "iu");

/** Further on no bracket is looked for, or no end of a link. */
const longestBracket = 200;
const longestTarget = 2000;
const longestRange = 30;

/** Feed it pieces with `push`. */
export class MarkReader {
  #pending = "";

  push(piece: string): TextPart[] {
    this.#pending += piece;
    return this.#drain(false);
  }

  /** The parts of what is left. Call once, after the last piece. */
  end(): TextPart[] {
    return this.#drain(true);
  }

  #drain(isEnd: boolean): TextPart[] {
    const parts: TextPart[] = [];
    for (;;) {
      const step = nextStep(this.#pending, isEnd);
      if (step === null) return parts;
      this.#pending = step.pending;
      if (step.part !== undefined) parts.push(step.part);
    }
  }
}

interface Step {
  /** What is left to read. Always shorter than before. */
  readonly pending: string;
  readonly part?: TextPart;
}

/** Null when more must come first, or nothing is left. */
function nextStep(pending: string, isEnd: boolean): Step | null {
  const space = /^\s*/u.exec(pending)![0];
  const rest = pending.slice(space.length);
  if (rest === "") return null;
  const open = opening.exec(rest)?.[0];
  if (open !== undefined) return bracketStep(space, rest, open, isEnd);
  // One character at the least: it may be a "!" that opens no picture, or a "(" that no word follows.
  const word = /^[^\s[【［]+/u.exec(rest)?.[0] ?? rest[0]!;
  if (word.length === rest.length && !isEnd) return null;
  return { pending: rest.slice(word.length), part: { kind: "text", text: space + word } };
}

function bracketStep(space: string, rest: string, open: string, isEnd: boolean): Step | null {
  const double = doubleStep(space, rest, isEnd);
  if (double !== undefined) return double;
  const close = findClose(rest, open, isEnd);
  if (close === "wait") return null;
  if (close === null) return unclosedStep(space, rest, open);
  const inner = rest.slice(open.length, close);
  const link = open.endsWith("[") ? targetLength(rest, close + 1, isEnd) : 0;
  if (link === "wait") return null;
  const after = rest.slice(close + 1 + link);
  const numbers = numbersOf(inner);
  if (numbers !== null) return { pending: after, part: { kind: "mark", space, numbers } };
  if (link > 0) return { pending: space + inner + after };
  const year = /^\s*(\d+)\s*$/u.exec(inner)?.[1];
  // A number in brackets would look like a mark.
  if (year !== undefined)
    return { pending: after, part: { kind: "text", text: `${space}(${year})` } };
  return { pending: rest.slice(open.length), part: { kind: "text", text: space + open } };
}

/** `[[1]]`, as encyclopedias write it; undefined for all else. */
function doubleStep(space: string, rest: string, isEnd: boolean): Step | null | undefined {
  const begun = /^\[\[([^[\]\n]*)(\]{0,2})/u.exec(rest.slice(0, longestBracket));
  if (begun === null) return undefined;
  const [whole, inner, closing] = begun;
  const mayGoOn = whole.length === rest.length && rest.length < longestBracket;
  if (closing !== "]]") return mayGoOn && !isEnd ? null : undefined;
  const numbers = numbersOf(inner!);
  if (numbers === null) return undefined;
  return { pending: rest.slice(whole.length), part: { kind: "mark", space, numbers } };
}

/** The offset of the bracket's end on its line; null if it has none within reach. */
function findClose(rest: string, open: string, isEnd: boolean): number | null | "wait" {
  const reach = rest.slice(0, longestBracket);
  const line = /^[^\n]*/u.exec(reach)![0];
  const closing = open === "(" ? /\)/u : /[\]】］]/u;
  const at = line.slice(open.length).search(closing);
  if (at !== -1) return at + open.length;
  return !isEnd && line.length === rest.length && rest.length < longestBracket ? "wait" : null;
}

/** A mark that was cut off is dropped; any other bracket is just text. */
function unclosedStep(space: string, rest: string, open: string): Step {
  const line = /^[^\n]*/u.exec(rest)![0];
  const inner = line.slice(open.length);
  if (/\d/u.test(inner) && beginsAsMark.test(inner)) {
    return { pending: rest.slice(line.length), part: { kind: "mark", space, numbers: [] } };
  }
  return { pending: rest.slice(open.length), part: { kind: "text", text: space + open } };
}

/** How long a link's target behind the bracket is, its round brackets included; 0 without one. */
function targetLength(rest: string, at: number, isEnd: boolean): number | "wait" {
  if (at === rest.length && !isEnd) return "wait";
  if (rest[at] !== "(") return 0;
  const reach = rest.slice(at, at + longestTarget);
  const line = /^[^\n]*/u.exec(reach)![0];
  const end = line.indexOf(")");
  if (end === -1) {
    if (!isEnd && line.length === rest.length - at && line.length < longestTarget) return "wait";
    // Cut off: an address goes all the same, words in brackets stay.
    const cut = /^\(\s*\S*/u.exec(line)![0];
    return /[:/.#]/u.test(cut) ? cut.length : 0;
  }
  return /^\(\s*<?[^\s<>]*>?(?:\s+["'(].*)?\s*\)$/u.test(line.slice(0, end + 1)) ? end + 1 : 0;
}

/** The numbers of a mark; null where the bracket is none. `1-3` are three. */
function numbersOf(inner: string): number[] | null {
  const found = markContent.exec(inner)?.[1];
  if (found === undefined) return null;
  const numbers: number[] = [];
  for (const match of found.matchAll(/\d+(?:\s*[-–—]\s*\d+)?/gu)) {
    const [first, last] = match[0].split(/\s*[-–—]\s*/u).map(Number);
    const isRange = last !== undefined && last > first! && last - first! <= longestRange;
    if (!isRange) numbers.push(first!, ...(last === undefined ? [] : [last]));
    else for (let each = first!; each <= last; each++) numbers.push(each);
  }
  return numbers;
}
