// A server that asks for a key, in a real browser: the reader is asked once, and what waited goes on.
import axe from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { madeKeys, type MadeKeys } from "../support/made-keys.ts";
import { describeInBrowser, openPage } from "../support/page-in-browser.ts";
import { workFolder } from "../support/run-program.ts";
import { sampleArchive } from "../support/sample-archive.ts";
import { serveProgram } from "../support/serve-program.ts";

const phone = { width: 320, height: 640 };

describeInBrowser("a server with keys", () => {
  let address: string;
  let folder: string;
  let keys: MadeKeys;
  let reader: string;
  beforeAll(async () => {
    folder = await sampleArchive();
    keys = madeKeys(await workFolder());
    reader = await keys.make();
    ({ address } = await serveProgram(folder, { KEYS_FILE: keys.path }));
  });

  /** The browser itself complains of what the server refuses. */
  const openKeyless = async (options = {}): Promise<Page> => {
    const { page, expectComplaints } = await openPage("", options);
    expectComplaints(/401/);
    await page.goto(address);
    return page;
  };
  /** The server looks at the file of keys once a second. */
  const isKnown = (key: string) =>
    expect
      .poll(async () => {
        const headers = { authorization: `Bearer ${key}` };
        return (await fetch(`${address}/archive`, { headers })).status;
      })
      .toBe(200);
  const dialogOf = (page: Page) =>
    page.getByRole("dialog", { name: "This archive asks for a key" });
  const give = async (page: Page, key: string) => {
    await page.getByLabel("Key", { exact: true }).fill(key);
    await page.getByRole("button", { name: "Open the archive" }).click();
  };
  const welcome = (page: Page) => page.getByRole("list", { name: "What this archive holds" });

  test("has the page ask for one, tell a wrong one, and show the archive with a right one", async () => {
    const page = await openKeyless();
    await dialogOf(page).waitFor();
    await expect.poll(() => page.evaluate("document.activeElement?.id")).toBe("reader-key");
    await give(page, `${reader}x`);
    await page.getByRole("alert").getByText("does not know this key").waitFor();
    await give(page, reader);
    await welcome(page).waitFor();
    await dialogOf(page).waitFor({ state: "hidden" });
    expect(page.url()).not.toContain("cw_");

    await page.reload();
    await welcome(page).waitFor();
    const other = await page.context().newPage();
    await other.goto(address);
    await dialogOf(other).waitFor(); // Kept for the tab alone.
  });

  test("answers the question that had to wait for the key", async () => {
    const page = await openKeyless();
    await dialogOf(page).getByRole("button", { name: "Cancel" }).click();
    await dialogOf(page).waitFor({ state: "hidden" });
    const question = page.getByRole("textbox", { name: "Question" });
    await question.fill("Who signed the memorandum with Matteo Mecacci?");
    await question.press("Enter");
    await dialogOf(page).waitFor();
    await give(page, reader);
    await page.locator("[data-status]").first().waitFor();
  });

  test("is remembered by choice, until the reader forgets the key", async () => {
    const page = await openKeyless();
    await dialogOf(page).waitFor();
    await page.getByLabel("Remember the key in this browser").check();
    await give(page, reader);
    await welcome(page).waitFor();
    const other = await page.context().newPage();
    await other.goto(address);
    await welcome(other).waitFor();
    await other.getByRole("button", { name: "Key to the archive" }).click();
    await other.getByRole("button", { name: "Forget the key" }).click();
    await other.reload();
    await dialogOf(other).waitFor();
    expect(await other.evaluate("localStorage.getItem('citewell.key')")).toBeNull();
  });

  test("asks again once the key was revoked", async () => {
    const short = await keys.make();
    await isKnown(short);
    const page = await openKeyless();
    await dialogOf(page).waitFor();
    await give(page, short);
    await welcome(page).waitFor();
    await keys.revoke(short);
    await expect
      .poll(() =>
        fetch(`${address}/archive`, { headers: { "x-api-key": short } }).then((r) => r.status),
      )
      .toBe(401);
    await page.reload();
    await dialogOf(page).waitFor();
    await page.getByRole("alert").getByText("not valid any more").waitFor();
  });

  test("takes articles with a key of the scope admin, which is not typed twice", async () => {
    const admin = await keys.make({ scope: ["admin"] });
    await isKnown(admin);
    const page = await openKeyless();
    await dialogOf(page).waitFor();
    await give(page, admin);
    await welcome(page).waitFor();
    await page.getByRole("button", { name: "Archive", exact: true }).click();
    await page.getByRole("button", { name: "Add articles" }).click();
    await page.locator('input[type="file"][multiple]').setInputFiles({
      name: "lighthouse.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("Lighthouse keeper honoured\n\nThe lighthouse of Aktau was restored.\n"),
    });
    await page.getByText(/1 article added/).waitFor();
  });

  test.each([
    ["desktop", { width: 1280, height: 800 }, "light"],
    ["phone", phone, "dark"],
  ] as const)("has a dialog that everybody can use: %s", async (_, viewport, colorScheme) => {
    const page = await openKeyless({ viewport, colorScheme, reducedMotion: "reduce" });
    await dialogOf(page).waitFor();
    await give(page, "wrong");
    await page.getByRole("alert").waitFor();
    await page.evaluate(axe.source);
    const found = await page.evaluate<{ violations: { id: string }[] }>("axe.run()");
    expect(found.violations.map(({ id }) => id)).toEqual([]);
    await give(page, reader);
    await welcome(page).waitFor();
    const wide = await page.evaluate<number>("document.documentElement.scrollWidth");
    expect(wide).toBeLessThanOrEqual(viewport.width);
  });
});
