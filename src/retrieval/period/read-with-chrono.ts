// Days, months and relative times of English and Russian, as chrono-node reads them. What it has to
// guess is dropped: a day or month without a year it takes for the one to come.
import { createRequire } from "node:module";
import { isMostlyKazakh } from "../../../vectorstore/text-analysis/analyze-text.ts";
import {
  isoDay,
  monthsInterval,
  yearsInterval,
  type Interval,
  type TimeSpan,
} from "./time-span.ts";

type Chrono = typeof import("chrono-node/en").casual;
type Parsed = ReturnType<Chrono["parse"]>[number];
type Moment = Parsed["start"];

const require = createRequire(import.meta.url);
/** Loaded when the first text in the language is read: a command for one question needs one of them. */
const chronoOf = (code: "en" | "ru"): Chrono =>
  (require(`chrono-node/${code}`) as { readonly casual: Chrono }).casual;

/**
 * "The year before" and "two years earlier" are relative to something else than today, "million
 * years ago" has lost its number, and "1/2000" is a share.
 */
const notOurs =
  /(?:before|after|earlier|later|раньше|позже|спустя)$|^(?:лет|years?|months?|days?)\s|^(?:the )?(?:last|past|previous) (?:years|months|weeks|days)$|^\d{1,2}\/\d{4}$/iu;
/** "Within the last three years": from then until today. */
const untilToday =
  /^(?:за |в течение )?(?:the )?(?:last|past|previous|последни[ехй]|прошедши[ехй])\s+(?:\p{N}+|\p{L}+)\s+(?:years|months|weeks|days|лет|года?|месяц|недел|дн)/iu;
const isWeek = /\bweeks?\b|недел/iu;
const isMonthFirst = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/u;

/** Spans that lie, at least in part, before the end of today. */
export function readWithChrono(text: string, today: Date): TimeSpan[] {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(text);
  if (isCyrillic && isMostlyKazakh(text)) return [];
  const parser = chronoOf(isCyrillic ? "ru" : "en");
  const todayIso = today.toISOString().slice(0, 10);
  return parser.parse(text, { instant: today, timezone: 0 }).flatMap((parsed) => {
    const interval = intervalOf(parsed, todayIso);
    if (interval === null || interval.from > todayIso) return [];
    return [
      {
        ...interval,
        startOffset: parsed.index,
        endOffset: parsed.index + parsed.text.length,
      },
    ];
  });
}

function intervalOf({ text, start, end }: Parsed, today: string): Interval | null {
  if (notOurs.test(text)) return null;
  const first = momentInterval(start, text);
  if (first === null) return null;
  if (end != null) {
    const last = momentInterval(end, text);
    return last === null ? null : { from: first.from, to: last.to };
  }
  return untilToday.test(text) ? { from: first.from, to: today } : first;
}

function momentInterval(moment: Moment, text: string): Interval | null {
  const year = moment.get("year");
  const isYearCertain = moment.isCertain("year");
  if (!isYearCertain || year === null || year < 1000 || year > 2999) return null;
  if (moment.isCertain("hour") && !moment.isCertain("day")) return null;
  const month = moment.get("month")!;
  const day = moment.get("day")!;
  if (!moment.isCertain("month")) return yearsInterval(year);
  if (!moment.isCertain("day")) return monthsInterval(year, month);
  // Which of the two is the day, America and Europe see differently: only the year is sure.
  if (isMonthFirst.test(text) && day <= 12 && day !== month) return yearsInterval(year);
  if (isWeek.test(text)) {
    const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
    return {
      from: isoDay(year, month, day - weekday),
      to: isoDay(year, month, day - weekday + 6),
    };
  }
  return { from: isoDay(year, month, day), to: isoDay(year, month, day) };
}
