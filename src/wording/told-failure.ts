// Why a file could not be read, as programs are told of it: in English, as nobody knows who reads it.
import type { FailureReason, ToldFailureReason } from "../../ingest/failure-reason.ts";
import { failureReasonInWords } from "./in-words.ts";
import { told } from "./told-answer.ts";

export interface ToldFailure {
  readonly file: string;
  readonly reason: ToldFailureReason;
}

export function toldFailure(file: string, reason: FailureReason): ToldFailure {
  return { file, reason: told(reason, failureReasonInWords, "en") };
}
