// Months and weekdays in any of the languages: patterns that find them, and which one it is.
import { allLanguages } from "./all-languages.ts";
import { patternOfAny } from "./any-language.ts";
import type { Language, NamedTime, Pattern } from "./language.ts";

type Times = "months" | "weekdays";

/** Source of a pattern for any month, or any weekday, in all its forms. */
export const anyMonth = anyOf("months");
export const anyWeekday = anyOf("weekdays");

/** The same without short forms, which are words of their own where nothing stands beside them. */
export const anyMonthName = anyOf("months", false);
export const anyWeekdayName = anyOf("weekdays", false);

/** 1 to 12; 0 for what is no month. */
export const monthNumber = numberIn("months");
/** 1 for Monday to 7; 0 for what is no weekday. */
export const weekdayNumber = numberIn("weekdays");

const monthsInText = sourcesOf("months").map(
  (source) => new RegExp(`(?<![\\p{L}\\p{N}])${source}(?!\\p{L})`, "iu"),
);

/** Whether a text names the month, 1 to 12. */
export function namesMonth(text: string, month: number): boolean {
  return monthsInText[month - 1]!.test(text);
}

const named = allLanguages.flatMap(({ times }) => [...times.months, ...times.weekdays]);
const ofDoubtful = named.flatMap(({ doubtful }) => doubtful ?? []).join("|");
const doubtful = new RegExp(`^(?:${ofDoubtful})$`, "iu");
const doubtfulInItsCase = new RegExp(`^(?:${ofDoubtful})$`, "u");
const timeBefore = new RegExp(`${patternOfAny(({ times }) => times.before)}[\\s-]+$`, "iu");
const alsoNames = named.flatMap(({ names, isNameToo }) => (isNameToo === true ? [names] : []));
const alsoName = new RegExp(`^(?:${alsoNames.join("|")})`, "iu");

/** Whether a name of a month or weekday means it there, and not something else that is called the same. */
export function isTimeAt(name: string, text: string, startOffset: number): boolean {
  if (startOffset > 0 && /^\p{Lu}/u.test(name) && alsoName.test(name)) return false;
  if (!doubtful.test(name)) return true;
  return doubtfulInItsCase.test(name) && timeBefore.test(text.slice(0, startOffset));
}

/** Whether a word, with its capital, is a month that may mean something else: `May`, not `may`. */
export function isDoubtfulMonth(word: string): boolean {
  return doubtfulInItsCase.test(word);
}

function anyOf(times: Times, hasShort = true): Pattern {
  return `(?:${sourcesOf(times, hasShort).join("|")})`;
}

function sourcesOf(times: Times, hasShort = true): Pattern[] {
  const [first] = allLanguages;
  return first!.times[times].map((_, at) => {
    const forms = allLanguages.map((language) =>
      formsOf(language.times[times][at]!, language, hasShort),
    );
    return `(?:${forms.join("|")})`;
  });
}

/** Names with their endings; short forms with their full stop or without. */
function formsOf(
  { names, short }: NamedTime,
  { times: { endings } }: Language,
  hasShort: boolean,
): Pattern {
  const whole = `(?:${names})${endings === "" ? "" : `(?:${endings})?`}`;
  return short === "" || !hasShort ? whole : `${whole}|(?:${short})\\.?`;
}

function numberIn(times: Times): (name: string) => number {
  const whole = sourcesOf(times).map((source) => new RegExp(`^${source}$`, "iu"));
  return (name) => 1 + whole.findIndex((pattern) => pattern.test(name));
}
