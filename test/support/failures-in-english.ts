// Why files were not read, as somebody at a terminal reads it.
import type { FailureReason } from "../../ingest/failure-reason.ts";
import type { FileFailure } from "../../ingest/parsers/parser.ts";
import { failureReasonInWords } from "../../src/wording/in-words.ts";

export function inEnglish(reason: FailureReason | undefined): string {
  return reason === undefined ? "" : failureReasonInWords(reason, "en");
}

export function failuresInEnglish(failures: readonly FileFailure[]) {
  return failures.map(({ path, reason }) => ({ path, reason: inEnglish(reason) }));
}
