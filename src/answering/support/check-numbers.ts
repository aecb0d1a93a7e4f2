// Whether the numbers and dates of a sentence stand in its quote, and with the same words.
import { partly, unsupported, type Comparison, type Finding } from "./finding.ts";
import type { FoundDate } from "../../../languages/read-dates.ts";
import type { Facts, FactWord } from "./read-facts.ts";
import { isYear, type FoundNumber } from "./read-numbers.ts";
import { isSameWord } from "./same-word.ts";
import type { SupportReason } from "./support-reason.ts";

export function checkNumbers({ said, told, date }: Comparison): Finding[] {
  const years = yearsOf(told);
  const publishedIn = date?.slice(0, 4);
  const findings: Finding[] = [];
  for (const number of said.numbers) {
    const isTold =
      told.numbers.some((other) => isSameNumber(number, other)) ||
      (number.unit === null && years.has(number.value));
    if (isTold || !number.isExact) continue;
    findings.push(
      number.value === publishedIn
        ? partly({ code: "yearOfArticle", said: number.value })
        : unsupported({ code: "numberMissing", said: wordsOf(number, said) }),
    );
  }
  return findings;
}

/** `two women and three men` does not carry `three women and two men`. */
export function checkCounted(comparison: Comparison): Finding[] {
  const { told } = comparison;
  const counted = countedWords(told);
  return countedWords(comparison.said).flatMap(({ number, word }) => {
    const same = counted.filter((other) => isSameWord(word, other.word));
    if (same.length === 0 || same.some((other) => other.number.value === number.value)) return [];
    const reason: SupportReason = {
      code: "numberDiffers",
      word: word.raw,
      said: wordsOf(number, comparison.said),
      cited: wordsOf(same[0]!.number, told),
    };
    const countsOther = counted.some((other) => other.number.value === number.value);
    const isTold = told.numbers.some((other) => isSameNumber(number, other));
    return [isTold && !countsOther ? partly(reason) : unsupported(reason)];
  });
}

export function checkDates({ said, told, date }: Comparison): Finding[] {
  const years = yearsOf(told);
  const published = date === null ? null : dateOf(date);
  const findings: Finding[] = [];
  for (const wanted of said.dates) {
    if (told.dates.some((other) => isSameDate(wanted, other, years))) continue;
    const text = said.text.slice(wanted.startOffset, wanted.endOffset).replace(/\.$/u, "");
    findings.push(
      published !== null && isSameDate(wanted, published, years)
        ? partly({ code: "dateOfArticle", said: text })
        : unsupported({ code: "dateMissing", said: text }),
    );
  }
  return findings;
}

function wordsOf({ startOffset, endOffset }: FoundNumber, { text }: Facts): string {
  return text.slice(startOffset, endOffset);
}

function isSameNumber(a: FoundNumber, b: FoundNumber): boolean {
  if (a.value !== b.value) return false;
  // Money may lose its currency on the way, but a percentage is no count.
  return a.unit === b.unit || (a.unit === null && b.unit !== "%");
}

function yearsOf({ dates, numbers }: Facts): Set<string> {
  const years = dates.flatMap(({ year }) => (year === null ? [] : [String(year)]));
  return new Set([...years, ...numbers.map(({ value }) => value).filter(isYear)]);
}

/** A date that says less than the quote's is carried by it. */
function isSameDate(wanted: FoundDate, other: FoundDate, years: ReadonlySet<string>): boolean {
  if (wanted.weekday !== null) return wanted.weekday === other.weekday;
  if (wanted.month !== other.month) return false;
  if (wanted.day !== null && wanted.day !== other.day) return false;
  if (wanted.year === null || wanted.year === other.year) return true;
  return other.year === null && years.has(String(wanted.year));
}

function dateOf(iso: string): FoundDate {
  const [year, month, day] = iso.split("-").map(Number);
  return {
    year: year!,
    month: month!,
    day: day!,
    weekday: new Date(`${iso}T00:00:00Z`).getUTCDay() || 7,
    startOffset: 0,
    endOffset: 0,
  };
}

/** Each number with the word right behind it; years count nothing. */
function countedWords({ text, numbers, words }: Facts): { number: FoundNumber; word: FactWord }[] {
  return numbers.flatMap((number) => {
    if (isYear(number.value)) return [];
    const word = words.find(({ startOffset }) => startOffset >= number.endOffset);
    if (word === undefined) return [];
    const gap = text.slice(number.endOffset, word.startOffset);
    return /^[\s-]{1,2}(?:of (?:the )?)?$/u.test(gap) ? [{ number, word }] : [];
  });
}
