// Golden questions from a table: one row each, lists within a cell set apart by `|` and the parts
// of an answer by `&&`, so that a set can be written in a spreadsheet (docs/golden-set.md).
import { CsvError, parse } from "csv-parse/sync";
import { findFaults, namedTwice, readShape, type Fault } from "./golden-faults.ts";
import type { GoldenQuestion } from "./golden-question.ts";
import { GoldenSetError, type PlacedFault } from "./golden-set.ts";

/** What each column holds, by its name in lower case. */
export const csvColumns = {
  id: "Unique within the set.",
  question: "What the user types.",
  answerable: "`true` or `false`, `yes` or `no`, `1` or `0`.",
  answers: "Parts set apart by `&&`, alternatives of a part by `|`.",
  sources: "Article ids, set apart by `|`.",
  notsources: "Article ids, set apart by `|`.",
  quotes: "Set apart by `|`.",
  tags: "Set apart by `|`.",
  language: "`en`, `ru` or `kk`: becomes the tag `english`, `russian` or `kazakh`.",
  from: "First day of the filter, `yyyy-mm-dd`.",
  to: "Last day of the filter, `yyyy-mm-dd`.",
  history: "Earlier turns set apart by `&&`, the user's first, then by turns the answer's.",
  note: "For people who keep the set.",
} as const;

type Column = keyof typeof csvColumns;
type Cells = Readonly<Partial<Record<Column, string>>>;

const neededColumns = ["id", "question", "answerable"] as const satisfies readonly Column[];
const delimiters = [",", ";", "\t"] as const;
const truths: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  "1": true,
  false: false,
  no: false,
  "0": false,
};
const languageTags: Readonly<Record<string, string>> = {
  en: "english",
  ru: "russian",
  kk: "kazakh",
};

/** `path` is for messages. Throws `GoldenSetError` with the faults by row and column. */
export function parseGoldenCsv(text: string, path: string): GoldenQuestion[] {
  const { header, rows } = readTable(text, path);
  const read = rows.map(({ cells, place }) => {
    if (cells.length > header.length) return { place, question: [tooLong(cells, header)] };
    const named = Object.fromEntries(header.map((column, at) => [column, cells[at]?.trim() ?? ""]));
    return { place, question: toQuestion(named) };
  });
  const questions = read.flatMap(({ place, question }) =>
    Array.isArray(question) ? [] : [{ place, question }],
  );
  const faults = [
    ...read.flatMap(({ place, question }) =>
      (Array.isArray(question) ? question : findFaults(question)).map((fault) => ({
        place,
        ...fault,
      })),
    ),
    ...namedTwice(questions),
  ];
  if (faults.length > 0) throw GoldenSetError.of(path, faults.map(inColumn));
  return questions.map(({ question }) => question);
}

interface Row {
  readonly cells: readonly string[];
  /** Counted as spreadsheets do: the header is row 1. */
  readonly place: string;
}

function readTable(text: string, path: string): { header: Column[]; rows: Row[] } {
  const [first, ...rows] = readRows(text, path).map((cells, index) => ({
    cells,
    place: `row ${index + 1}`,
  }));
  const names = first?.cells.map((name) => name.trim().toLowerCase()) ?? [];
  const faults = faultsOfHeader(names);
  if (faults.length > 0) throw GoldenSetError.of(path, faults);
  if (rows.length > 0) {
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
    return { header: names as Column[], rows: filled };
  }
  throw new GoldenSetError(
    `Cannot import ${path}: it has no row below its header. Write one question a row.`,
  );
}

function readRows(text: string, path: string): string[][] {
  try {
    return parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new GoldenSetError(
      `Cannot import ${path}: it is no CSV: ${error.message}. Put cells with quotation marks or line ends in quotation marks, and double those within.`,
      { cause: error },
    );
  }
}

/** The one that the header has most of: some spreadsheets write semicolons, some tabs. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const counts = delimiters.map((delimiter) => header.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))]!;
}

function faultsOfHeader(names: readonly string[]): PlacedFault[] {
  const known = Object.keys(csvColumns);
  const remedy = `The columns are ${known.join(", ")}`;
  const at = (name: string, reason: string): PlacedFault => ({
    place: "row 1",
    field: `column ${name}`,
    reason,
    remedy,
  });
  return [
    ...neededColumns
      .filter((name) => !names.includes(name))
      .map((name) => at(name, "it is missing")),
    ...names.filter((name) => !known.includes(name)).map((name) => at(name, "it is not known")),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((n) => at(n, "it is twice")),
  ];
}

function toQuestion(cells: Cells): GoldenQuestion | Fault[] {
  const { answerable = "", language = "", from = "", to = "", note = "" } = cells;
  const faults: Fault[] = [];
  const isAnswerable = truths[answerable.toLowerCase()];
  if (isAnswerable === undefined) {
    faults.push(unreadable("answerable", answerable));
  }
  const tag = languageTags[language.toLowerCase()];
  if (language !== "" && tag === undefined) faults.push(unreadable("language", language));
  if (faults.length > 0) return faults;
  const tags = new Set([...listOf(cells.tags), ...(tag === undefined ? [] : [tag])]);
  const filter = { ...(from === "" ? {} : { from }), ...(to === "" ? {} : { to }) };
  return readShape({
    id: cells.id,
    question: cells.question,
    ...given("history", historyOf(cells.history)),
    ...(Object.keys(filter).length === 0 ? {} : { filter }),
    answerable: isAnswerable,
    answers: partsOf(cells.answers).map(listOf),
    sources: listOf(cells.sources),
    ...given("notSources", listOf(cells.notsources)),
    ...given("quotes", listOf(cells.quotes)),
    tags: [...tags],
    ...(note === "" ? {} : { note }),
  });
}

/** What is left over would be lost without a word. */
function tooLong(cells: readonly string[], header: readonly string[]): Fault {
  const reason = `it has ${cells.length} cells, and the header ${header.length}`;
  return { field: null, reason, remedy: "Put a cell with a delimiter in it in quotation marks" };
}

function unreadable(column: Column, value: string): Fault {
  const reason = value === "" ? "it is empty" : `“${value}” is none of its values`;
  return { field: column, reason, remedy: csvColumns[column] };
}

function given(field: string, list: readonly unknown[]): Record<string, unknown> {
  return list.length === 0 ? {} : { [field]: list };
}

function historyOf(cell?: string): { role: string; text: string }[] {
  return partsOf(cell).map((text, at) => ({ role: at % 2 === 0 ? "user" : "assistant", text }));
}

const partsOf = (cell = ""): string[] => splitAt(cell, "&&");
const listOf = (cell = ""): string[] => splitAt(cell, "|");

function splitAt(cell: string, separator: string): string[] {
  const parts = cell.split(separator).map((part) => part.trim());
  return parts.filter((part) => part !== "");
}

/** Fields by the names of their columns: `answers[0]` stands in `answers`, `filter.from` in `from`. */
function inColumn({ field, ...rest }: PlacedFault): PlacedFault {
  if (field === null) return { field, ...rest };
  const column = field.replace(/^filter\./, "").replace(/[.[].*$/, "");
  return { ...rest, field: `column ${column.toLowerCase()}` };
}
