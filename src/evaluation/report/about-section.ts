// The head of report.html: what was evaluated, with which parts of the program, and the outcome.
import type { Comparison, EvaluationReport } from "../evaluation-report.ts";
import { verdictMarks } from "./format-value.ts";
import { countOf, formatValue } from "./format-value.ts";
import { markup, type Markup } from "./markup.ts";
import { problemsOf } from "./problems-of.ts";

type About = EvaluationReport["about"];

export function aboutSection(report: EvaluationReport, comparison: Comparison | null): Markup {
  const { about, questions } = report;
  const failed = questions.filter((question) => problemsOf(question).length > 0).length;
  const errors = questions.filter(({ failure }) => failure !== null).length;
  return markup`<header>
    <h1>Evaluation</h1>
    <p>
      ${countOf(questions.length, "question")}, ${failed}
      failed${errors === 0 ? "" : `, ${errors} of them without an answer`}.
      ${refusalSentence(report)}
    </p>
    ${comparison === null ? null : comparisonPart(comparison)} ${factsList(about)}
  </header>`;
}

function refusalSentence({ slices }: EvaluationReport): string | null {
  const refusal = slices[0]?.refusal ?? null;
  if (refusal === null) return null;
  const [precision, recall, f1] = [refusal.precision, refusal.recall, refusal.f1].map((value) =>
    formatValue(value, "share"),
  );
  return `Refusals: precision ${precision!}, recall ${recall!}, F1 ${f1!}.`;
}

function comparisonPart(comparison: Comparison): Markup {
  const { baseline, better, worse, onlyBefore, onlyAfter, changed, regression } = comparison;
  const gone =
    onlyBefore.length === 0 ? null : markup`<p class="soft">Gone: ${onlyBefore.join(", ")}</p>`;
  return markup`${regression === null ? null : markup`<p class="regression">${regression}</p>`}
    <p>
      Against the run of
      ${baseline.createdAt}${baseline.commit === null ? "" : ` at ${baseline.commit.slice(0, 10)}`}:
      <span class="better">${verdictMarks.better} ${better.length} better</span>,
      <span class="worse">${verdictMarks.worse} ${worse.length} worse</span>,
      <span class="new">${onlyAfter.length} new</span>, ${onlyBefore.length} gone, ${changed.length}
      with another golden question.
    </p>
    ${gone}`;
}

function factsList(about: About): Markup {
  const { golden, prompts, settings } = about;
  const pairs: readonly (readonly [string, string])[] = [
    ["made", about.createdAt],
    ["golden set", `${golden.path}, ${countOf(golden.questions, "question")}`],
    ["its SHA-256", golden.sha256],
    ["commit", about.commit ?? "not known"],
    ["store generation", about.generation ?? "not known"],
    ["embedder", about.embedder ?? "not known"],
    ["reranker", about.reranker ?? "not known"],
    ["model", about.model ?? "not known"],
    ["judge", about.judge ?? "none"],
    ["asked", about.against ?? "in this process"],
    ...entriesOf(prompts, "prompt"),
    ...entriesOf(settings, "setting"),
  ];
  return markup`<dl class="facts">
    ${pairs.map(
      ([name, value]) =>
        markup`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

function entriesOf(
  record: Readonly<Record<string, string | number | boolean>>,
  kind: string,
): [string, string][] {
  return Object.entries(record).map(([name, value]) => [`${kind} ${name}`, String(value)]);
}
