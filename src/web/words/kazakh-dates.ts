// Dates and times in Kazakh, which browsers lack although they say that they have it.

const months = [
  "қаңтар",
  "ақпан",
  "наурыз",
  "сәуір",
  "мамыр",
  "маусым",
  "шілде",
  "тамыз",
  "қыркүйек",
  "қазан",
  "қараша",
  "желтоқсан",
];

/** `2018 ж. 23 ақпан`, of an ISO date. */
export function kazakhDate(isoDate: string): string {
  const date = new Date(isoDate);
  return inWords(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
}

/** `2018 ж. ақпан`, of an ISO date. */
export function kazakhMonth(isoDate: string): string {
  const date = new Date(isoDate);
  return `${date.getUTCFullYear()} ж. ${months[date.getUTCMonth()]!}`;
}

/** `2018 ж. 23 ақпан, 09:05`, of an ISO time, by the reader's clock. */
export function kazakhTime(isoTime: string): string {
  const time = new Date(isoTime);
  const clock = [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, "0"));
  return `${inWords(time.getFullYear(), time.getMonth(), time.getDate())}, ${clock.join(":")}`;
}

/** `2018 ж. ақпан`, of an ISO month. */
export function kazakhMonth(isoMonth: string): string {
  return `${Number(isoMonth.slice(0, 4))} ж. ${months[monthOf(isoMonth)]!}`;
}

/** `ақп`, of an ISO month. */
export function kazakhShortMonth(isoMonth: string): string {
  return months[monthOf(isoMonth)]!.slice(0, 3);
}

function monthOf(isoMonth: string): number {
  return Number(isoMonth.slice(5, 7)) - 1;
}

function inWords(year: number, month: number, day: number): string {
  return `${year} ж. ${day} ${months[month]!}`;
}
