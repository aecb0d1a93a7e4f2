// How a backup says that it cannot be made or restored.
import { ExplainedError } from "../../vectorstore/explained-error.ts";

/** `message` says what is wrong and what mends it. The store is as it was. */
export class BackupError extends ExplainedError {
  override readonly name = "BackupError";
  readonly code = "backup-failed";
}
