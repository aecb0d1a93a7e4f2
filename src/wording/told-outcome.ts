// Why files could not be read, as programs are told of it: in English, as nobody knows who reads it.
import type { FailureReason } from "../../ingest/failure-reason.ts";
import { failureReasonInWords } from "./in-words.ts";
import { told } from "./told-answer.ts";

interface UnreadFile {
  readonly file: string;
  readonly reason: FailureReason;
}

export function toldOutcome<Outcome extends { readonly failures: readonly UnreadFile[] }>(
  outcome: Outcome,
) {
  const failures = outcome.failures.map(({ file, reason }) => ({
    file,
    reason: told(reason, failureReasonInWords, "en"),
  }));
  return { ...outcome, failures };
}
