// Words that mean the same, as tables (`.tsv`) hold them: a first line with the codes of languages, and
// below it a row for each meaning, whose cells hold words with commas between. A language that a table
// has no column for has no words in it.
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** By code of the language. */
export type Row = ReadonlyMap<string, readonly string[]>;

/** Tables stand beside this file; the compiled program, in `dist/languages`, finds them at its root. */
export const tablesFolder = [
  new URL("./", import.meta.url),
  new URL("../../languages/", import.meta.url),
].find((candidate) => existsSync(new URL("exonyms.tsv", candidate)));

/** The rows of one table, or of all in a folder (`glossaries/`), by name. */
export function readTable(name: string): Row[] {
  if (tablesFolder === undefined)
    throw new Error("The tables of words, languages/*.tsv, are missing");
  const place = new URL(name, tablesFolder);
  if (!name.endsWith("/")) return rowsOf(readFileSync(place, "utf8"));
  const files = readdirSync(place).sort();
  return files.flatMap((file) => rowsOf(readFileSync(new URL(file, place), "utf8")));
}

function rowsOf(table: string): Row[] {
  const [header, ...lines] = table.trimEnd().split(/\r?\n/u);
  const codes = header!.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return new Map(codes.map((code, at) => [code, wordsOf(cells[at] ?? "")]));
  });
}

function wordsOf(cell: string): string[] {
  return cell
    .split(",")
    .map((words) => words.trim())
    .filter((words) => words !== "");
}
