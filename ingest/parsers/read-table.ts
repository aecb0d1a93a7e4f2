// The rows of a table in CSV: delimiter and quotation marks as spreadsheets and databases write them.
// A row that cannot be read is given with its reason, and those after it are read.
import { CsvError, parse } from "csv-parse/sync";

export type TableRow =
  /** Numbered as spreadsheets do, from 1; a cell with line ends is still of one row. */
  | { readonly number: number; readonly cells: readonly string[] }
  | { readonly number: number; readonly problem: string };

export type Delimiter = "," | ";" | "\t" | "|";

export const delimiters: readonly Delimiter[] = [",", ";", "\t", "|"];

const quoteRemedy = "put the cell in quotation marks and double those within";
const openingQuote = "INVALID_OPENING_QUOTE";
const problems: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: `opens a quotation mark that nothing closes; ${quoteRemedy}`,
  CSV_INVALID_CLOSING_QUOTE: `has a quotation mark inside a cell; ${quoteRemedy}`,
  [openingQuote]: `has a quotation mark inside a cell; ${quoteRemedy}`,
};

/** `maxRows` rows at most, those that cannot be read among them. */
export function readTable(text: string, delimiter: Delimiter, maxRows?: number): TableRow[] {
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
    rows.push({ number, problem: problems[code] ?? `cannot be read (${code})` });
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
