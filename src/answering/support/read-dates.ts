// The dates of a text in one form, in English, Russian and Kazakh: `23 June`, `June 23` and
// `23 июня` are the same day; a month or a weekday alone is a date as well.

export interface FoundDate {
  readonly day: number | null;
  /** 1 to 12; null where only a weekday is named. */
  readonly month: number | null;
  readonly year: number | null;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number | null;
  /** UTF-16 code units into the text. */
  readonly startOffset: number;
  readonly endOffset: number;
}

const months: readonly string[] = [
  "january|jan|январ[ьяею]|қаңтар",
  "february|feb|феврал[ьяею]|ақпан",
  "march|mar|март[аеу]?|наурыз",
  "april|apr|апрел[ьяею]|сәуір",
  "may|ма[йяею]|мамыр",
  "june|jun|июн[ьяею]|маусым",
  "july|jul|июл[ьяею]|шілде",
  "august|aug|август[аеу]?|тамыз",
  "september|sept|sep|сентябр[ьяею]|қыркүйек",
  "october|oct|октябр[ьяею]|қазан",
  "november|nov|ноябр[ьяею]|қараша",
  "december|dec|декабр[ьяею]|желтоқсан",
];
const weekdays: readonly string[] = [
  "mondays?|понедельник[аеиу]?|дүйсенбі",
  "tuesdays?|вторник[аеиу]?|сейсенбі",
  "wednesdays?|(?<=во? |до |со? )сред[аеуы]|сәрсенбі",
  "thursdays?|четверг[аеиу]?|бейсенбі",
  "fridays?|пятниц[аеуы]|жұма",
  "saturdays?|суббот[аеуы]|(?<!\\p{L})сенбі",
  "sundays?|воскресень[еяю]|жексенбі",
];
const kazakhCase =
  "(?:да|де|та|те|дан|ден|тан|тен|ға|ге|қа|ке|ның|нің|ның|дың|дің|тың|тің|дағы|дегі|тағы|тегі|ы|і)?";
const month = `(?<month>${months.join("|")})${kazakhCase}\\.?`;
const day = "(?<day>[0-3]?\\d)(?:st|nd|rd|th|-го|-е|-ші|-шы)?";
const otherDay = "(?:(?<otherDay>[0-3]?\\d)(?:st|nd|rd|th)?\\s*(?:[-–—,]|and|to|и|по|мен)\\s*)?";
const year = "(?<year>1[5-9]\\d\\d|20\\d\\d)";
const start = "(?<![\\p{L}\\p{N}])";
const end = "(?![\\p{L}\\p{N}])";

/** In order of trust: what an earlier one has taken is not read again. */
const patterns: readonly RegExp[] = [
  `${start}${year}-(?<number>\\d\\d)-(?<day>\\d\\d)${end}`,
  `${start}(?<day>\\d{1,2})\\.(?<number>\\d{1,2})\\.${year}${end}`,
  `${start}${otherDay}${day}\\s+(?:of\\s+)?${month}(?:,?\\s+${year})?${end}`,
  `${start}${month}\\s+${day}(?:\\s*[-–—]\\s*(?<otherDay>[0-3]?\\d))?(?:,?\\s+${year})?${end}`,
  `${start}${month},?\\s+(?:of\\s+)?${year}${end}`,
].map((source) => new RegExp(source, "giu"));

const monthAlone = new RegExp(`${start}(?<month>${months.join("|")})${kazakhCase}${end}`, "giu");
const weekdayAlone = new RegExp(
  `${start}(?<weekday>${weekdays.join("|")})${kazakhCase}${end}`,
  "giu",
);
/** Words that are months only where something says so: a capital and a word of time before it. */
const doubtful = /^(?:may|march|mar|jan|sep|dec|nov|oct|apr|jun|jul|aug|feb|sept|маю|мае)$/iu;
const timeBefore =
  /(?:in|of|since|until|till|by|last|next|this|early|late|mid|from|to|before|after|during|в|к|с|до|по)[\s-]+$/iu;

/** In order of place. */
export function readDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  const isFree = (match: RegExpExecArray): boolean =>
    !found.some(
      ({ startOffset, endOffset }) =>
        match.index < endOffset && match.index + match[0].length > startOffset,
    );
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) if (isFree(match)) found.push(...toDates(match));
  }
  for (const match of text.matchAll(monthAlone)) {
    if (isFree(match) && isMonth(match, text)) found.push(...toDates(match));
  }
  for (const match of text.matchAll(weekdayAlone)) if (isFree(match)) found.push(...toDates(match));
  return found.sort((a, b) => a.startOffset - b.startOffset);
}

/** `23–25 June` are two dates in one place. */
function toDates(match: RegExpExecArray): FoundDate[] {
  const groups = match.groups ?? {};
  const monthNumber =
    groups["number"] === undefined ? indexOf(groups["month"], months) : Number(groups["number"]);
  const days = [groups["otherDay"], groups["day"]].filter((value) => value !== undefined);
  const date = {
    day: null,
    month: monthNumber,
    year: groups["year"] === undefined ? null : Number(groups["year"]),
    weekday: indexOf(groups["weekday"], weekdays),
    startOffset: match.index,
    endOffset: match.index + match[0].length,
  };
  return days.length === 0 ? [date] : days.map((value) => ({ ...date, day: Number(value) }));
}

function isMonth(match: RegExpExecArray, text: string): boolean {
  const word = match.groups?.["month"] ?? "";
  // Қазан is a city as well, and names of cities have a capital.
  if (/^Қазан/u.test(word) && match.index > 0) return false;
  if (!doubtful.test(word)) return true;
  return /^(?:M|м)/u.test(word) && word.length > 2 && timeBefore.test(text.slice(0, match.index));
}

/** From 1; null for what none of them names. */
function indexOf(word: string | undefined, names: readonly string[]): number | null {
  if (word === undefined) return null;
  const at = names.findIndex((name) =>
    new RegExp(`^(?:${name.replace(/\(\?<[=!][^)]*\)/gu, "")})$`, "iu").test(word),
  );
  return at === -1 ? null : at + 1;
}
