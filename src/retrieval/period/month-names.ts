// Months as questions and articles write them, in every language.
import { allLanguages } from "../../../languages/all-languages.ts";

const sources = Array.from({ length: 12 }, (_, at) =>
  allLanguages
    .flatMap(({ times: { months, endings } }) => {
      const { names, short } = months[at]!;
      const named = endings === "" ? names : `(?:${names})(?:${endings})?`;
      return short === "" ? [named] : [named, `(?:${short})\\.?`];
    })
    .join("|"),
);
/** Source of a pattern for the name of any month. */
export const anyMonth = `(?:${sources.join("|")})`;
const wholeMonths = sources.map((source) => new RegExp(`^(?:${source})$`, "iu"));
const monthsInText = sources.map(
  (source) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?!\\p{L})`, "iu"),
);

/** 1 to 12; 0 for what is no month. */
export function monthNumber(name: string): number {
  return 1 + wholeMonths.findIndex((pattern) => pattern.test(name));
}

/** Whether a text names the month, 1 to 12, in any of the languages. */
export function namesMonth(text: string, month: number): boolean {
  return monthsInText[month - 1]!.test(text);
}
