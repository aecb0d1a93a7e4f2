// Why two runs cannot be compared.

/** A report or a file of tolerances cannot be used. `message` gives file, state and remedy. */
export class ComparisonError extends Error {
  override readonly name = "ComparisonError";
}
