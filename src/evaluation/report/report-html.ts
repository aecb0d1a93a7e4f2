// report.html: one file that needs no other, no network and no server. A policy in its head lets no
// script run but its own, whatever an article or an answer holds. The script builds a question's details
// when they are first opened, of markup that was escaped when written, and hides what the filters leave out.
import { createHash } from "node:crypto";
import type { Comparison, EvaluationReport } from "../evaluation-report.ts";
import { aboutSection } from "./about-section.ts";
import { changesOf } from "./format-value.ts";
import { judgeSection } from "./judge-section.ts";
import { markup, scriptData, trusted } from "./markup.ts";
import { measuresSection } from "./measures-section.ts";
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

const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#fbfaf7, #14171a);
  --surface: light-dark(#ffffff, #1c2024);
  --ink: light-dark(#1f2426, #e6e8e8);
  --soft-ink: light-dark(#566063, #a5afb1);
  --line: light-dark(#d8d5cd, #343a3f);
  --accent: light-dark(#1f6272, #7fc4d3);
  --error: light-dark(#a12a2a, #ff9c92);
  --good: light-dark(#25653a, #8fd0a2);
  --warning: light-dark(#8a4b08, #f0b568);
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0 auto; padding: 1rem; max-width: 84rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; accent-color: var(--accent); }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; } h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
p { margin: .25rem 0; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.note, .soft { color: var(--soft-ink); font-size: .875rem; }
.better { color: var(--good); } .worse, .failed { color: var(--error); } .new, .reworded, .warning { color: var(--warning); }
.regression { border-inline-start: 4px solid var(--error); padding: .5rem .75rem; background: var(--surface); }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .5rem 0; }
dl.facts dt { color: var(--soft-ink); } dl.facts dd { margin: 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
th, td { padding: .2rem .6rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; white-space: nowrap; }
td.number, th.number { text-align: end; }
.plots { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); gap: 1rem; align-items: start; }
figure.plot { margin: 0; padding: .75rem; background: var(--surface); border: 1px solid var(--line); border-radius: .5rem; }
figure.plot svg { max-width: 100%; height: auto; }
figcaption { font-weight: 600; }
.filters { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; padding: .5rem 0; position: sticky; top: 0; background: var(--ground); z-index: 1; }
.filters label { display: inline-flex; gap: .35rem; align-items: center; min-height: 1.75rem; }
input, select { font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--soft-ink); border-radius: .35rem; padding: .15rem .4rem; max-width: 100%; }
input[type=checkbox] { width: 1.15rem; height: 1.15rem; }
ol.questions { list-style: none; margin: 0; padding: 0; }
ol.questions > li { border-bottom: 1px solid var(--line); content-visibility: auto; contain-intrinsic-block-size: auto 3.6rem; }
.questions summary { padding: .4rem .25rem; cursor: pointer; min-height: 2rem; }
.questions summary .id { font-family: ui-monospace, monospace; font-size: .8125rem; color: var(--soft-ink); }
.body { padding: .25rem .5rem 1rem 1.25rem; max-width: 60rem; }
.body blockquote { margin: .15rem 0; padding-inline-start: .75rem; border-inline-start: 3px solid var(--line); }
.body .text { white-space: pre-wrap; }
.body ul, .body ol { margin: .25rem 0; padding-inline-start: 1.5rem; }
pre { white-space: pre-wrap; font-size: .8125rem; margin: .25rem 0; }
.tag { border: 1px solid var(--line); border-radius: 1rem; padding: 0 .5rem; font-size: .8125rem; color: var(--soft-ink); white-space: nowrap; }
@media (max-width: 40rem) {
  body { padding: .6rem; }
  dl.facts { grid-template-columns: 1fr; } dl.facts dd { margin-block-end: .35rem; }
  .filters { position: static; } .filters input[type=search] { width: 100%; }
  .body { padding-inline: .25rem; }
}
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .filters { display: none; }
  .scroll { overflow: visible; } table { font-size: 7pt; } th, td { padding: .1rem .25rem; white-space: normal; }
  figure.plot, ol.questions > li { break-inside: avoid; content-visibility: visible; }
}
`;

const pageScript = String.raw`
"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const rows = [...document.querySelectorAll("ol.questions > li")];
const filters = document.getElementById("filters");
const count = document.getElementById("count");

function fill(details) {
  const place = details.querySelector(":scope > .body");
  if (place.childElementCount > 0) return;
  if (details.dataset.evidence !== undefined) {
    place.innerHTML = details.dataset.evidence.split(" ").map((at) => data.evidence[at]).join("");
  } else {
    place.innerHTML = data.bodies[details.dataset.body];
  }
}

document.addEventListener("toggle", (event) => {
  const details = event.target;
  if (details.open && (details.dataset.body ?? details.dataset.evidence) !== undefined) fill(details);
}, true);

function plain(text) {
  return text.normalize("NFKC").toLowerCase();
}

const texts = data.texts.map(plain);

function show() {
  const words = plain(filters.elements.search.value).split(/\s+/).filter(Boolean);
  const { tag, failed, changed } = filters.elements;
  let shown = 0;
  for (const [at, row] of rows.entries()) {
    const fits =
      (!failed.checked || row.dataset.failed === "yes") &&
      (!changed || !changed.checked || row.dataset.change !== undefined) &&
      (tag.value === "" || data.tags[at].includes(Number(tag.value))) &&
      words.every((word) => texts[at].includes(word));
    row.hidden = !fits;
    if (fits) shown += 1;
  }
  count.textContent = shown + " of " + rows.length + " questions shown";
}

filters.addEventListener("input", show);
filters.addEventListener("submit", (event) => event.preventDefault());

function openNamed() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const details = named && named.querySelector(":scope > details");
  if (!details) return;
  named.hidden = false;
  details.open = true;
  named.scrollIntoView();
}
addEventListener("hashchange", openNamed);
show();
openNamed();
`;
