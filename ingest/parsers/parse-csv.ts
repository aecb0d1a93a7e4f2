// Tables: a row is an article, its columns told by the header. A row that cannot be read is listed
// with its number.
import { at, type FailureReason } from "../failure-reason.ts";
import { CsvError, parse } from "csv-parse/sync";
import type { Article } from "../../vectorstore/article.ts";
import { makeArticle } from "../make-article.ts";
import {
  noArticle,
  noText,
  type CsvField,
  type FileFailure,
  type ParsedFile,
  type ParseOptions,
} from "./parser.ts";
import { allLanguages } from "../../languages/all-languages.ts";

const longestId = 400;

export function parseCsv(
  path: string,
  text: string,
  { csvColumns }: Pick<ParseOptions, "csvColumns">,
): ParsedFile {
  const table = text.replace(/^\uFEFF/u, "").replace(/^sep=.\r?\n/iu, "");
  if (table.trim() === "") return noArticle(path, noText);
  const delimiter = delimiterOf(table, csvColumns);
  const rows = readTable(table, delimiter);
  const [header, ...others] = rows.filter(isFilled);
  if (!header || "problem" in header)
    return noArticle(path, at("row", 1, header?.problem ?? noText));
  const columns = findColumns(header.cells, csvColumns);
  if ("code" in columns) return noArticle(path, columns);
  if (others.length === 0) return noArticle(path, { code: "noText", why: "noRows" });
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
    const fail = (reason: FailureReason) =>
      failures.push({ path, reason: at("row", row.number, reason) });
    const holder = "code" in read ? undefined : places.get(read.id);
    if ("code" in read) fail(read);
    else if (holder !== undefined) fail({ code: "idTaken", where: null, id: read.id, holder });
    else {
      places.set(read.id, `${path}, row ${row.number}`);
      articles.push(read);
    }
  }
  return { articles, failures, places };
}

/** The article, or what is wrong with the row. */
function readRow(path: string, row: TableRow, { columns, width }: Shape): Article | FailureReason {
  if ("problem" in row) return row.problem;
  // A quotation mark that is not closed takes the next rows with it, and shows here.
  if (
    row.cells.slice(0, width).length < width ||
    row.cells.slice(width).some((cell) => cell !== "")
  )
    return { code: "cellCount", cells: row.cells.length, header: width };
  const cell = (field: CsvField): string | undefined => row.cells[columns[field] ?? -1];
  const text = row.cells[columns.text] ?? "";
  if (text.trim() === "") return badField("text", "empty");
  const id = cell("id")?.trim() ?? "";
  if (id.length > longestId || /\p{Cc}/u.test(id)) {
    return badField("id", "badId");
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

function badField(field: CsvField, fault: "empty" | "badId"): FailureReason {
  return { code: "badField", field, fault, most: longestId };
}

/** The one by which the header has a text, else the one by which it has the most columns. */
function delimiterOf(table: string, named: ParseOptions["csvColumns"]): Delimiter {
  const headers = delimiters.map((delimiter) => {
    const [row] = readTable(table, delimiter, 1);
    return { delimiter, cells: row && "cells" in row ? row.cells : [] };
  });
  const telling = headers.filter(({ cells }) => !("code" in findColumns(cells, named)));
  const candidates = telling.length > 0 ? telling : headers;
  return candidates.reduce((best, each) => (each.cells.length > best.cells.length ? each : best))
    .delimiter;
}

function isFilled(row: TableRow): boolean {
  return "problem" in row || row.cells.some((cell) => cell.trim() !== "");
}

/** Positions of columns, from 0. */
type ColumnPositions = Readonly<Partial<Record<CsvField, number>>> & {
  readonly text: number;
};

/** In the order of their weight: a table with both `text` and `body` has its text in `text`. */
function usualNames(field: CsvField): string[] {
  return allLanguages.flatMap(({ articles }) => articles.columns[field].split(", "));
}
const fields = Object.keys(allLanguages[0]!.articles.columns) as CsvField[];
const maxListed = 12;

/**
 * Which column holds what: as the setting names them, else by the names that such columns usually have.
 * The columns of a table with this header, or what is wrong with it and what mends it.
 */
function findColumns(
  header: readonly string[],
  named: Readonly<Partial<Record<CsvField, string>>>,
): ColumnPositions | FailureReason {
  const names = header.map(normal);
  const found: Partial<Record<CsvField, number>> = {};
  for (const field of fields) {
    const name = named[field];
    const candidates = name === undefined ? usualNames(field) : [normal(name)];
    const position = candidates.map((each) => names.indexOf(each)).find((at) => at >= 0);
    if (position !== undefined) found[field] = position;
    else if (name !== undefined) {
      return { code: "columnMissing", column: name, field, columns: listed(header) };
    }
  }
  const { text } = found;
  if (text !== undefined) return { ...found, text };
  return { code: "columnMissing", column: null, field: "text", columns: listed(header) };
}

/** `_id`, `Published_At` and ` published at ` are what people call the same. */
function normal(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_-]+/gu, " ")
    .trim();
}

function listed(header: readonly string[]): string[] {
  const names = header.slice(0, maxListed).map((name) => name.trim().slice(0, 40));
  return header.length > maxListed ? [...names, "…"] : names;
}

type TableRow =
  /** Numbered as spreadsheets do, from 1; a cell with line ends is still of one row. */
  | { readonly number: number; readonly cells: readonly string[] }
  | { readonly number: number; readonly problem: FailureReason };

type Delimiter = "," | ";" | "\t" | "|";

const delimiters: readonly Delimiter[] = [",", ";", "\t", "|"];

const openingQuote = "INVALID_OPENING_QUOTE";
const problems: Readonly<Record<string, FailureReason>> = {
  CSV_QUOTE_NOT_CLOSED: { code: "badQuotes", fault: "notClosed" },
  CSV_INVALID_CLOSING_QUOTE: { code: "badQuotes", fault: "insideCell" },
  [openingQuote]: { code: "badQuotes", fault: "insideCell" },
};

/**
 * Delimiter and quotation marks are as spreadsheets and databases write them. A row that cannot be read
 * is given with its reason, and those after it are read. `maxRows` rows at most, those that cannot be
 * read among them.
 */
function readTable(text: string, delimiter: Delimiter, maxRows?: number): TableRow[] {
  const strict = readRows(text, delimiter, maxRows, false);
  // Quotation marks within cells that have none around them are what programs write that know no
  // other. Beside any other fault, a mark that is not closed could glue rows together unseen.
  const isHarmless = strict.faults.size === 1 && strict.faults.has(openingQuote);
  return isHarmless ? readRows(text, delimiter, maxRows, true).rows : strict.rows;
}

interface ReadRows {
  readonly rows: TableRow[];
  /** The parser's codes. */
  readonly faults: Set<string>;
}

function readRows(
  text: string,
  delimiter: Delimiter,
  maxRows: number | undefined,
  hasLooseQuotes: boolean,
): ReadRows {
  const rows: TableRow[] = [];
  const faults = new Set<string>();
  const fail = (code: string): void => {
    faults.add(code);
    const number = rows.length + 1;
    rows.push({ number, problem: problems[code] ?? { code: "unparsable", detail: code } });
  };
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: hasLooseQuotes,
      skip_records_with_error: true,
      on_skip: (error) => {
        fail(error?.code ?? "unknown");
        return undefined;
      },
      on_record: (cells: string[]) => {
        rows.push({ number: rows.length + 1, cells });
        return null;
      },
      ...(maxRows === undefined ? {} : { to: maxRows }),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    fail(error.code);
  }
  return { rows, faults };
}
