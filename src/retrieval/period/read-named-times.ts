// Times that are named by rule: months and seasons that are "last" or of a year, quarters, halves,
// decades, and the relative times of Kazakh.
import { anyCount, anyMonth, anySeason, countOf, monthNumber, seasonStart } from "./month-names.ts";
import {
  isoDay,
  monthsInterval,
  shiftDay,
  yearOf,
  yearsInterval,
  type Interval,
  type TimeSpan,
} from "./time-span.ts";

type Groups = Readonly<Record<string, string | undefined>>;
interface Rule {
  readonly pattern: RegExp;
  /** Null where the words mean no time after all. `today` is an ISO day. */
  readonly interval: (groups: Groups, today: string) => Interval | null;
}

/** Of the scripts that these times are written in: to compile `\p{L}` takes ten times as long, in each rule. */
const letters = "A-Za-zÀ-ɏЀ-ԯ";

const last = "(?:last|past|прошл(?:ый|ого|ому|ым|ом|ая|ой|ую|ое)|минувш\\p{L}{2,3}|өткен|былтырғы)";
const current = "(?:this|этот|этого|этому|этим|этом|эта|этой|эту|осы|биылғы)";
const year = "(?<year>1\\d{3}|20\\d{2})";
const ofYear = `(?:,?\\s+(?:of\\s+)?(?:the year\\s+)?${year}(?:\\s+(?:года|г\\.))?)`;
const kazakhYear = `${year}\\s*(?:жыл(?:ғы|дың|ы)|ж\\.)\\s*,?\\s*`;
const part =
  "(?<part>first|second|third|fourth|1st|2nd|3rd|4th|last|[1-4]|I{1,3}|IV|перв\\p{L}{2,3}|втор\\p{L}{2,3}|трет\\p{L}{2,4}|четв[её]рт\\p{L}{2,3}|последн\\p{L}{2,3}|бірінші|екінші|үшінші|төртінші|соңғы)(?:-\\p{L}{1,2})?";
const quarter = "(?:quarter|квартал\\p{L}{0,3}|тоқсан\\p{L}{0,6})";
const half = "(?:half|полови[нч]\\p{L}{1,3}|полугоди[ияею]|жарт\\p{L}{2,10})";

const rules: readonly Rule[] = [
  rule(`${last}\\s+(?<month>${anyMonth})`, ({ month }, today) => lastMonth(month!, today)),
  rule(`${current}\\s+(?<month>${anyMonth})`, ({ month }, today) =>
    monthsInterval(yearOf(today), monthNumber(month!)),
  ),
  rule(
    `${kazakhYear}(?:(?<day>\\d{1,2})\\s+)?(?<month>${anyMonth})(?:\\s+ай\\p{L}{0,5})?`,
    kazakhDay,
  ),
  rule(`(?<month>${anyMonth})${ofYear}`, ({ month, year: y }) =>
    monthsInterval(Number(y), monthNumber(month!)),
  ),
  rule(`${last}\\s+(?<season>${anySeason})`, ({ season }, today) => lastSeason(season!, today)),
  rule(`(?<season>${anySeason})${ofYear}`, seasonOfYear),
  rule(`${kazakhYear}(?<season>${anySeason})`, seasonOfYear),
  rule(`${part}\\s+${quarter}${ofYear}`, quarterOfYear),
  rule(`Q(?<part>[1-4])(?:\\s+of)?\\s+${year}`, quarterOfYear),
  rule(`${kazakhYear}${part}\\s+${quarter}`, quarterOfYear),
  rule(`${part}\\s+${half}${ofYear}`, halfOfYear),
  rule(`${kazakhYear}${part}\\s+${half}`, halfOfYear),
  rule(
    "(?<decade>1\\d{2}0|20\\d0)(?:['’]?s|-?(?:х|е|ые|ых)|\\s?-?\\s?жылдар\\p{L}{0,6})(?:\\s+год\\p{L}{0,3})?",
    decadeOfYear,
  ),
  rule("(?<=the\\s)['’]?(?<decade>[03-9]0)['’]?s(?!\\s+percent)", decadeOfTwoDigits),
  rule(
    "(?<!ғасырдың\\s)(?<decade>[03-9]0)(?:-?(?:х|е|ые|ых)\\s+год\\p{L}{0,3}(?!\\s+[XVI\\d]+(?:-го)?\\s+век)|-?\\s?жылдар\\p{L}{0,6})",
    decadeOfTwoDigits,
  ),
  rule(
    "(?:last|past|previous|последн(?:ее|ем)|соңғы)\\s+(?:decade|десятилети[ей]|онжылды\\p{L}{1,6})",
    (_, today) => ({
      from: shiftYears(today, -10),
      to: today,
    }),
  ),
  rule("позапрошл(?:ом|ый|ого)\\s+год[ау]?", (_, today) => yearsInterval(yearOf(today) - 2)),
  rule("(?:өткен|алдыңғы|былтырғы)\\s+жыл(?:ы|да|дың|ғы)?|былтыр(?!ғы)", (_, today) =>
    yearsInterval(yearOf(today) - 1),
  ),
  rule("(?:биыл(?!ғы)|(?:осы|биылғы)\\s+жыл(?:ы|да|дың|ғы)?)", (_, today) =>
    yearsInterval(yearOf(today)),
  ),
  rule("(?:өткен)\\s+ай(?:да|дың)?", (_, today) => agoInMonths(1, today)),
  rule("(?:өткен)\\s+апта(?:да|ның)?", (_, today) => lastWeek(today)),
  rule("кеше(?:гі)?", (_, today) => ({ from: shiftDay(today, -1), to: shiftDay(today, -1) })),
  rule(`(?<count>${anyCount})\\s+(?<unit>жыл|ай|апта|күн)\\s+бұрын`, kazakhAgo),
  rule(
    `соңғы\\s+(?<count>${anyCount})\\s+(?<unit>жыл|ай|апта|күн)\\p{L}{0,5}`,
    (groups, today) => ({
      from: kazakhAgo(groups, today).from,
      to: today,
    }),
  ),
];

