// Articles full of HTML, script and signs that mislead: they are quoted, opened and marked word for word,
// and nothing in them runs or is fetched.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { describeInBrowser, openPage } from "../support/page-in-browser.ts";
import { runCommand } from "../support/run-command.ts";
import { workFolder } from "../support/run-program.ts";
import {
  expectExactCitations,
  serveProgram,
  type ServedProgram,
} from "../support/serve-program.ts";

const attacks = [
  "<script>window.hasRun = 'script'</script>",
  `<img src="x" onerror="window.hasRun = 'image'">`,
  `<svg onload="window.hasRun = 'svg'"><circle r="9"/></svg>`,
  `<iframe srcdoc="<script>parent.hasRun = 'frame'</script>"></iframe>`,
  "<style>body { display: none }</style>",
  `<a href="javascript:window.hasRun = 'link'">press here</a>`,
  `[press here](javascript:window.hasRun='markdown') ![x](http://example.com/x.png)`,
  `</main></body><base href="http://example.com/"> &lt;b&gt; &amp;amp; &#x202e; \`{{t}}\``,
];
const hostile = attacks.join("\n\n");
const rightToLeft = "\u202Edesrever\u202C";
const long = "The council counted the trees of the town once more. ".repeat(3900);

/** Each file tells who opened what, in words that stand in no other. */
const files: Readonly<Record<string, string>> = {
  "plain.txt": `Harbour <b>news</b> "onload=hasRun=1\n\nThe harbour of Balkhash was opened by Marat Ospanov <img src=x onerror="window.hasRun=1"> & his ${rightToLeft} crew in 2011.\n\n${hostile}\n`,
  "marked.md": `---\ntitle: "Mill <script>window.hasRun=2</script> news"\nurl: "javascript:window.hasRun=3"\n---\n\nThe mill of Semey was opened by Dana Akhmetova <svg onload="window.hasRun=4"> in **2012** with [friends](javascript:window.hasRun=5).\n\n${hostile}\n`,
  "written.html": `<!doctype html><html><head><title>Tower &lt;script&gt; news</title><script>window.hasRun = 6</script><style>p { color: red }</style></head><body onload="window.hasRun = 7"><article><h1>Tower &lt;script&gt; news</h1><p>The tower of Atyrau was opened by Serik Zhumabayev &lt;img src=x onerror=&quot;window.hasRun=8&quot;&gt; in 2013 before a large crowd of people.</p><p>Every visitor of the tower of that day received a printed map of the town, said the mayor.</p>${hostile}</article></body></html>`,
  "long.txt": `Orchard news\n\n${long}The orchard of Taraz was opened by Aigul Sadykova in 2014. ${long}\n`,
};

const questions = [
  { question: "Who opened the harbour of Balkhash?", file: "plain.txt", name: "Marat Ospanov" },
  { question: "Who opened the mill of Semey?", file: "marked.md", name: "Dana Akhmetova" },
  { question: "Who opened the tower of Atyrau?", file: "written.html", name: "Serik Zhumabayev" },
  { question: "Who opened the orchard of Taraz?", file: "long.txt", name: "Aigul Sadykova" },
];

describeInBrowser("an article full of HTML and script", () => {
  let server: ServedProgram;
  beforeAll(async () => {
    const folder = await workFolder();
    await mkdir(join(folder, "articles"));
    for (const [file, text] of Object.entries(files)) {
      await writeFile(join(folder, "articles", file), text);
    }
    expect(await runCommand(folder, ["ingest"])).toMatchObject({ status: 0 });
    server = await serveProgram(folder);
  });

  test.each(questions)("is quoted and marked word for word: $file", async (asked) => {
    const answer = await server.ask(asked.question);
    await expectExactCitations(server.address, answer);
    const { page } = await openPage(server.address);
    await ask(page, asked.question);
    const citation = answer.citations.find(
      ({ source, quote }) => source === asked.file && quote.includes(asked.name),
    )!;
    const shown = page.locator("[data-status=answered]");
    expect(await shown.getByRole("blockquote").allTextContents()).toContain(citation.quote);
    await shown
      .getByRole("button", { name: `Source ${citation.number}:` })
      .first()
      .click();
    await page.locator("mark[data-current]").first().waitFor();
    expect(await markedText(page)).toBe(citation.quote);
    expect(await wholeText(page)).toBe(squeezed(await textOf(server.address, asked.file)));
    await expectHarmless(page, answer);
  });

  test.each(Object.keys(files))("is listed and opened from the archive: %s", async (file) => {
    const { page } = await openPage(`${server.address}/?view=archive`);
    const row = page.getByRole("row").filter({ has: page.getByText(file, { exact: true }) });
    await row.getByRole("link").click();
    const text = await textOf(server.address, file);
    await page.locator("[data-article-text]").waitFor();
    expect(await wholeText(page)).toBe(squeezed(text));
    await expectHarmless(page);
  });
});

async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole("textbox", { name: "Question" }).fill(question);
  await page.keyboard.press("Enter");
  await page.locator("[data-status]").first().waitFor();
}

/** What the marks of the current citation hold, without the number after its end. */
function markedText(page: Page): Promise<string> {
  return page.evaluate<string>(
    "[...document.querySelectorAll('mark[data-current]')].map((mark) => mark.textContent).join('')",
  );
}

async function wholeText(page: Page): Promise<string> {
  return squeezed(
    await page.evaluate<string>(
      `[...document.querySelectorAll("[data-article-text] > *")].map((one) => one.textContent).join(" ")`,
    ),
  );
}

/** Blank lines between paragraphs are shown as distance. */
function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, "");
}

async function textOf(address: string, file: string): Promise<string> {
  const article = (await (await fetch(`${address}/articles/${file}`)).json()) as { text: string };
  return article.text;
}

async function expectHarmless(page: Page, answer?: Answer): Promise<void> {
  expect(await page.evaluate("window.hasRun")).toBe(undefined);
  const foreign = "main, aside, [role=dialog], [role=complementary]";
  const active = page.locator(foreign).locator("script, iframe, style, img, base, [onload]");
  expect(await active.count()).toBe(0);
  expect(await page.locator('a[href^="javascript:" i], a[href*="example.com"]').count()).toBe(0);
  expect(await page.getByRole("banner").isVisible()).toBe(true);
  if (answer !== undefined) expect(answer.status).toBe("answered");
}
