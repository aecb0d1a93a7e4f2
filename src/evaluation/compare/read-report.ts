// Reads the report of an earlier run.
import { evaluationReportSchema, type EvaluationReport } from "../evaluation-report.ts";
import { readJsonFile } from "./read-json-file.ts";

/** Throws `ComparisonError`. */
export function readReport(path: string): Promise<EvaluationReport> {
  return readJsonFile(path, evaluationReportSchema, {
    what: "the report",
    remedy: "Name a report.json that `evaluate` of this version wrote, or write it anew.",
  });
}
