// The files of a report: JSON, the page, JUnit.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { evaluationReportSchema } from "../../../src/evaluation/evaluation-report.ts";
import { writeReport } from "../../../src/evaluation/report/write-report.ts";
import { madeEvaluated, madeReport } from "../../support/made-report.ts";
import { temporaryFolder } from "../../support/temporary-store.ts";

const attack = `</script><script>alert(1)</script><!-- "'<img src=x onerror=alert(2)>`;

const report = madeReport([
  madeEvaluated("right", { golden: { tags: ["who", "list"] } }),
  madeEvaluated(`"><b>${attack}`, {
    golden: { question: attack, answers: [[attack]], tags: [attack] },
    answer: { answer: attack, notes: [{ code: "asWritten", words: attack, message: attack }] },
    measures: { contains: 0 },
  }),
  madeEvaluated("gone", {
    golden: { tags: [] },
    more: { answer: null, failure: `died\u0000\u001b ${attack}` },
  }),
]);

async function written(of = report) {
  const folder = join(await temporaryFolder(), "deep", "out");
  const paths = await writeReport(of, null, folder);
  const read = (path: string) => readFile(path, "utf8");
  return {
    folder,
    json: await read(paths.json),
    html: await read(paths.html),
    junit: await read(paths.junit),
  };
}

test("writeReport() writes a report.json that reads back as the report", async () => {
  const { json } = await written();
  expect(evaluationReportSchema.parse(JSON.parse(json))).toEqual(report);
});

test("writeReport() writes nothing of a report that breaks the schema", async () => {
  const folder = await temporaryFolder();
  const broken = { ...report, about: { ...report.about, golden: { path: "a" } } };
  await expect(writeReport(broken as never, null, folder)).rejects.toThrow(
    /Cannot write the report: it breaks its own schema.*sha256/s,
  );
  expect(await readdir(folder)).toEqual([]);
});

test("report.html holds two scripts, its own, whatever an answer holds", async () => {
  const { html } = await written();
  const { document } = parseHTML(html);
  expect(html.match(/<script\b/g)).toHaveLength(2);
  expect(html.match(/<\/script/g)).toHaveLength(2);
  expect(document.querySelectorAll("img, b, [onerror]")).toHaveLength(0);
  const data = JSON.parse(document.querySelector("#data")!.textContent) as { bodies: string[] };
  const body = parseHTML(`<html><body>${data.bodies[1]!}</body></html>`).document;
  expect(body.querySelectorAll("script, img, [onerror]")).toHaveLength(0);
  expect(body.body.textContent).toContain(attack);
});

test("report.html names nothing outside of itself", async () => {
  const { html } = await written();
  expect(html).not.toMatch(/\b(?:src|href)="(?!data:,")/);
  expect(html).not.toMatch(/@import|url\(/);
});

test("report.html draws both refusal curves through the gate", async () => {
  const decided = (id: string, answerable: boolean, confidence: number) =>
    madeEvaluated(id, {
      golden: { answerable },
      answer: {
        searched: {
          question: "Who?",
          filter: {},
          nearest: [],
          signals: { confidence, gate: 0.391 },
        },
      },
    });
  const { html } = await written(madeReport([decided("a", true, 0.8), decided("b", false, 0.3)]));
  const { document } = parseHTML(html);
  const figure = [...document.querySelectorAll("figure")].find((one) =>
    one.textContent.includes("What the gate refuses"),
  );
  expect(figure!.querySelectorAll('g[stroke-width="2"] > path')).toHaveLength(2);
  expect(figure!.textContent).toContain("0.391");
});

test("junit.xml has a case for each question, in suites by its first tag", async () => {
  const { junit } = await written();
  const { document } = parseHTML(junit);
  const suites = [...document.querySelectorAll("testsuite")];
  expect(suites.map((suite) => suite.getAttribute("name"))).toEqual(["who", attack, "untagged"]);
  expect(suites.map((suite) => suite.getAttribute("failures"))).toEqual(["0", "1", "0"]);
  expect(suites.map((suite) => suite.getAttribute("errors"))).toEqual(["0", "0", "1"]);
  for (const sign of ["\u0000", "\u001b"]) expect(junit).not.toContain(sign);
});
