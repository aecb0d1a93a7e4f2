// Which column of a table holds what: as the setting names them, else by the names that such columns
// usually have.
import { allLanguages } from "../../languages/all-languages.ts";
import type { CsvField } from "./parser.ts";

/** Positions of columns, from 0. */
export type ColumnPositions = Readonly<Partial<Record<CsvField, number>>> & {
  readonly text: number;
};

/** In the order of their weight: a table with both `text` and `body` has its text in `text`. */
function usualNames(field: CsvField): string[] {
  return allLanguages.flatMap(({ articles }) => articles.columns[field].split(", "));
}
const fields = Object.keys(allLanguages[0]!.articles.columns) as CsvField[];
const maxListed = 12;

/** The columns of a table with this header, or what is wrong with it and what mends it. */
export function findColumns(
  header: readonly string[],
  named: Readonly<Partial<Record<CsvField, string>>>,
): ColumnPositions | string {
  const names = header.map(normal);
  const found: Partial<Record<CsvField, number>> = {};
  for (const field of fields) {
    const name = named[field];
    const candidates = name === undefined ? usualNames(field) : [normal(name)];
    const position = candidates.map((each) => names.indexOf(each)).find((at) => at >= 0);
    if (position !== undefined) found[field] = position;
    else if (name !== undefined) {
      return `has no column "${name}", which CSV_COLUMNS names for ${field}; ${listed(header)}`;
    }
  }
  const { text } = found;
  if (text !== undefined) return { ...found, text };
  return `has no column that is known to hold the text; set CSV_COLUMNS to text=<its name>; ${listed(header)}`;
}

/** `_id`, `Published_At` and ` published at ` are what people call the same. */
function normal(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_-]+/gu, " ")
    .trim();
}

function listed(header: readonly string[]): string {
  const names = header.slice(0, maxListed).map((name) => name.trim().slice(0, 40));
  const more = header.length > maxListed ? ", …" : "";
  return `its columns are ${names.join(", ")}${more}`;
}
