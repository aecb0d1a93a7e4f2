// Conversations in a real browser: kept, named, deleted and brought back, found, exported and imported.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, openPage } from "../support/page-in-browser.ts";
import { sampleSite } from "../support/serve-program.ts";

const memorandum = "Who signed the memorandum with Matteo Mecacci?";
const forum = "Where was the 19th annual session of the Asia Pacific Forum held?";

describeInBrowser("the conversations", () => {
  const server = sampleSite();

  const openTwo = async (): Promise<Page> => {
    const { page } = await openPage(server.address);
    await ask(page, memorandum);
    await page.getByRole("button", { name: "New conversation" }).click();
    await page.getByRole("heading", { name: "Ask the archive" }).waitFor();
    await ask(page, forum);
    return page;
  };
  const list = (page: Page) => page.getByRole("navigation", { name: "Conversations" });
  const links = (page: Page) => list(page).getByRole("link");
  const openActions = (page: Page, title: string) =>
    list(page)
      .getByRole("button", { name: `Actions for “${title}”` })
      .click();

  test("are listed, newest first, and all still there after a reload", async () => {
    const page = await openTwo();
    expect(await links(page).allTextContents()).toEqual([forum, memorandum]);
    await links(page).filter({ hasText: memorandum }).click();
    await page.getByRole("heading", { name: memorandum }).waitFor();
    await page.reload();
    await page.locator("[data-status=answered]").waitFor();
    await page.getByRole("heading", { name: memorandum }).waitFor();
    expect(await links(page).allTextContents()).toEqual([forum, memorandum]);
  });

  test("take another name, which stays, and keep theirs on Escape", async () => {
    const page = await openTwo();
    await openActions(page, forum);
    await page.getByRole("menuitem", { name: "Rename" }).click();
    const field = page.getByRole("textbox", { name: "Name of the conversation" });
    await field.fill("The Forum in Delhi");
    await field.press("Enter");
    const renamed = links(page).filter({ hasText: "The Forum in Delhi" });
    await renamed.waitFor();
    await expect.poll(() => isFocused(page, "The Forum in Delhi")).toBe(true);
    await openActions(page, "The Forum in Delhi");
    await page.getByRole("menuitem", { name: "Rename" }).click();
    await field.fill("Another");
    await field.press("Escape");
    await renamed.waitFor();
    await page.reload();
    await renamed.waitFor();
  });

  test("come back when a deletion is undone, and stay away when it is not", async () => {
    const page = await openTwo();
    const deleteForum = async () => {
      await openActions(page, forum);
      await page.getByRole("menuitem", { name: "Delete" }).click();
      await expect.poll(() => links(page).allTextContents()).toEqual([memorandum]);
    };
    await deleteForum();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => links(page).allTextContents()).toEqual([forum, memorandum]);
    await page.getByRole("heading", { name: forum }).waitFor();
    await deleteForum();
    await page.getByRole("button", { name: "Dismiss" }).click();
    await expect.poll(() => page.evaluate("document.activeElement === document.body")).toBe(false);
    await page.reload();
    await links(page).first().waitFor();
    expect(await links(page).allTextContents()).toEqual([memorandum]);
  });

  test("are found by words of their answers", async () => {
    const page = await openTwo();
    const search = page.getByRole("textbox", { name: "Search conversations" });
    await search.fill("leela palace");
    await expect.poll(() => links(page).count()).toBe(1);
    expect(await links(page).textContent()).toContain(forum);
    expect((await links(page).locator("mark").allTextContents()).join(" ")).toMatch(/Leela Palace/);
    await search.fill("words that nobody wrote");
    await page.getByText("No conversation has these words.").waitFor();
    await search.fill("");
    await expect.poll(() => links(page).count()).toBe(2);
  });

  test("are the same in two tabs of a browser", async () => {
    const page = await openTwo();
    const other = await page.context().newPage();
    await other.goto(server.address);
    await links(other).filter({ hasText: forum }).waitFor();
    await links(other).filter({ hasText: memorandum }).click();
    await ask(other, "When was his visit?", 2);
    await links(page).filter({ hasText: memorandum }).click();
    await page.getByRole("heading", { name: "When was his visit?" }).waitFor();
    await openActions(page, forum);
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await expect.poll(() => links(other).count()).toBe(1);
  });

  test("leave as Markdown with footnotes, BibTeX and CSL-JSON, each naming what is cited", async () => {
    const page = await openTwo();
    const footnotes = await exported(page, memorandum, "Markdown, footnotes");
    expect(footnotes).toContain(`## ${memorandum}`);
    const marks = [...footnotes.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number);
    const notes = [...footnotes.matchAll(/^\[\^(\d+)\]: .*azimova-mecacci|^\[\^(\d+)\]: /gm)];
    expect(marks.length).toBeGreaterThan(0);
    expect(notes.map(([note]) => /\d+/.exec(note)![0])).toEqual(expect.arrayContaining(marks));
    expect(footnotes).toContain("> The news came as a memorandum was signed by Elvira Azimova");

    const markdown = await exported(page, memorandum, "Markdown, notes under answers");
    expect(markdown).toContain("**Sources**");
    expect(markdown).toMatch(/^1\. Azimova and Mecacci .*azimova-mecacci-memorandum\.md/m);

    const bibtex = await exported(page, memorandum, "Cited articles, BibTeX");
    expect(bibtex).toContain("{{Azimova and Mecacci put closer ties between Kazakhstan and ODIHR");
    expect(bibtex.match(/^@/gm)).toHaveLength(bibtex.match(/^ {2}note = /gm)!.length);

    const items = JSON.parse(await exported(page, memorandum, "Cited articles, CSL-JSON")) as {
      id: string;
      URL: string;
    }[];
    const item = items.find(({ id }) => id === "azimova-mecacci-memorandum.md")!;
    expect(item).toMatchObject({
      type: "article-newspaper",
      "container-title": "The Astana Times",
    });
    await page.goto(item.URL);
    await page.getByText("The news came as a memorandum was signed by").waitFor();
  });

  test("leave as JSON and come back in another browser as they were, once", async () => {
    const page = await openTwo();
    const text = await exportedAll(page);
    const { page: other } = await openPage(server.address);
    await list(other).getByText("Your conversations will be listed here.").waitFor();
    await importText(other, text);
    await other.getByText("2 conversations were added.").waitFor();
    expect(await links(other).allTextContents()).toEqual([forum, memorandum]);
    await importText(other, text);
    await other.getByText("Nothing was added").waitFor();
    await links(other).filter({ hasText: memorandum }).click();
    await other.locator("[data-status=answered]").getByRole("button", { name: "Source 1" }).click();
    const quoted = other.locator("mark[data-current]");
    await quoted.waitFor();
    expect(await quoted.textContent()).toMatch(/^The news came as a memorandum was signed by/);
    expect(conversationsIn(await exportedAll(other))).toEqual(conversationsIn(text));
    await importText(other, '{"something": "else"}');
    await other.getByText("Cannot import this file: it holds no conversations.").waitFor();
  });
});

