// What kind of thing a question asks for, told by its question words, and whether a sentence holds one.
import { patternOfAny } from "../../../languages/any-language.ts";
import { askedKinds, type AskedKind, type Measure } from "../../../languages/language.ts";
import { holdsName } from "../../../languages/names.ts";
import { countsSomething } from "../../../languages/number-words.ts";
import { readDates } from "../../../languages/read-dates.ts";
import { foldWord, languagesOf, termsOf } from "../../../vectorstore/text-analysis/analyze-text.ts";

export type QuestionKind = AskedKind | "other";

const patterns: readonly (readonly [QuestionKind, RegExp])[] = [
  // Who somebody is asks for a description; who held an office asks for a name.
  [
    "definition",
    new RegExp(
      patternOfAny(({ questions }) => questions.whoIsNamed),
      "u",
    ),
  ],
  ...askedKinds.map(
    (kind) =>
      [
        kind,
        new RegExp(
          patternOfAny(({ questions }) => questions.kinds[kind]),
          "iu",
        ),
      ] as const,
  ),
];

const severalThings = new RegExp(
  patternOfAny(({ questions }) => questions.severalThings),
  "iu",
);

/** Whether several things may be the answer, each in a sentence of its own. */
export function asksForList(question: string): boolean {
  return questionKind(question) === "list" || severalThings.test(question);
}

export function questionKind(question: string): QuestionKind {
  return patterns.find(([, pattern]) => pattern.test(question))?.[0] ?? "other";
}

const yearOrOtherTime = new RegExp(
  String.raw`(?<!\p{N})(?:1[0-9]|20)\d\d(?!\p{N})|(?<!\p{L})${patternOfAny(({ times }) => times.others)}(?!\p{L})`,
  "iu",
);
const reason = new RegExp(
  `(?<!\\p{L})${patternOfAny(({ statements }) => statements.reasons)}`,
  "iu",
);
/** What it is, said early: by a form of "to be", or by the dash of Russian and Kazakh. */
const definition = new RegExp(
  String.raw`^.{2,90}?(?:\s${patternOfAny(({ statements }) => statements.defines)}\s|\s[–—-]\s)`,
  "iu",
);
const enumeration = new RegExp(`,.*(?:,| ${patternOfAny(({ articles }) => articles.and)} )`, "u");

/** Whether a sentence holds a thing of the kind asked for; true where any sentence may. */
export function holdsKind(sentence: string, kind: QuestionKind): boolean {
  switch (kind) {
    case "when":
      return yearOrOtherTime.test(sentence) || readDates(sentence).length > 0;
    case "how-many":
      return holdsNumber(sentence);
    case "who":
    case "where":
      return holdsName(sentence);
    case "why":
      return reason.test(sentence);
    case "definition":
      return definition.test(sentence);
    case "list":
      return enumeration.test(sentence);
    case "other":
      return true;
  }
}

function holdsNumber(sentence: string): boolean {
  if (/\p{N}/u.test(sentence)) return true;
  const languages = languagesOf(sentence);
  const words = sentence.match(/\p{L}+/gu) ?? [];
  return words.some((word) => countsSomething(foldWord(word), languages));
}

const counted = new RegExp(
  `${patternOfAny(({ questions }) => questions.howMany)}\\s+(?<counted>\\p{L}+)`,
  "iu",
);

/** The terms of what a question asks the number of: of "how many countries took part", countries. */
export function countedTerms(question: string): ReadonlySet<string> {
  return new Set(termsOf(counted.exec(question)?.groups?.["counted"] ?? ""));
}

const number = `(?:\\p{N}|(?<!\\p{L})${patternOfAny(({ numbers }) => [...numbers.ones, numbers.amounts])})`;
/** How a sentence gives what a question asks the measure of. */
const given: Readonly<Record<Measure, string>> = {
  time: `${number}[\\s-]+(?:\\p{L}+\\s)?${patternOfAny(({ statements }) => statements.timeUnits)}`,
  money: `[$€£¥₸₽]\\s?\\p{N}|\\p{N}[^.]{0,20}${patternOfAny(({ statements }) => statements.moneyUnits)}`,
  share: `\\p{N}\\s?(?:%|${patternOfAny(({ numbers }) => numbers.units["%"] ?? "")})|${patternOfAny(({ statements }) => statements.shares)}`,
};
const measures = (["time", "money", "share"] as const).map((measure) => ({
  asks: new RegExp(
    patternOfAny(({ questions }) => questions.measures[measure]),
    "iu",
  ),
  gives: new RegExp(given[measure], "iu"),
}));

/** What a sentence holds that gives years, a sum or a share, where the question asks for one. */
export function unitAsked(question: string): RegExp | null {
  return measures.find(({ asks }) => asks.test(question))?.gives ?? null;
}
