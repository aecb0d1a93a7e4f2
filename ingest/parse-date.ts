// Dates as news writes them, in English, Russian and Kazakh. A date without a year, or one that the
// calendar does not have, is null: a publication date is never guessed.

/** A date found in a text; `iso` is null where the year is missing or the day does not exist. */
export interface FoundDate {
  readonly iso: string | null;
  readonly endOffset: number;
}

const monthNames: readonly string[] = [
  "january|jan\\.?|январ[ья]|янв\\.?|қаңтар",
  "february|feb\\.?|феврал[ья]|февр?\\.?|ақпан",
  "march|mar\\.?|марта?|мар\\.?|наурыз",
  "april|apr\\.?|апрел[ья]|апр\\.?|сәуір",
  "may|ма[яй]|мамыр",
  "june|jun\\.?|июн[ья]|маусым",
  "july|jul\\.?|июл[ья]|шілде",
  "august|aug\\.?|августа?|авг\\.?|тамыз",
  "september|sept?\\.?|сентябр[ья]|сент?\\.?|қыркүйек",
  "october|oct\\.?|октябр[ья]|окт\\.?|қазан",
  "november|nov\\.?|ноябр[ья]|нояб?\\.?|қараша",
  "december|dec\\.?|декабр[ья]|дек\\.?|желтоқсан",
];
const month = `(?<month>${monthNames.join("|")})`;
const day = "(?<day>[0-3]?\\d)";
const year = "(?<year>\\d{4})";
const end = "(?![\\p{L}\\p{N}])";
const yearWord = "(?:\\s*(?:года|год|г\\.|жылғы|жылы|жыл|ж\\.)(?!\\p{L}))?";

/** In order of trust; the first that fits decides. */
const patterns: readonly RegExp[] = [
  `${year}-(?<number>\\d{1,2})-${day}(?:[T ]\\d{2}:\\d{2}[\\d:.]*(?:Z|[+-]\\d{2}:?\\d{2})?)?${end}`,
  `${year}[/.](?<number>\\d{1,2})[/.]${day}${end}`,
  `${day}\\.(?<number>\\d{1,2})\\.${year}${end}${yearWord}`,
  `(?<first>\\d{1,2})/(?<second>\\d{1,2})/${year}${end}`,
  `${year}\\s*(?:жылғы|жылы|жыл|ж\\.)\\s*,?\\s*${day}\\s+${month}(?:да|де|та|те|ы|і)?${end}`,
  `${month}\\s+${day}(?:st|nd|rd|th)?,?\\s+${year}${end}`,
  `${day}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}(?:да|де|та|те|ы|і)?,?\\s+${year}${end}${yearWord}`,
  `${day}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}${end}`,
  `${month}\\s+${day}(?:st|nd|rd|th)?${end}`,
].map((source) => new RegExp(source, "iuy"));

/** The date that stands at `offset` of the text, or null if none does. */
export function findDateAt(text: string, offset: number): FoundDate | null {
  for (const pattern of patterns) {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    if (match) return { iso: isoDate(match.groups ?? {}), endOffset: pattern.lastIndex };
  }
  return null;
}

/** The ISO date `yyyy-mm-dd` that the whole of `text` writes, as metadata does; otherwise null. */
export function parseDate(text: string): string | null {
  const trimmed = text.trim();
  const found = findDateAt(trimmed, 0);
  if (!found) return null;
  const rest = trimmed.slice(found.endOffset);
  return /^[,.]?(?:\s*(?:at|в|,|-|–)?\s*\d{1,2}[:.]\d{2}(?::\d{2})?.{0,20})?$/u.test(rest)
    ? found.iso
    : null;
}

function isoDate(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { year: y, month: name, number, day: d, first, second } = groups;
  if (y === undefined) return null;
  if (first !== undefined && second !== undefined) return slashDate(Number(y), first, second);
  const monthNumber = name === undefined ? Number(number) : monthOf(name);
  return validDate(Number(y), monthNumber, Number(d));
}

/** `23/02/2018` says which is the day; `03/02/2018` does not, as America and Europe differ. */
function slashDate(y: number, first: string, second: string): string | null {
  const [a, b] = [Number(first), Number(second)];
  if (a > 12 || a === b) return validDate(y, b, a);
  return b > 12 ? validDate(y, a, b) : null;
}

function monthOf(name: string): number {
  return 1 + monthNames.findIndex((names) => new RegExp(`^(?:${names})$`, "iu").test(name));
}

function validDate(y: number, m: number, d: number): string | null {
  const date = new Date(Date.UTC(y, m - 1, d));
  const exists = date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return exists && y >= 1600 && y <= 2199 ? date.toISOString().slice(0, 10) : null;
}