async function ask(page: Page, question: string, count = 1): Promise<void> {
  await page.getByRole("textbox", { name: "Question" }).fill(question);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("[data-status]").count()).toBe(count);
}

async function exported(page: Page, title: string, format: string): Promise<string> {
  await page.getByRole("button", { name: `Actions for “${title}”` }).click();
  await page.getByRole("menuitem", { name: "Export" }).click();
  return downloaded(page, () => page.getByRole("menuitem", { name: format }).click());
}

async function exportedAll(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Export or import" }).click();
  return downloaded(page, () =>
    page.getByRole("menuitem", { name: "Export all conversations" }).click(),
  );
}

async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const coming = page.waitForEvent("download");
  await press();
  return readFile(await (await coming).path(), "utf8");
}

async function importText(page: Page, text: string): Promise<void> {
  await page
    .locator('input[type="file"][accept*="json"]')
    .setInputFiles({ name: "file.json", mimeType: "application/json", buffer: Buffer.from(text) });
}

/** Without the time of the export. */
function conversationsIn(text: string): unknown {
  return (JSON.parse(text) as { conversations: unknown }).conversations;
}

function isFocused(page: Page, words: string): Promise<boolean> {
  return page.evaluate<boolean>(
    `document.activeElement.textContent.includes(${JSON.stringify(words)}) &&
      document.activeElement !== document.body`,
  );
}
