// Why the archive is not changed as it was asked for.
import { ExplainedError, type Explanation } from "../../vectorstore/explained-error.ts";

export type ChangeRefusal =
  | "not-found" // the store has no such article
  | "several-articles" // its file holds more than the article
  | "changed-file" // since the last ingest
  | "linked-file" // what lies outside the articles folder is left alone
  | "unwritable" // the articles folder
  | "stopping"; // the server

/** Nothing was changed; where it was stopped, the next ingest goes on. */
export class ChangeRefused extends ExplainedError {
  override readonly name = "ChangeRefused";
  readonly code: ChangeRefusal;

  constructor(code: ChangeRefusal, message: string, options?: Explanation) {
    super(message, options);
    this.code = code;
  }
}
