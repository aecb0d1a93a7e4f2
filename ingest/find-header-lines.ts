// Lines between the title and the report that name its author or its day.
import { patternOfAny } from "../languages/any-language.ts";
import { anyWeekday } from "../languages/named-times.ts";
import { parseDate } from "./parse-date.ts";
import type { TextLine } from "./split-lines.ts";

export interface HeaderLines {
  readonly lines: readonly TextLine[];
  readonly date: string | null;
}

const maxHeaderLines = 4;
const maxHeaderLength = 80;
const { published, updated } = {
  published: patternOfAny(({ articles }) => articles.dateLabels.published),
  updated: patternOfAny(({ articles }) => articles.dateLabels.updated),
};
const dateLabel = new RegExp(`^(?:(?<updated>${updated})|${published})\\s*:?\\s+`, "iu");
const weekday = new RegExp(`^${anyWeekday},?\\s+`, "iu");
const name = "\\p{Lu}[\\p{L}.'’-]";
const byline = new RegExp(
  `^${patternOfAny(({ articles }) => articles.bylines)} ?${name}+` +
    `(?:(?: ${patternOfAny(({ articles }) => articles.and)} |, | )${name}*){0,5}$`,
  "u",
);

/** The header lines that `lines` begin with. The date of an update is not taken for publication. */
export function findHeaderLines(lines: readonly TextLine[]): HeaderLines {
  const found: TextLine[] = [];
  let date: string | null = null;
  for (const line of lines.slice(0, maxHeaderLines)) {
    const read = readHeaderLine(line);
    if (!read) break;
    found.push(line);
    date ??= read.date;
  }
  return { lines: found.length < lines.length ? found : [], date };
}

function readHeaderLine(line: TextLine): { readonly date: string | null } | null {
  if (line.text.length > maxHeaderLength) return null;
  const label = dateLabel.exec(line.text);
  const rest = line.text.slice(label?.[0].length ?? 0).replace(weekday, "");
  const date = parseDate(rest);
  if (date !== null) return { date: label?.groups?.["updated"] === undefined ? date : null };
  const isByline = byline.test(line.text.charAt(0).toLowerCase() + line.text.slice(1));
  return isByline && line.isBlankBefore && line.isBlankAfter ? { date: null } : null;
}