/** Spans that begin no later than today (ISO day). */
export function readNamedTimes(text: string, today: string): TimeSpan[] {
  return rules.flatMap(({ pattern, interval }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const found = interval(match.groups ?? {}, today);
      if (found === null || found.from > today) return [];
      const startOffset = match.index;
      return [{ ...found, startOffset, endOffset: startOffset + match[0].length }];
    }),
  );
}

function rule(source: string, interval: Rule["interval"]): Rule {
  const ofLetters = source.replaceAll("\\p{L}", `[${letters}]`);
  const whole = `(?<![${letters}\\d])(?:${ofLetters})(?![${letters}\\d])`;
  return { pattern: new RegExp(whole, "giu"), interval };
}

/** The last such month that is over. */
function lastMonth(name: string, today: string): Interval {
  const month = monthNumber(name);
  const thisYear = monthsInterval(yearOf(today), month);
  return thisYear.to < today ? thisYear : monthsInterval(yearOf(today) - 1, month);
}

function lastSeason(name: string, today: string): Interval {
  const start = seasonStart(name);
  const candidates = [0, -1, -2].map((years) => monthsInterval(yearOf(today) + years, start, 3));
  return candidates.find(({ to }) => to < today)!;
}

/** The winter of a year may be the one it begins with or the one it ends with. */
function seasonOfYear({ season, year: y }: Groups): Interval {
  const start = seasonStart(season!);
  return start === 12 ? monthsInterval(Number(y) - 1, 12, 15) : monthsInterval(Number(y), start, 3);
}

function quarterOfYear({ part: name, year: y }: Groups): Interval {
  return monthsInterval(Number(y), 3 * placeOf(name!, 4) - 2, 3);
}

function halfOfYear({ part: name, year: y }: Groups): Interval {
  return monthsInterval(Number(y), 6 * placeOf(name!, 2) - 5, 6);
}

/** "First" is 1; "last" is `count`. */
function placeOf(name: string, count: number): number {
  const places = [
    /^(?:first|1|i$|перв|бірінші)/iu,
    /^(?:second|2|ii$|втор|екінші)/iu,
    /^(?:third|3|iii$|трет|үшінші)/iu,
  ];
  const place = 1 + places.findIndex((pattern) => pattern.test(name));
  return place === 0 ? count : Math.min(place, count);
}

/** The 1990s are ten years, the 1700s a hundred. */
function decadeOfYear({ decade }: Groups): Interval {
  const first = Number(decade);
  return yearsInterval(first, first + (first < 2000 && first % 100 === 0 ? 99 : 9));
}

/** The nineties, and the tens of this century. */
function decadeOfTwoDigits({ decade }: Groups): Interval {
  const tens = Number(decade);
  const first = tens === 0 ? 2000 : 1900 + tens;
  return yearsInterval(first, first + 9);
}

function kazakhDay({ day, month, year: y }: Groups): Interval {
  const number = monthNumber(month!);
  if (day === undefined) return monthsInterval(Number(y), number);
  const iso = isoDay(Number(y), number, Number(day));
  return { from: iso, to: iso };
}

function kazakhAgo({ count, unit }: Groups, today: string): Interval {
  const many = countOf(count!);
  switch (unit!.toLowerCase()) {
    case "жыл":
      return yearsInterval(yearOf(today) - many);
    case "ай":
      return agoInMonths(many, today);
    case "апта":
      return { from: shiftDay(today, -7 * many), to: shiftDay(today, -7 * many + 6) };
    default:
      return { from: shiftDay(today, -many), to: shiftDay(today, -many) };
  }
}

function agoInMonths(months: number, today: string): Interval {
  return monthsInterval(yearOf(today), Number(today.slice(5, 7)) - months);
}

/** From Monday to Sunday. */
function lastWeek(today: string): Interval {
  const weekday = (new Date(today).getUTCDay() + 6) % 7;
  return { from: shiftDay(today, -weekday - 7), to: shiftDay(today, -weekday - 1) };
}

function shiftYears(iso: string, years: number): string {
  return isoDay(yearOf(iso) + years, Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
}
