// The numbers of a text in one form: `2.5 million` and `2 500 000` are the same; a
// percentage or an amount of money is another thing than the bare number.
import {
  foldWord,
  languagesOf,
  type TextLanguages,
} from "../../../vectorstore/text-analysis/analyze-text.ts";
import { allLanguages } from "../../../languages/all-languages.ts";
import { patternOfAny } from "../../../languages/any-language.ts";
import { numberOfWord } from "../../../languages/number-words.ts";

export interface FoundNumber {
  /** Digits, for a decade followed by `s`, for a time or score with a colon. */
  readonly value: string;
  readonly unit: string | null;
  /** False for `one` and `first`, which often count nothing, and for a bare `thousands`. */
  readonly isExact: boolean;
  /** UTF-16 code units into the text, unit included. */
  readonly startOffset: number;
  readonly endOffset: number;
}

interface Token {
  readonly kind: "digits" | "word" | "sign";
  readonly text: string;
  readonly startOffset: number;
  readonly endOffset: number;
}

/** Digits with their groups and decimals, words, and signs of money and percent. */
const decade = patternOfAny(({ numbers }) => numbers.decades);
const tokenPattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}])\d{1,2}:\d{2}(?!\d)|\d{1,3}(?:[ \u00a0\u202f]\d{3}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,]\d+)*(?:(?<=\d0)${decade}(?!\p{L}))?|\p{L}[\p{L}\p{M}\p{N}]*|[%$€£₸₽]`,
  "gu",
);

const unitPatterns = (["%", "$", "€", "£", "₸", "₽"] as const).map((sign) => {
  const words = allLanguages.flatMap(({ numbers }) => numbers.units[sign] ?? []);
  return [sign, new RegExp(`^(?:${[`[${sign}]`, ...words].join("|")})$`, "u")] as const;
});
const and = new RegExp(`^${patternOfAny(({ numbers }) => numbers.and)}$`, "u");

/** In order of place. */
export function readNumbers(text: string): FoundNumber[] {
  const languages = languagesOf(text);
  const tokens = Array.from(text.matchAll(tokenPattern), toToken);
  const found: FoundNumber[] = [];
  let at = 0;
  while (at < tokens.length) {
    const number = readAt(tokens, at, text, languages);
    if (number === null) at++;
    else {
      found.push(number.found);
      at = number.next;
    }
  }
  return found;
}

/** Whether a number's value may be a year of news. */
export function isYear(value: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/u.test(value);
}

function toToken(match: RegExpExecArray): Token {
  const text = match[0];
  const kind = /^\d/u.test(text) ? "digits" : /^\p{L}/u.test(text) ? "word" : "sign";
  return { kind, text, startOffset: match.index, endOffset: match.index + text.length };
}

function readAt(
  tokens: readonly Token[],
  start: number,
  text: string,
  languages: TextLanguages,
): { readonly found: FoundNumber; readonly next: number } | null {
  const first = tokens[start]!;
  const plain =
    first.kind === "digits"
      ? { value: valueOfDigits(first.text), isExact: true, next: start + 1 }
      : readWords(tokens, start, text, languages);
  if (plain === null) return null;
  const scaled = first.kind === "digits" ? scale(tokens, plain, text, languages) : plain;
  const before = tokens[start - 1];
  const isPriced = before?.kind === "sign" && /^\s*$/u.test(between(text, before, first));
  const unit = unitAt(tokens, scaled.next, text) ?? {
    unit: isPriced ? unitOf(before.text) : null,
    next: scaled.next,
  };
  const { value, isExact } = scaled;
  const endOffset = tokens[unit.next - 1]!.endOffset;
  return {
    found: { value, isExact, unit: unit.unit, startOffset: first.startOffset, endOffset },
    next: unit.next,
  };
}

const wholeDecade = new RegExp(`^(\\d+)${decade}$`, "u");

/** `1,000` and `1 000` are a thousand, `1,5` and `1.5` one and a half, `1990s` a decade. */
function valueOfDigits(digits: string): string {
  if (digits.includes(":")) return digits;
  const decade = wholeDecade.exec(digits);
  if (decade !== null) return `${decade[1]!}s`;
  const bare = digits.replace(/[ \u00a0\u202f]/gu, "");
  if (!/^[1-9]\d{0,2}(?:[.,]\d{3})+$/u.test(bare)) return plainNumber(bare.replaceAll(",", "."));
  return bare.replace(/[.,]/gu, "");
}

/** Something like 1.2.3 stays as it is. */
function plainNumber(text: string): string {
  const value = Number(text);
  return Number.isNaN(value) ? text : String(value);
}

interface Reading {
  readonly value: string;
  readonly isExact: boolean;
  /** Index of the first token behind. */
  readonly next: number;
}

/** `2.5 million`. */
function scale(
  tokens: readonly Token[],
  reading: Reading,
  text: string,
  languages: TextLanguages,
): Reading {
  let { value, next } = reading;
  while (next < tokens.length && isJoined(text, tokens[next - 1]!, tokens[next]!)) {
    const word = wordAt(tokens, next, languages);
    if (word?.role !== "multiplies" || !/^[\d.]+$/u.test(value)) break;
    value = String(Number((Number(value) * word.value).toPrecision(12)));
    next++;
  }
  return { value, isExact: true, next };
}

/** `twenty-five`, `two hundred and five`. */
function readWords(
  tokens: readonly Token[],
  start: number,
  text: string,
  languages: TextLanguages,
): Reading | null {
  let total = 0;
  let current = 0;
  let next = start;
  for (; next < tokens.length; next++) {
    if (next > start && !isJoined(text, tokens[next - 1]!, tokens[next]!)) break;
    // "two hundred and five"
    const isAnd = and.test(tokens[next]!.text) && current >= 100 && next + 1 < tokens.length;
    const word = wordAt(tokens, isAnd ? next + 1 : next, languages);
    if (word === null || !fits(word.value, current, next > start, word.role)) break;
    if (isAnd) next++;
    if (word.role !== "multiplies") current += word.value;
    else if (word.value === 100) current = Math.max(1, current) * 100;
    else {
      total += Math.max(1, current) * word.value;
      current = 0;
    }
    if (word.role === "ends") {
      next++;
      break;
    }
  }
  if (next === start) return null;
  const opensWith = wordAt(tokens, start, languages)!;
  const isExact = next > start + 1 || (opensWith.value > 1 && opensWith.role !== "multiplies");
  return { value: String(total + current), isExact, next };
}

/** Five fits behind twenty and behind a hundred, but not behind three. */
function fits(
  value: number,
  current: number,
  isContinued: boolean,
  role: "adds" | "multiplies" | "ends",
): boolean {
  if (!isContinued || role === "multiplies") return true;
  return current === 0 || current % 10 ** String(value).length === 0;
}

function wordAt(tokens: readonly Token[], at: number, languages: TextLanguages) {
  const token = tokens[at]!;
  return token.kind === "word" ? numberOfWord(foldWord(token.text), languages) : null;
}

/** Nothing but a space, a hyphen or a shortening's full stop stands between. */
function isJoined(text: string, before: Token, after: Token): boolean {
  return /^(?:\s?|-|\.\s)$/u.test(between(text, before, after));
}

function unitAt(
  tokens: readonly Token[],
  at: number,
  text: string,
): { readonly unit: string | null; readonly next: number } | null {
  const token = tokens[at];
  if (token === undefined || !/^\.?\s?$/u.test(between(text, tokens[at - 1]!, token))) return null;
  const unit = unitOf(token.text);
  if (unit !== null) return { unit, next: at + 1 };
  // Per cent.
  const ofTwo = unitOf(`${token.text} ${tokens[at + 1]?.text ?? ""}`);
  return ofTwo === null ? null : { unit: ofTwo, next: at + 2 };
}

function unitOf(text: string): string | null {
  const folded = text.toLowerCase();
  return unitPatterns.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

function between(text: string, before: Token, after: Token): string {
  return text.slice(before.endOffset, after.startOffset);
}
