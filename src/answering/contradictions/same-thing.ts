// Whether two sentences speak of the same thing at the same time, so that different values in them
// disagree. In doubt they do not: a contradiction that is none misleads more than one unseen.
import { hasNegation } from "../support/check-polarity.ts";
import { holdsName } from "../support/check-names.ts";
import { readFacts, reportingKey, type Facts, type FactWord } from "../support/read-facts.ts";
import { isYear } from "../support/read-numbers.ts";
import { isSameWord } from "../support/same-word.ts";
import { sidesOf } from "../support/word-lists.ts";
import { sentencesOf } from "../evidence/evidence-sentence.ts";
import type { ScoredSentence } from "../reading/score-sentences.ts";

/** A sentence with what code reads of it. */
export interface ReadSentence {
  readonly sentence: ScoredSentence;
  readonly facts: Facts;
}

/** Days between reports of one event; what is told later is told of another time. */
const mostDaysApart = 45;

/** Words that both have, `except` left out. */
export function commonWords(
  a: ReadSentence,
  b: ReadSentence,
  except: readonly FactWord[],
): FactWord[] {
  const left = contentOf(a, except);
  const right = contentOf(b, except);
  return left.filter((word) => right.some((other) => isSameWord(word, other)));
}

/** Share of the words of the shorter sentence that the other has too, 0 to 1. */
export function shareInCommon(
  a: ReadSentence,
  b: ReadSentence,
  except: readonly FactWord[],
): number {
  const shortest = Math.min(contentOf(a, except).length, contentOf(b, except).length);
  return shortest === 0 ? 0 : commonWords(a, b, except).length / shortest;
}

function contentOf({ facts }: ReadSentence, except: readonly FactWord[]): FactWord[] {
  return facts.words.filter(
    (word) => word.key !== reportingKey && !except.some((other) => isSameWord(word, other)),
  );
}

/** Nothing in wording, names or polarity says that they are of different things. */
export function mayBeOfOneThing(a: ReadSentence, b: ReadSentence): boolean {
  return (
    a.facts.language === b.facts.language &&
    hasNegation(a.facts) === hasNegation(b.facts) &&
    !haveOpposites(a.facts, b.facts) &&
    namesAreKnown(a, b) &&
    namesAreKnown(b, a)
  );
}

function haveOpposites(a: Facts, b: Facts): boolean {
  const sides = b.words.flatMap(({ raw }) => sidesOf(raw.toLowerCase()));
  return a.words
    .flatMap(({ raw }) => sidesOf(raw.toLowerCase()))
    .some(({ row, side }) => sides.some((other) => other.row === row && other.side !== side));
}

/** Each name that one sentence has stands in the other or in the text about it, but for who speaks. */
function namesAreKnown(a: ReadSentence, b: ReadSentence): boolean {
  const { text, article } = b.sentence.evidence;
  const around = (): Facts => readFacts(`${article.title}\n${article.dateline ?? ""}\n${text}`);
  return a.facts.names
    .filter(({ words }) => !isSpeaker(words, a.facts))
    .every(({ words }) =>
      words.some((word) => holdsName(b.facts, word) || holdsName(around(), word)),
    );
}

function isSpeaker(words: readonly FactWord[], facts: Facts): boolean {
  const first = facts.words.indexOf(words[0]!);
  const near = [facts.words[first - 1], facts.words[first + words.length]];
  return near.some((word) => word?.key === reportingKey);
}

/** Years and days that the sentences name, or else the dates of their articles, do not differ. */
export function mayBeOfOneTime(a: ReadSentence, b: ReadSentence): boolean {
  const [years, otherYears] = [yearsOf(a), yearsOf(b)];
  if (years.length > 0 && otherYears.length > 0) {
    return years.some((year) => otherYears.includes(year)) && mayBeOfOneDay(a.facts, b.facts);
  }
  return mayBeOfOneDay(a.facts, b.facts) && areReportedTogether(a, b);
}

/** Of the sentence; without any, of the sentences right before it; without any, of its article. */
function yearsOf({ sentence, facts }: ReadSentence): number[] {
  const own = yearsIn(facts);
  if (own.length > 0) return own;
  const before = sentencesOf(sentence.evidence).slice(
    Math.max(0, sentence.index - 2),
    sentence.index,
  );
  const told = before.flatMap(({ text }) => yearsIn(readFacts(text)));
  if (told.length > 0) return told;
  const { date } = sentence.evidence.article;
  return date === null ? [] : [Number(date.slice(0, 4))];
}

function yearsIn({ dates, numbers }: Facts): number[] {
  return [
    ...dates.flatMap(({ year }) => (year === null ? [] : [year])),
    ...numbers.filter(({ value, unit }) => unit === null && isYear(value)).map((n) => +n.value),
  ];
}

function mayBeOfOneDay(a: Facts, b: Facts): boolean {
  if (a.dates.length === 0 || b.dates.length === 0) return true;
  return a.dates.some((date) =>
    b.dates.some(
      (other) =>
        agree(date.day, other.day) &&
        agree(date.month, other.month) &&
        agree(date.weekday, other.weekday),
    ),
  );
}

function agree(a: number | null, b: number | null): boolean {
  return a === null || b === null || a === b;
}

/** A year named on one side alone, and an article without a date on the other, leave it open. */
function areReportedTogether(a: ReadSentence, b: ReadSentence): boolean {
  const [date, other] = [a.sentence.evidence.article.date, b.sentence.evidence.article.date];
  if (date === null || other === null) {
    return yearsIn(a.facts).length === 0 && yearsIn(b.facts).length === 0;
  }
  return daysBetween(date, other) <= mostDaysApart;
}

function daysBetween(date: string, other: string): number {
  return Math.abs(Date.parse(date) - Date.parse(other)) / 86_400_000;
}
