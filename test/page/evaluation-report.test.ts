// report.html in a real browser: filters, details on demand, no foreign script, no barrier.
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { reportHtml } from "../../src/evaluation/report/report-html.ts";
import { madeEvaluated, madeReport } from "../support/made-report.ts";
import { describeInBrowser, openPage } from "../support/page-in-browser.ts";

const attack = `</script><script>document.title = "taken"</script><img src="x" onerror="document.title = 'taken'">`;

const report = madeReport([
  madeEvaluated("right", { golden: { tags: ["who"] } }),
  madeEvaluated("wrong", {
    golden: { question: "What of the Ural?", tags: ["list"] },
    answer: { answer: attack },
    measures: { contains: 0 },
    more: {
      evidence: [
        {
          number: 1,
          source: "river.md",
          title: "River",
          date: null,
          publisher: null,
          text: `Evidence ${attack}`,
          startOffset: 0,
          endOffset: 9,
          score: 0.5,
        },
      ],
    },
  }),
]);

const comparison = {
  baseline: report.about,
  changes: [],
  better: ["right"],
  worse: [],
  onlyBefore: [],
  onlyAfter: [],
  changed: [],
  regression: null,
};

async function openReport(options: Parameters<typeof openPage>[1] = {}): Promise<Page> {
  const { page } = await openPage("", options);
  await page.setContent(reportHtml(report, comparison));
  return page;
}

const shownIds = (page: Page) =>
  page.locator("ol.questions > li:not([hidden])").evaluateAll((rows) => rows.map(({ id }) => id));

describeInBrowser("report.html", () => {
  test("shows the questions that the filters leave", async () => {
    const page = await openReport();
    expect(await shownIds(page)).toEqual(["right", "wrong"]);
    await page.getByLabel("failures only").check();
    expect(await shownIds(page)).toEqual(["wrong"]);
    await page.getByLabel("failures only").uncheck();
    await page.getByLabel("changed only").check();
    expect(await shownIds(page)).toEqual(["right"]);
    await page.getByLabel("changed only").uncheck();
    await page.getByLabel("tag").selectOption("list");
    expect(await shownIds(page)).toEqual(["wrong"]);
    await page.getByLabel("tag").selectOption("all");
    await page.getByLabel("text").fill("ural");
    expect(await shownIds(page)).toEqual(["wrong"]);
    await expect.poll(() => page.locator("#count").textContent()).toBe("1 of 2 questions shown");
  });

  test("builds the details of a question when it is opened, and runs nothing in them", async () => {
    const page = await openReport();
    const row = page.locator("#wrong");
    expect(await row.locator(".body").first().textContent()).toBe("");
    await row.locator("summary").first().click();
    await row.getByText("Evidence (1)").click();
    await row.getByText("Evidence </script>").waitFor();
    expect(await row.locator("img, script").count()).toBe(0);
    expect(await page.title()).toMatch(/^Evaluation of/);
  });

  test("has no barrier that axe finds, light or dark, narrow or wide", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const width of [360, 1280]) {
        const page = await openReport({ colorScheme, viewport: { width, height: 800 } });
        await page.locator("#wrong summary").first().click();
        await page.evaluate(axe.source);
        const violations = await page.evaluate("axe.run().then(({ violations }) => violations)");
        expect(violations).toEqual([]);
        const overflow = "document.documentElement.scrollWidth - window.innerWidth";
        expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
      }
    }
  });
});
