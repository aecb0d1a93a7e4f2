// Writes a report where people, the next run and build servers read it.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { replaceFileDurably } from "../../../vectorstore/write-file-durably.ts";
import {
  evaluationReportSchema,
  type Comparison,
  type EvaluationReport,
} from "../evaluation-report.ts";

export interface WrittenReport {
  /** Paths of the files. */
  readonly json: string;
  readonly html: string;
  readonly junit: string;
}

/**
 * Makes the folder where it is missing and replaces `report.json`, `report.markup` and `junit.xml` in
 * it. Throws `TypeError`, with nothing written, for a report that `report.json` could not be read back
 * as; otherwise as the file system does, each file then being the old one or the new.
 */
export async function writeReport(
  report: EvaluationReport,
  comparison: Comparison | null,
  folder: string,
): Promise<WrittenReport> {
  const checked = evaluationReportSchema.safeParse(report);
  if (!checked.success) {
    throw new TypeError(
      `Cannot write the report: it breaks its own schema. ${z.prettifyError(checked.error)}`,
    );
  }
  // Plots need a drawing library that nothing else of the command line is to wait for.
  const { reportHtml } = await import("./report-html.ts");
  const { junitXml } = await import("./junit-xml.ts");
  const paths = {
    json: join(folder, "report.json"),
    html: join(folder, "report.html"),
    junit: join(folder, "junit.xml"),
  };
  await mkdir(folder, { recursive: true });
  await replaceFileDurably(paths.json, `${JSON.stringify(report, null, 2)}\n`);
  await replaceFileDurably(paths.html, reportHtml(report, comparison));
  await replaceFileDurably(paths.junit, junitXml(report));
  return paths;
}
