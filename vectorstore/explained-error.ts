// What every part of the program throws when the world, not the program, is at fault: an error that a
// person reads, and a program can decide by.
//
// The message has one grammar: what failed, colon, the state (*Cannot open the store: there is none in
// store/*), and what else is to be known, such as that nothing was changed. It holds no command, as a
// command is called one way in a checkout and another where the program is installed: what mends the
// failure is a `Remedy`, which becomes words where the error is shown (`src/tell-error.ts`).

/** Plain values that the message speaks of, for those who make words of their own from `code`. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A command of this program, or a setting with the value that it is to have. */
export type Remedy =
  | { readonly run: string; readonly with?: readonly string[] }
  | { readonly set: string; readonly to: string };

export interface Explanation extends ErrorOptions {
  readonly facts?: Facts;
  /** Each mends it alone; the usual one first. */
  readonly remedies?: readonly Remedy[];
}

/**
 * Extend it beside what throws it, with `name`, and `code` where it is one:
 *
 *     export class BackupError extends ExplainedError {
 *       override readonly name = "BackupError";
 *       readonly code = "backup-failed";
 *     }
 *
 * Errors that are faults of ours, or that are always caught and said otherwise, are plain ones.
 */
export abstract class ExplainedError extends Error {
  /** Stable, in kebab-case: programs may decide by it. */
  abstract readonly code: string;
  readonly facts: Facts;
  /** Empty where the message says all that can be said. */
  readonly remedies: readonly Remedy[];

  constructor(message: string, { facts = {}, remedies = [], ...options }: Explanation = {}) {
    super(message, options);
    this.facts = facts;
    this.remedies = remedies;
  }
}
