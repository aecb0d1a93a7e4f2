// Tables: a row is an article, its columns told by the header. A row that cannot be read is listed
// with its number.
import type { Article } from "../../vectorstore/article.ts";
import { makeArticle } from "../make-article.ts";
import { findColumns, type ColumnPositions } from "./csv-columns.ts";
import {
  noArticle,
  type CsvField,
  type FileFailure,
  type ParsedFile,
  type ParseOptions,
} from "./parser.ts";
import { delimiters, readTable, type Delimiter, type TableRow } from "./read-table.ts";

const longestId = 400;

export function parseCsv(
  path: string,
  text: string,
  { csvColumns }: Pick<ParseOptions, "csvColumns">,
): ParsedFile {
  const table = text.replace(/^\uFEFF/u, "").replace(/^sep=.\r?\n/iu, "");
  if (table.trim() === "") return noArticle(path, "holds no text");
  const delimiter = delimiterOf(table, csvColumns);
  const rows = readTable(table, delimiter);
  const [header, ...others] = rows.filter(isFilled);
  if (!header || "problem" in header)
    return noArticle(path, `row 1: ${header?.problem ?? "is empty"}`);
  const columns = findColumns(header.cells, csvColumns);
  if (typeof columns === "string") return noArticle(path, columns);
  if (others.length === 0) return noArticle(path, "has no row below its header");
  return readArticles(path, others, { columns, width: header.cells.length });
}

interface Shape {
  readonly columns: ColumnPositions;
  /** Cells of the header. */
  readonly width: number;
}

function readArticles(path: string, rows: readonly TableRow[], shape: Shape): ParsedFile {
  const articles: Article[] = [];
  const failures: FileFailure[] = [];
  const places = new Map<string, string>();
  for (const row of rows) {
    const read = readRow(path, row, shape);
    const holder = typeof read === "string" ? undefined : places.get(read.id);
    if (typeof read === "string" || holder !== undefined) {
      const problem = typeof read === "string" ? read : `its id already stands in ${holder}`;
      failures.push({ path, reason: `row ${row.number}: ${problem}` });
    } else {
      places.set(read.id, `${path}, row ${row.number}`);
      articles.push(read);
    }
  }
  return { articles, failures, places };
}

/** The article, or what is wrong with the row. */
function readRow(path: string, row: TableRow, { columns, width }: Shape): Article | string {
  if ("problem" in row) return row.problem;
  // A quotation mark that is not closed takes the next rows with it, and shows here.
  if (
    row.cells.slice(0, width).length < width ||
    row.cells.slice(width).some((cell) => cell !== "")
  )
    return `has ${row.cells.length} cells and the header ${width}; put a cell with a delimiter or a line end in quotation marks`;
  const cell = (field: CsvField): string | undefined => row.cells[columns[field] ?? -1];
  const text = row.cells[columns.text] ?? "";
  if (text.trim() === "") return "its text is empty";
  const id = cell("id")?.trim() ?? "";
  if (id.length > longestId || /\p{Cc}/u.test(id)) {
    return `its id must have at most ${longestId} characters and no line end`;
  }
  return makeArticle({
    id: `${path}/${id === "" ? `row ${row.number}` : id}`,
    file: path,
    text,
    given: {
      title: cell("title"),
      date: cell("date"),
      publisher: cell("publisher"),
      url: cell("url"),
      language: cell("language"),
    },
    hasPlainHeadings: true,
  });
}

/** The one by which the header has a text, else the one by which it has the most columns. */
function delimiterOf(table: string, named: ParseOptions["csvColumns"]): Delimiter {
  const headers = delimiters.map((delimiter) => {
    const [row] = readTable(table, delimiter, 1);
    return { delimiter, cells: row && "cells" in row ? row.cells : [] };
  });
  const telling = headers.filter(({ cells }) => typeof findColumns(cells, named) !== "string");
  const candidates = telling.length > 0 ? telling : headers;
  return candidates.reduce((best, each) => (each.cells.length > best.cells.length ? each : best))
    .delimiter;
}

function isFilled(row: TableRow): boolean {
  return "problem" in row || row.cells.some((cell) => cell.trim() !== "");
}
