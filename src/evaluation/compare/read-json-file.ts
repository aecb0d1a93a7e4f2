// A JSON file that a person named, in the shape of a schema.
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { ComparisonError } from "./comparison-error.ts";

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
