// Lines between the title and the report that name its author or its day.
import { parseDate } from "./parse-date.ts";
import type { TextLine } from "./split-lines.ts";

export interface HeaderLines {
  readonly lines: readonly TextLine[];
  readonly date: string | null;
}

const maxHeaderLines = 4;
const maxHeaderLength = 80;
const dateLabel =
  /^(?:(?<updated>updated|last updated|modified|обновлено|жаңартылды)|published(?: on)?|posted(?: on)?|date|опубликовано|дата(?: публикации)?|жарияланды|жарияланған күні)\s*:?\s+/iu;
const weekday =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+|^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі),?\s+/iu;
const byline =
  /^(?:by|автор:|авторы:|мәтін:) ?\p{Lu}[\p{L}.'’-]+(?:(?: and | и |, | )\p{Lu}[\p{L}.'’-]*){0,5}$/u;
const bylineStart = /^By /u;

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
  const isByline = byline.test(line.text.replace(bylineStart, "by "));
  return isByline && line.isBlankBefore && line.isBlankAfter ? { date: null } : null;
}
