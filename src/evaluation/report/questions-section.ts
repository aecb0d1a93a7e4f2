// Every question in report.html: a line each, with filters; details are built when one is opened, with
// their evidence, of which each passage stands there once: many questions are shown the same ones.
import type { EvaluatedQuestion, EvaluationReport } from "../evaluation-report.ts";
import type { Evidence } from "../../answering/answer.ts";
import { verdictMarks, type Changes, type QuestionChange } from "./format-value.ts";
import { markup, type Markup } from "./markup.ts";
import { problemsOf } from "./problems-of.ts";
import { questionBody } from "./question-body.ts";

/** What the page's script reads: by the place of a question in the report. */
export interface PageData {
  /** Escaped markup. */
  readonly bodies: readonly string[];
  /** Escaped markup of passages, which bodies name by their place. */
  readonly evidence: readonly string[];
  /** What a search looks in. */
  readonly texts: readonly string[];
  /** Places in the list of tags. */
  readonly tags: readonly (readonly number[])[];
}

export function questionsSection(
  { questions }: EvaluationReport,
  isCompared: boolean,
  changes: Changes,
): { section: Markup; data: PageData } {
  const tags = [...new Set(questions.flatMap(({ golden }) => golden.tags))].sort();
  const places = new Map(tags.map((tag, at) => [tag, at]));
  const evidence = evidenceTable();
  const bodies = questions.map((question) =>
    questionBody(question, evidence.add(question.evidence)).toString(),
  );
  const data = {
    bodies,
    evidence: evidence.passages,
    texts: questions.map(searchText),
    tags: questions.map(({ golden }) => golden.tags.map((tag) => places.get(tag)!)),
  };
  const section = markup`<section>
    <h2 id="questions">Questions</h2>
    ${filterForm(tags, isCompared)}
    <noscript><p class="warning">Without scripts the details are in report.json only.</p></noscript>
    <ol class="questions">
      ${questions.map((question, at) => questionRow(question, at, changes.ofQuestion(question.golden.id)))}
    </ol>
  </section>`;
  return { section, data };
}

function filterForm(tags: readonly string[], isCompared: boolean): Markup {
  return markup`<form id="filters" class="filters" role="search" aria-label="Filter questions">
    <label><input type="checkbox" name="failed" /> failures only</label>
    ${isCompared ? markup`<label><input type="checkbox" name="changed" /> changed only</label>` : null}
    <label
      >tag
      <select name="tag">
        <option value="">all</option>
        ${tags.map((tag, at) => markup`<option value="${at}">${tag}</option>`)}
      </select></label
    >
    <label>text <input type="search" name="search" autocomplete="off" /></label>
    <output id="count" class="soft"></output>
  </form>`;
}

const changeWords: Readonly<Record<QuestionChange, string>> = {
  better: `${verdictMarks.better} better`,
  worse: `${verdictMarks.worse} worse`,
  new: "new",
  reworded: "golden question changed",
};

function questionRow(
  question: EvaluatedQuestion,
  at: number,
  change: QuestionChange | null,
): Markup {
  const { golden } = question;
  const [problem] = problemsOf(question);
  const changed = change === null ? null : markup` data-change="${change}"`;
  return markup`<li
    id="${golden.id}"
    data-failed="${problem === undefined ? "no" : "yes"}"
    ${changed}
  >
    <details data-body="${at}">
      <summary>
        <span class="${problem === undefined ? "better" : "failed"}"
          >${problem === undefined ? "passed" : "failed"}</span
        >
        ${change === null ? null : markup`<span class="${change}">${changeWords[change]}</span>`}
        <span class="question">${golden.question}</span> <span class="id">${golden.id}</span>
        ${golden.tags.map((tag) => markup`<span class="tag">${tag}</span> `)}
        ${problem === undefined ? null : markup`<span class="soft">${problem.reason}</span>`}
      </summary>
      <div class="body"></div>
    </details>
  </li>`;
}

function searchText(question: EvaluatedQuestion): string {
  const { golden, answer, failure } = question;
  const history = (golden.history ?? []).map(({ text }) => text);
  const cited = answer?.citations.flatMap(({ source, title }) => [source, title]) ?? [];
  const reasons = problemsOf(question).map(({ reason }) => reason);
  return [
    golden.id,
    golden.question,
    ...history,
    ...golden.answers.flat(),
    ...golden.sources,
    answer?.answer ?? failure ?? "",
    ...cited,
    ...reasons,
  ].join("\n");
}

export interface EvidenceTable {
  /** Numbers of these in `passages`, adding those that are new. */
  readonly add: (evidence: readonly Evidence[]) => number[];
  /** A passage each, escaped. */
  readonly passages: readonly string[];
}

function evidenceTable(): EvidenceTable {
  const passages: string[] = [];
  const known = new Map<string, number>();
  const addOne = (one: Evidence): number => {
    const text = passageOf(one);
    const at = known.get(text) ?? passages.push(text) - 1;
    known.set(text, at);
    return at;
  };
  return { add: (evidence) => evidence.map(addOne), passages };
}

/** Without number and score, which differ from question to question. */
function passageOf({
  source,
  title,
  date,
  publisher,
  text,
  startOffset,
  endOffset,
}: Evidence): string {
  const about = [title, date, publisher].filter((part) => part !== null && part !== "").join(", ");
  return markup`<div class="passage">
    <p class="soft">${source} ${startOffset}–${endOffset}: ${about}</p>
    <blockquote class="text">${text}</blockquote>
  </div>`.toString();
}
