// Reads the report of an earlier run, as any JSON file that a person named: in the shape of a schema.
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { evaluationReportSchema, type EvaluationReport } from "../evaluation-report.ts";
import { ExplainedError } from "../../../vectorstore/explained-error.ts";

/** Throws `ComparisonError`. */
export function readReport(path: string): Promise<EvaluationReport> {
  return readJsonFile(path, evaluationReportSchema, {
    what: "the report",
    remedy: "Name a report.json that `evaluate` of this version wrote, or write it anew.",
  });
}

/** A report or a file of tolerances cannot be used. `message` gives file, state and remedy. */
export class ComparisonError extends ExplainedError {
  override readonly name = "ComparisonError";
  readonly code = "not-comparable";
}

/** `what` is the file to the reader: `the report`. Throws `ComparisonError`. */
export async function readJsonFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  { what, remedy }: { readonly what: string; readonly remedy: string },
): Promise<z.output<Schema>> {
  const refuse = (state: string, cause?: unknown): ComparisonError =>
    new ComparisonError(`Cannot use ${what} ${path}: ${state}. ${remedy}`, { cause });
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) throw refuse(`it is not JSON (${error.message})`, error);
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw refuse(isMissing ? "there is no such file" : (error as Error).message, error);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue!.path.map(String).join(".");
  throw refuse(`${field === "" ? "" : `${field}: `}${issue!.message}`, parsed.error);
}
