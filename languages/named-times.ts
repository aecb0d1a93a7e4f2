// Months and weekdays in any of the languages: patterns that find them, and which one it is.
import { allLanguages } from "./all-languages.ts";
import type { Language, NamedTime, Pattern } from "./language.ts";

type Times = "months" | "weekdays";

/** Source of a pattern for any month, or any weekday, in all its forms. */
export const anyMonth = anyOf("months");
export const anyWeekday = anyOf("weekdays");

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

function anyOf(times: Times): Pattern {
  return `(?:${sourcesOf(times).join("|")})`;
}

function sourcesOf(times: Times): Pattern[] {
  const [first] = allLanguages;
  return first!.times[times].map((_, at) => {
    const forms = allLanguages.map((language) => formsOf(language.times[times][at]!, language));
    return `(?:${forms.join("|")})`;
  });
}

/** Names with their endings; short forms with their full stop or without. */
function formsOf({ names, short }: NamedTime, { times: { endings } }: Language): Pattern {
  const whole = `(?:${names})${endings === "" ? "" : `(?:${endings})?`}`;
  return short === "" ? whole : `${whole}|(?:${short})\\.?`;
}

function numberIn(times: Times): (name: string) => number {
  const whole = sourcesOf(times).map((source) => new RegExp(`^${source}$`, "iu"));
  return (name) => 1 + whole.findIndex((pattern) => pattern.test(name));
}
