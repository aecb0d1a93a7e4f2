// All that is known of one question in report.html, shown when it is opened.
import { noteInWords, supportReasonInWords } from "../../wording/in-words.ts";
import type { Answer, Citation, Evidence } from "../../answering/answer.ts";
import type { EvaluatedQuestion } from "../evaluation-report.ts";
import { measureDescriptions, measureNames } from "../measuring/measures.ts";
import { formatValue } from "./format-value.ts";
import { markup, type Markup } from "./markup.ts";
import { expectedInWords, problemsOf } from "./problems-of.ts";

/** `passages` are the numbers of its evidence in the table that the page carries. */
export function questionBody(question: EvaluatedQuestion, passages: readonly number[]): Markup {
  const { golden, answer, failure } = question;
  return markup`${problemList(question)} ${historyPart(question)}
    <h3>Expected</h3>
    ${expectedPart(question)}
    <h3>Answer</h3>
    ${
      answer === null
        ? markup`<p class="failed">${failure ?? "There is none, and no reason was kept."}</p>`
        : answerPart(answer, golden)
    }
    ${evidencePart(question.evidence, passages)} ${measuresPart(question)}
    ${judgementsPart(question)} ${answer === null ? null : receiptPart(answer)}`;
}

function problemList(question: EvaluatedQuestion): Markup | null {
  const problems = problemsOf(question);
  if (problems.length === 0) return null;
  return markup`<ul class="failed">
    ${problems.map(({ reason }) => markup`<li>${reason}</li>`)}
  </ul>`;
}

function historyPart({ golden: { history = [], filter } }: EvaluatedQuestion): Markup {
  const asked = filter === undefined ? null : markup`<p>Filter: ${JSON.stringify(filter)}</p>`;
  if (history.length === 0) return markup`${asked}`;
  return markup`<h3>Earlier turns</h3>
    <ul>
      ${history.map(
        ({ role, text }) =>
          markup`<li><span class="soft">${role}:</span> <span class="text">${text}</span></li>`,
      )}
    </ul>
    ${asked}`;
}

function expectedPart({ golden }: EvaluatedQuestion): Markup {
  const { answerable, answers, sources, notSources = [], quotes = [], note } = golden;
  const parts: string[] = [];
  if (!answerable) parts.push("A refusal: the articles do not answer it.");
  else if (answers.length === 0) parts.push("Any cited answer.");
  else parts.push(expectedInWords(answers));
  if (sources.length > 0) parts.push(`From ${sources.join(", ")}`);
  if (notSources.length > 0) parts.push(`Not from ${notSources.join(", ")}`);
  return markup`${parts.map((part) => markup`<p>${part}</p>`)}
  ${quotes.map((quote) => markup`<blockquote class="text">${quote}</blockquote>`)}
  ${note === undefined ? null : markup`<p class="soft">${note}</p>`}`;
}

function answerPart(answer: Answer, golden: EvaluatedQuestion["golden"]): Markup {
  const isRefusal = answer.status === "not-in-articles";
  const { question } = answer.searched;
  return markup`${isRefusal ? markup`<p class="warning">Refused: not in the articles.</p>` : null}
    <p class="text">${answer.answer}</p>
    ${question === golden.question ? null : markup`<p class="soft">Searched: ${question}</p>`}
    ${doubtsPart(answer)}
    ${
      answer.citations.length === 0
        ? null
        : markup`<ul>
            ${answer.citations.map((citation) => citationItem(citation, golden))}
          </ul>`
    }
    ${answer.notes.map((note) => markup`<p class="soft">${noteInWords(note, "en")}</p>`)}`;
}

/** Sentences that their quotes do not carry in full. */
function doubtsPart({ sentences }: Answer): Markup | null {
  const doubtful = sentences.filter(({ support }) => support !== "supported");
  if (doubtful.length === 0) return null;
  return markup`<ul class="warning">
    ${doubtful.map(({ text, support, reason }) => {
      const why = reason === undefined ? "" : `: ${supportReasonInWords(reason, "en")}`;
      return markup`<li>${support}${why} — <span class="text">${text}</span></li>`;
    })}
  </ul>`;
}

function citationItem(citation: Citation, golden: EvaluatedQuestion["golden"]): Markup {
  const { number, source, title, date, publisher, quote, startOffset, endOffset } = citation;
  const about = [title, date, publisher].filter((part) => part !== null && part !== "").join(", ");
  return markup`<li>
    [${number}] ${about} <span class="soft">${source} ${startOffset}–${endOffset}</span>
    ${sourceMark(source, golden)}
    <blockquote class="text">${quote}</blockquote>
  </li>`;
}

function sourceMark(source: string, golden: EvaluatedQuestion["golden"]): Markup | null {
  if (golden.notSources?.includes(source) === true) {
    return markup`<span class="failed">must not be cited</span>`;
  }
  if (golden.sources.length === 0) return null;
  return golden.sources.includes(source)
    ? markup`<span class="better">expected source</span>`
    : markup`<span class="warning">other source</span>`;
}

function evidencePart(evidence: readonly Evidence[], passages: readonly number[]): Markup {
  if (evidence.length === 0) return markup`<p class="soft">No evidence was shown.</p>`;
  const scores = evidence.map(({ number, score }) => `${number}: ${score.toFixed(3)}`).join(", ");
  return markup`<details data-evidence="${passages.join(" ")}">
    <summary>Evidence (${evidence.length}), scores ${scores}</summary>
    <div class="body"></div>
  </details>`;
}

function measuresPart({ measures }: EvaluatedQuestion): Markup {
  const names = measureNames.filter((name) => measures[name] !== null);
  if (names.length === 0) return markup`<p class="soft">Nothing could be measured.</p>`;
  return markup`<h3>Measures</h3>
    <dl class="facts">
      ${names.map((name) => {
        const { title, unit } = measureDescriptions[name];
        return markup`<dt>${title}</dt>
          <dd>${formatValue(measures[name], unit)}</dd>`;
      })}
    </dl>`;
}

function judgementsPart({ judgements }: EvaluatedQuestion): Markup | null {
  if (judgements.length === 0) return null;
  return markup`<h3>Verdicts</h3>
    <ul>
      ${judgements.map(({ aspect, trial, verdict, reason }) => {
        const value = verdict === null ? "failed to judge" : formatValue(verdict, "share");
        return markup`<li>
          ${aspect}, trial ${trial}: ${value} <span class="soft text">${reason}</span>
        </li>`;
      })}
    </ul>`;
}

/** With what the gate decided from. Answers of older servers carry no receipt. */
function receiptPart(answer: Answer): Markup {
  const { receipt = null } = answer;
  const signals = Object.entries(answer.searched.signals).map(
    ([name, value]) => `${name} ${value.toFixed(3)}`,
  );
  return markup`${signals.length === 0 ? null : markup`<p class="soft">Signals: ${signals.join(", ")}</p>`}
  ${
    receipt === null
      ? null
      : markup`<details>
          <summary>Receipt</summary>
          <pre>${JSON.stringify(receipt, null, 2)}</pre>
        </details>`
  }`;
}
