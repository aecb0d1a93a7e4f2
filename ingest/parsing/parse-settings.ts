// What bounds the parsing of a file, and how tables are read, from the settings of those names.
import type { CsvField, ParseOptions } from "../parsers/parser.ts";

export interface ParseSettings extends ParseOptions {
  /** Seconds that one file, or one file in a zip, may take. */
  readonly maxSeconds: number;
  /** Seconds that a file of many files may take, until no further one of them is begun. */
  readonly maxTotalSeconds: number;
  /** MB of memory that the parser's thread may take, without the bytes of the file. */
  readonly maxMemoryMb: number;
}

export const defaultParseSettings: ParseSettings = {
  limits: { maxFileBytes: 20 * 2 ** 20, maxUnpackedBytes: 200 * 2 ** 20, maxPages: 2000 },
  csvColumns: {},
  maxSeconds: 60,
  maxTotalSeconds: 1200,
  maxMemoryMb: 512,
};

/** Zips hold many files: how many times as long as a file they may take. */
const filesOfTime = 20;

export function parseSettings(settings: {
  readonly MAX_FILE_MB: number;
  readonly MAX_PARSE_SECONDS: number;
  readonly MAX_PARSE_MB: number;
  readonly MAX_UNPACKED_MB: number;
  readonly MAX_PDF_PAGES: number;
  /** As `text=body,title=headline`. */
  readonly CSV_COLUMNS: string;
}): ParseSettings {
  return {
    limits: {
      maxFileBytes: settings.MAX_FILE_MB * 2 ** 20,
      maxUnpackedBytes: settings.MAX_UNPACKED_MB * 2 ** 20,
      maxPages: settings.MAX_PDF_PAGES,
    },
    csvColumns: csvColumns(settings.CSV_COLUMNS),
    maxSeconds: settings.MAX_PARSE_SECONDS,
    maxTotalSeconds: settings.MAX_PARSE_SECONDS * filesOfTime,
    maxMemoryMb: settings.MAX_PARSE_MB,
  };
}

function csvColumns(setting: string): Partial<Record<CsvField, string>> {
  const pairs = setting === "" ? [] : setting.split(",").map((pair) => pair.split("="));
  return Object.fromEntries(pairs) as Partial<Record<CsvField, string>>;
}
