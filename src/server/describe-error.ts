// An error as it goes into the log: only what errors always have. Other properties are left out, as
// libraries hang request bodies on their errors, and a request body holds the question.

export interface DescribedError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: DescribedError;
}

/** Follows causes up to `depth` errors deep. */
export function describeError(error: unknown, depth = 5): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) };
  const cause =
    error.cause === undefined || depth <= 1 ? {} : { cause: describeError(error.cause, depth - 1) };
  const stack = error.stack === undefined ? {} : { stack: error.stack };
  return { name: error.name, message: error.message, ...stack, ...cause };
}
