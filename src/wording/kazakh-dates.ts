// Dates and lists in Kazakh. Browsers claim to know it, and then write `2018 M02 23`.

export const kazakhMonths: readonly string[] =
  "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(" ");

/** `month` counts from 0. */
export function kazakhDay(year: number, month: number, day: number): string {
  return `${year} ж. ${day} ${kazakhMonths[month]!}`;
}

/** An ISO date in words. */
export function kazakhDate(isoDate: string): string {
  const date = new Date(isoDate);
  return kazakhDay(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
}

export function kazakhList(items: readonly string[]): string {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(", ")} және ${items.at(-1)!}`;
}
