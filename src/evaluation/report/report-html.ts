// report.html: one file that needs no other, no network and no server. A policy in its head lets no
// script run but its own, whatever an article or an answer holds.
import { createHash } from "node:crypto";
import type { Comparison, EvaluationReport } from "../evaluation-report.ts";
import { aboutSection } from "./about-section.ts";
import { changesOf } from "./change-marks.ts";
import { judgeSection } from "./judge-section.ts";
import { markup, scriptData, trusted } from "./markup.ts";
import { measuresSection } from "./measures-section.ts";
import { pageScript } from "./page-script.ts";
import { pageStyle } from "./page-style.ts";
import { questionsSection } from "./questions-section.ts";

export function reportHtml(report: EvaluationReport, comparison: Comparison | null): string {
  const changes = changesOf(comparison);
  const { section, data } = questionsSection(report, comparison !== null, changes);
  const page = markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy()}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Evaluation of ${report.about.createdAt}</title>
        <link rel="icon" href="data:," />
        <style>${trusted(pageStyle)}</style>
      </head>
      <body>
        <main>
          ${aboutSection(report, comparison)} ${measuresSection(report, comparison, changes)}
          ${judgeSection(report.questions)} ${section}
        </main>
        <script type="application/json" id="data">${scriptData(data)}</script>
        <script>${trusted(pageScript)}</script>
      </body>
    </html>`;
  return `${page.toString()}\n`;
}

/** Styles stand in the file and in its plots; everything else is refused. */
function policy(): string {
  const hash = createHash("sha256").update(pageScript).digest("base64");
  return `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}
