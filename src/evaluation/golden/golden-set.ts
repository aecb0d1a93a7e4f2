// Reads a golden set: JSON lines, one golden question each (docs/golden-set.md). All that is wrong
// with a file is told at once, by line and field, with what mends it.
import { readFile } from "node:fs/promises";
import { ExplainedError, type Remedy } from "../../../vectorstore/explained-error.ts";
import { findFaults, namedTwice, readShape, type Fault } from "./golden-faults.ts";
import type { GoldenQuestion } from "./golden-question.ts";
import { isCandidate, isRejected } from "./golden-question.ts";

export interface ReadGoldenOptions {
  /** Ids of the articles that there are; without them, sources are not compared with anything. */
  readonly knownSources?: ReadonlySet<string>;
  /**
   * `refuse` (the default): candidates that nobody has reviewed are an error, rejected ones are left
   * out, so that neither is ever counted. `keep`: for the review itself.
   */
  readonly candidates?: "refuse" | "keep";
}

/** A golden question, or row, that cannot be used. */
export interface PlacedFault extends Fault {
  /** `line 3`, `row 3`. */
  readonly place: string;
}

/** More than anybody mends before reading the file again. */
const mostShown = 20;

/** The golden set cannot be used. The message has a line for each fault, at most twenty. */
export class GoldenSetError extends ExplainedError {
  override readonly name = "GoldenSetError";
  readonly code = "golden-set-unusable";

  /** For faults of a file; `new GoldenSetError(message)` where the file itself is at fault. */
  static of(
    path: string,
    faults: readonly PlacedFault[],
    remedies: readonly Remedy[] = [],
  ): GoldenSetError {
    const shown = faults.slice(0, mostShown).map(describeFault);
    const more = faults.length > mostShown ? [`  and ${faults.length - mostShown} more.`] : [];
    const count = faults.length === 1 ? "there is 1 error" : `there are ${faults.length} errors`;
    return new GoldenSetError(
      [`Cannot use the golden set ${path}: ${count} in it.`, ...shown, ...more].join("\n"),
      { remedies },
    );
  }
}

/** In the file's order. Throws `GoldenSetError`. */
export async function readGoldenSet(
  path: string,
  options: ReadGoldenOptions = {},
): Promise<GoldenQuestion[]> {
  const keepsCandidates = options.candidates === "keep";
  const read = parseGoldenLines(await readText(path), options.knownSources);
  const candidates = keepsCandidates ? [] : unreviewed(read.questions);
  const faults = [...read.faults, ...candidates];
  const remedies = candidates.length === 0 ? [] : [{ run: "golden", with: ["accept", path] }];
  if (faults.length > 0) throw GoldenSetError.of(path, faults, remedies);
  const questions = read.questions.map(({ question }) => question);
  if (keepsCandidates) return questions;
  const counted = questions.filter((question) => !isRejected(question));
  if (counted.length > 0) return counted;
  throw new GoldenSetError(
    `Cannot use the golden set ${path}: it holds no question that counts. Write one a line, as docs/golden-set.md shows, or accept candidates.`,
  );
}

/** Throws `GoldenSetError` for a file that cannot be read or is no UTF-8. */
export async function readText(path: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    const state = isMissing ? "there is no such file" : (error as Error).message;
    throw new GoldenSetError(
      `Cannot read the golden set ${path}: ${state}. Name a file of JSON lines with --golden, or as the argument.`,
      { cause: error },
    );
  }
  try {
    // A byte order mark at the beginning is left out.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new GoldenSetError(
      `Cannot read the golden set ${path}: it is not UTF-8 text. Save it as UTF-8.`,
      { cause: error },
    );
  }
}

interface ReadLine {
  readonly place: string;
  readonly question: GoldenQuestion;
}

function parseGoldenLines(
  text: string,
  knownSources?: ReadonlySet<string>,
): { readonly questions: ReadLine[]; readonly faults: PlacedFault[] } {
  const questions: ReadLine[] = [];
  const faults: PlacedFault[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const place = `line ${index + 1}`;
    const parsed = parseLine(line);
    if (Array.isArray(parsed)) {
      faults.push(...parsed.map((fault) => ({ place, ...fault })));
    } else {
      questions.push({ place, question: parsed });
      faults.push(...findFaults(parsed, knownSources).map((fault) => ({ place, ...fault })));
    }
  }
  return { questions, faults: [...faults, ...namedTwice(questions)].sort(byLine) };
}

/** What the line holds, or what is wrong with its shape. */
function parseLine(line: string): GoldenQuestion | Fault[] {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const reason = `it is not JSON (${(error as Error).message})`;
    return [{ field: null, reason, remedy: "Write one whole JSON object a line" }];
  }
  return readShape(value);
}

function unreviewed(lines: readonly ReadLine[]): PlacedFault[] {
  return lines
    .filter(({ question }) => isCandidate(question))
    .map(({ place, question }) => ({
      place,
      field: "tags",
      reason: `“${question.id}” is a candidate that nobody has accepted`,
      remedy: "Review it",
    }));
}

function byLine(a: PlacedFault, b: PlacedFault): number {
  return Number(a.place.slice("line ".length)) - Number(b.place.slice("line ".length));
}

function describeFault({ place, field, reason, remedy }: PlacedFault): string {
  const where = field === null ? place : `${place}, ${field}`;
  return `  ${where}: ${withoutEnd(reason)}. ${withoutEnd(remedy)}.`;
}

function withoutEnd(sentence: string): string {
  return sentence.replace(/\.$/, "");
}
