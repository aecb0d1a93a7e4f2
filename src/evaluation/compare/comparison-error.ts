// Why two runs cannot be compared.
import { ExplainedError } from "../../../vectorstore/explained-error.ts";

/** A report or a file of tolerances cannot be used. `message` gives file, state and remedy. */
export class ComparisonError extends ExplainedError {
  override readonly name = "ComparisonError";
  readonly code = "not-comparable";
}
