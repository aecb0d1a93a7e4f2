// A question that compares two things, as two questions, one about each side: an answer must cite
// both.
import { allLanguages, languageOf } from "../../../languages/all-languages.ts";
import { patternOfAny } from "../../../languages/any-language.ts";
import type { Language } from "../../../vectorstore/article.ts";

export interface ComparedSide {
  readonly text: string;
  readonly about: string;
}

/** `a` and `b` are the sides, `rest` what is asked about both, `what` that which changed. */
const betweenSides = allLanguages
  .flatMap(({ splitting }) => splitting.comparisons)
  .map((source) => new RegExp(source, "iu"));
const year = String.raw`(?:1[89]|20)\d\d`;
const betweenTimes = allLanguages
  .flatMap(({ splitting }) => splitting.changes)
  .map((source) => new RegExp(source.replaceAll("{year}", year), "iu"));

/** The two sides; null where the question compares nothing, or it is not clear what with what. */
export function splitComparison(
  question: string,
  language: Language | null,
): readonly [ComparedSide, ComparedSide] | null {
  const text = question.trim().replace(/[?!.…\s]+$/u, "");
  for (const pattern of betweenTimes) {
    const { what, a, b } = pattern.exec(text)?.groups ?? {};
    if (what !== undefined && a !== undefined && b !== undefined) {
      return [
        sideOf(inYear(what, a, language), language),
        sideOf(inYear(what, b, language), language),
      ];
    }
  }
  for (const pattern of betweenSides) {
    const { a, b, rest = "" } = pattern.exec(text)?.groups ?? {};
    if (a === undefined || b === undefined || isUnclear(a, b)) continue;
    const [first, second] = completed(a, b);
    const about = (side: string): string => `${side} ${rest}`.trim();
    return [sideOf(about(first), language), sideOf(about(second), language)];
  }
  return null;
}

const another = new RegExp(`\\s${patternOfAny(({ statements }) => statements.joiners)}\\s`, "iu");

/** A second "and" leaves open where one side ends. */
function isUnclear(a: string, b: string): boolean {
  const hasWords = (side: string): boolean => /[\p{L}\p{N}]/u.test(side);
  return another.test(a) || another.test(b) || !hasWords(a) || !hasWords(b);
}

/** A word that ties what follows to what stands before it, behind at least one word. */
const tie = new RegExp(
  `^(?<head>.*\\S\\s+${patternOfAny(({ splitting }) => splitting.ties)}\\s+)(?<end>.+)$`,
  "iu",
);
/** Words before a name: "the trip Umarov made". */
const beforeName = /^(?<head>(?:\p{Ll}[\p{L}’'-]*\s+)+)(?<end>\p{Lu}.*)$/u;
/** A tie at the end of the second side: "in Kazakhstan". */
const tail = new RegExp(`\\s${patternOfAny(({ splitting }) => splitting.tails)}\\s.+$`, "iu");
const article = new RegExp(`^${patternOfAny(({ splitting }) => splitting.articles)}\\s+`, "iu");

/**
 * Both sides with what is said only once: "rights in A and B" are rights in B too, and "A and B in
 * Geneva" are both of Geneva.
 */
function completed(a: string, b: string): readonly [string, string] {
  const inFirst = tie.exec(a)?.groups ?? beforeName.exec(a)?.groups;
  const ofSecond = tie.test(a) ? "" : (tail.exec(b)?.[0] ?? "");
  const isHeaded = inFirst !== undefined && !tie.test(ofSecond === "" ? b : b.replace(tail, ""));
  const head = isHeaded && areAlike(inFirst["end"]!, b) ? inFirst["head"]! : "";
  return [`${a}${ofSecond}`, `${head}${b}`];
}

function areAlike(a: string, b: string): boolean {
  const kindOf = (text: string): string => {
    const first = text.replace(article, "");
    if (/^\p{N}/u.test(first)) return "number";
    return /^\p{Lu}/u.test(first) ? "name" : "word";
  };
  return kindOf(a) === kindOf(b);
}

function inYear(what: string, yearOf: string, language: Language | null): string {
  return languageOf(language ?? "en").splitting.inYear(what, yearOf);
}

/** Words of no topic before it, so that a name does not open the text and is seen to be one. */
function sideOf(about: string, language: Language | null): ComparedSide {
  return { text: `${languageOf(language ?? "en").splitting.sideOpening} ${about}?`, about };
}
