// Dates as mails and RSS write them (RFC 5322, RFC 822): `Fri, 23 Feb 2018 23:30:00 +0600 (ALMT)`.

/**
 * Without what `parseDate` does not read: the weekday and comments. The day stays the one that the
 * sender wrote, whatever day it was in Greenwich.
 */
export function internetDate(value: string | undefined): string | undefined {
  return value
    ?.replace(/\([^()]*\)/gu, " ")
    .replace(/^\s*\p{L}{2,12}\.?\s*,\s*/u, "")
    .replace(/\s+/gu, " ")
    .trim();
}
