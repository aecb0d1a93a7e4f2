// The archive's view in a real browser: find articles, open them, ask about some, add more.
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { describeInBrowser, openPage } from "../support/page-in-browser.ts";
import { sampleArchive } from "../support/sample-archive.ts";
import { serveProgram, type ServedProgram } from "../support/serve-program.ts";

const adminKey = "a-key-for-the-tests-of-the-page";

describeInBrowser("the archive", () => {
  let server: ServedProgram;
  let folder: string;
  beforeAll(async () => {
    folder = await sampleArchive();
    server = await serveProgram(folder, { ADMIN_KEY: adminKey });
  });

  const openArchive = async (): Promise<Page> => {
    const { page } = await openPage(`${server.address}/?view=archive`);
    await titles(page).first().waitFor();
    return page;
  };
  const titles = (page: Page) => page.getByRole("table", { name: "Articles" }).getByRole("link");
  const shown = (page: Page) => titles(page).allTextContents();
  /** Waits until the list holds just these. */
  const waitForTitles = (page: Page, pattern: RegExp, count: number) =>
    expect
      .poll(async () => {
        const found = await shown(page);
        return [found.length, found.filter((title) => pattern.test(title)).length];
      })
      .toEqual([count, count]);

  test("is sorted by a column's name, and the other way round by another click", async () => {
    const page = await openArchive();
    const header = page.getByRole("columnheader", { name: "Characters" });
    const sizes = async () =>
      (await page.locator("tbody tr td:nth-child(5)").allInnerTexts()).map((words) =>
        Number(words.replaceAll(/\D/g, "")),
      );
    const isSorted = async (order: "ascending" | "descending") => {
      const found = await sizes();
      const sorted = [...found].sort((a, b) => (order === "ascending" ? a - b : b - a));
      return found.length > 2 && found.join() === sorted.join();
    };
    await header.getByRole("button").click();
    const first = (await header.getAttribute("aria-sort")) as "ascending" | "descending";
    await expect.poll(() => isSorted(first)).toBe(true);
    await header.getByRole("button").click();
    const second = first === "ascending" ? "descending" : "ascending";
    await expect.poll(() => header.getAttribute("aria-sort")).toBe(second);
    await expect.poll(() => isSorted(second)).toBe(true);
  });

  test("is searched by words, limited by language, and whole again when the filters go", async () => {
    const page = await openArchive();
    const all = (await shown(page)).length;
    await page.getByRole("searchbox", { name: "Search", exact: true }).fill("azimova");
    await waitForTitles(page, /Azimova/, 2);
    await page.getByRole("button", { name: "Remove the filter: “azimova”" }).click();
    await expect.poll(async () => (await shown(page)).length).toBe(all);
    await page.getByRole("combobox", { name: "Language" }).selectOption("kk");
    await waitForTitles(page, /Женева/, 1);
    await page
      .getByRole("searchbox", { name: "Search", exact: true })
      .fill("nothing is called this");
    await page.getByText("No article fits these filters").waitFor();
    await page.getByRole("button", { name: "Clear all filters" }).last().click();
    await expect.poll(async () => (await shown(page)).length).toBe(all);
    expect(await focused(page)).not.toBe("BODY");
  });

  test("is limited to the time of a bar of the timeline", async () => {
    const page = await openArchive();
    const bar = page.getByRole("button", { name: "February 2018: 1 article" });
    await bar.click();
    await waitForTitles(page, /Shakirov in Geneva/, 1);
    expect(await bar.getAttribute("aria-pressed")).toBe("true");
  });

  test("opens an article beside the list, gives the focus back, and keeps the place on reload", async () => {
    const page = await openArchive();
    const link = titles(page).filter({ hasText: "Asia Pacific Forum" });
    await link.focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("complementary", { name: "Source" });
    await panel.getByRole("heading", { name: /Asia Pacific Forum/ }).waitFor();
    await page.reload();
    await panel.getByText("The host of this year's session is").waitFor();
    await link.focus();
    await page.keyboard.press("Enter");
    await panel.getByRole("button", { name: "Close the source" }).click();
    await panel.waitFor({ state: "hidden" });
    await expect.poll(() => focused(page)).not.toBe("BODY");
  });

  test("has just its listed articles asked", async () => {
    const page = await openArchive();
    await page.getByRole("searchbox", { name: "Search", exact: true }).fill("azimova");
    await waitForTitles(page, /Azimova/, 2);
    await page.getByRole("button", { name: "Ask about these 2 articles" }).click();
    const filters = page.getByRole("list", { name: "Only these are searched" });
    await filters
      .getByText(/Azimova/)
      .first()
      .waitFor();
    expect(await filters.getByRole("listitem").count()).toBe(2);
    await ask(page, "Who signed the memorandum with Matteo Mecacci?");
    const sources = page.getByRole("region", { name: "Sources" }).getByRole("link");
    await sources.first().waitFor();
    for (const title of await sources.allTextContents()) expect(title).toMatch(/Azimova/);
  });

  test("takes files with the admin key, lists those that failed, and answers from the rest", async () => {
    const { page, expectComplaints } = await openPage(`${server.address}/?view=archive`);
    // The browser itself complains of the refused key.
    expectComplaints(/401|403/);
    await page.getByRole("button", { name: "Add articles" }).click();
    await page.locator('input[type="file"][multiple]').setInputFiles([
      {
        name: "lighthouse.txt",
        mimeType: "text/plain",
        buffer: Buffer.from(
          "Lighthouse keeper honoured\n\nThe lighthouse of Aktau was restored by the keeper Bolat Nurmagambetov in 2021. The work took nine months and was paid for by the town.\n",
        ),
      },
      { name: "broken.jsonl", mimeType: "application/jsonl", buffer: Buffer.from("{not json\n") },
    ]);
    const key = page.getByLabel("Admin key");
    await key.fill("a wrong key of some length");
    await page.getByRole("button", { name: "Add 2 files" }).click();
    await page.getByRole("alert").filter({ hasText: "The key was refused." }).waitFor();
    await key.fill(adminKey);
    await page.getByRole("button", { name: "Add 2 files" }).click();
    await page.getByText(/1 article added/).waitFor();
    const failures = page.getByRole("list", { name: "Files that failed" });
    await failures.getByText("broken.jsonl").waitFor();
    await failures.getByText("line 1: is not valid JSON").waitFor();
    expect(await page.getByText(adminKey).count()).toBe(0);
    await page.getByRole("button", { name: "Close", exact: true }).click();
    expect(await focused(page)).not.toBe("BODY");
    await titles(page).filter({ hasText: "Lighthouse keeper honoured" }).waitFor();
    expect((await readdir(join(folder, "articles"))).join(" ")).toContain("lighthouse");
    await page.getByRole("button", { name: "Chat", exact: true }).click();
    await ask(page, "Who restored the lighthouse of Aktau?");
    await page.locator("[data-status]").getByText("Bolat Nurmagambetov").first().waitFor();
  });

  test("lets an article go, after a question, for those who have the admin key", async () => {
    await writeFile(
      join(folder, "articles", "mills.jsonl"),
      '{"_id":"mill-1","title":"Mill closes","text":"The mill of Semey closed in 2020."}\n{"_id":"mill-2","title":"Mill opens","text":"The mill of Oral opened in 2021."}\n',
    );
    const { page, expectComplaints } = await openPage(`${server.address}/?view=archive`);
    // The browser itself complains of the refusal.
    expectComplaints(/409/);
    await titles(page).first().waitFor();
    expect(await page.getByRole("button", { name: /^Remove “/ }).count()).toBe(0);
    await page.getByRole("button", { name: "Add articles" }).click();
    await page.locator('input[type="file"][multiple]').setInputFiles({
      name: "quarry.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("Quarry flooded\n\nThe quarry of Rudny was flooded in May 2022.\n"),
    });
    await page.getByLabel("Admin key").fill(adminKey);
    await page.getByRole("button", { name: "Add 1 file" }).click();
    await page.getByText(/3 articles added/).waitFor();
    await page.getByRole("button", { name: "Remove “Quarry flooded”" }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("quarry.txt").waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await dialog.waitFor({ state: "hidden" });
    expect(await readdir(join(folder, "articles"))).toContain("quarry.txt");
    await page.getByRole("button", { name: "Remove “Quarry flooded”" }).click();
    await dialog.getByRole("button", { name: "Remove", exact: true }).click();
    await titles(page).filter({ hasText: "Quarry flooded" }).waitFor({ state: "detached" });
    expect(await readdir(join(folder, "articles"))).not.toContain("quarry.txt");
    expect(await focused(page)).not.toBe("BODY");
    await page.getByRole("button", { name: "Remove “Mill closes”" }).click();
    await dialog.getByRole("button", { name: "Remove", exact: true }).click();
    await dialog.getByRole("alert").filter({ hasText: "holds 2 articles" }).waitFor();
    await dialog.getByRole("button", { name: "Remove the whole file" }).click();
    await titles(page).filter({ hasText: /^Mill/ }).first().waitFor({ state: "detached" });
    expect(await readdir(join(folder, "articles"))).not.toContain("mills.jsonl");
  });

  test("takes a dropped file as well", async () => {
    const page = await openArchive();
    await page.getByRole("button", { name: "Add articles" }).click();
    const files = await page.evaluateHandle(`(() => {
      const files = new DataTransfer();
      files.items.add(new File(["A bridge over the Ural was opened."], "bridge.txt"));
      return files;
    })()`);
    await page
      .getByText("Drop files here, or choose them")
      .dispatchEvent("drop", { dataTransfer: files });
    await page.getByRole("button", { name: "Add 1 file" }).waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Drop files here, or choose them").waitFor();
    expect(await focused(page)).not.toBe("BODY");
  });

  test("says which setting lets the page add articles, where there is none", async () => {
    const other = await serveProgram(folder);
    const { page } = await openPage(`${other.address}/?view=archive`);
    await page.getByRole("button", { name: "Add articles" }).click();
    await page.getByText("Set ADMIN_KEY in the file .env").waitFor();
    expect(await page.locator('input[type="file"][multiple]').count()).toBe(0);
  });
});

async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole("textbox", { name: "Question" }).fill(question);
  await page.keyboard.press("Enter");
  await page.locator("[data-status]").first().waitFor();
}

const focused = (page: Page): Promise<string> =>
  page.evaluate<string>("document.activeElement?.tagName ?? 'none'");
