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

/** `2018 ж. ақпан`, of an ISO date or month. */
export function kazakhMonth(isoDate: string): string {
  const date = new Date(isoDate);
  return `${date.getUTCFullYear()} ж. ${months[date.getUTCMonth()]!}`;
}

/** `ақп`, of an ISO date or month. */
export function kazakhShortMonth(isoDate: string): string {
  return months[new Date(isoDate).getUTCMonth()]!.slice(0, 3);
}

/** `2018 ж. 23 ақпан, 09:05`, of an ISO time, by the reader's clock. */
export function kazakhTime(isoTime: string): string {
  const time = new Date(isoTime);
  const clock = [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, "0"));
  return `${inWords(time.getFullYear(), time.getMonth(), time.getDate())}, ${clock.join(":")}`;
}

function inWords(year: number, month: number, day: number): string {
  return `${year} ж. ${day} ${months[month]!}`;
}
