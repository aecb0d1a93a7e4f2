// For everybody: no violations that axe-core knows of, nothing wider than the screen, and the focus never
// lost, in every view and state.
import axe, { type RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { overhang } from "../support/chat-on-page.ts";
import { describeInBrowser, openPage } from "../support/page-in-browser.ts";
import { workFolder } from "../support/run-program.ts";
import { sampleArchive } from "../support/sample-archive.ts";
import { serveProgram, type ServedProgram } from "../support/serve-program.ts";

const answered = "Who signed the memorandum with Matteo Mecacci?";
const refused = "Which bank lends money to chess players in Iceland?";
const desktop = { width: 1280, height: 800 };
/** CSS pixels, from the smallest phone to a 4K screen. */
const widths = [320, 360, 768, 960, 1280, 1920, 3840];
/** All that another theme can break. */
const rulesOfColours = ["color-contrast", "link-in-text-block"];
const phone = { width: 360, height: 740 };

describeInBrowser("every view of the page", () => {
  let server: ServedProgram;
  beforeAll(async () => {
    server = await serveProgram(await sampleArchive(), { ADMIN_KEY: "a-key-for-the-tests" });
  });

  test.each([
    { screen: "desktop", viewport: desktop },
    { screen: "phone", viewport: phone },
  ])("is accessible, light and dark: $screen", async ({ viewport }) => {
    const { page } = await openPage(server.address, {
      viewport,
      // What is half transparent on its way in has less contrast.
      reducedMotion: "reduce",
    });
    await page.getByRole("list", { name: "What this archive holds" }).waitFor();
    await expectAccess(page, "empty chat");

    await ask(page, refused);
    await expectAccess(page, "refusal");
    await ask(page, answered, 2);
    await expectAccess(page, "answer");

    const mark = page.getByRole("button", { name: /^Source 1:/ }).first();
    await mark.hover();
    await page.getByRole("dialog", { name: /^Source 1:/ }).waitFor();
    await expectAccess(page, "card of a citation");
    await mark.click();
    await page.locator("mark[data-current]").first().waitFor();
    await expectAccess(page, "source");
    await page.keyboard.press("Escape");
    await page.locator("[data-article-text]").waitFor({ state: "detached" });
    await expectFocus(page, "source");

    await openConversations(page);
    await page.getByRole("button", { name: `Actions for “${refused}”` }).click();
    await page.getByRole("menuitem", { name: "Export" }).click();
    const format = page.getByRole("menuitem", { name: "Cited articles, BibTeX" });
    await format.waitFor();
    await expect.poll(async () => (await format.boundingBox())?.x ?? -1).toBeGreaterThanOrEqual(0);
    await expectAccess(page, "conversations with the export menu");
    await expect
      .poll(async () => {
        const open = await page
          .locator("[role=menu], [role=dialog]")
          .filter({ visible: true })
          .count();
        if (open > 0) await page.keyboard.press("Escape");
        return open;
      })
      .toBe(0);
    await expectFocus(page, "conversations");

    for (const name of ["Period", "Sources"]) {
      await page.getByRole("button", { name, exact: true }).click();
      const popover = page.getByRole("dialog");
      await popover.waitFor();
      await expectAccess(page, name);
      await popover.getByRole("button", { name: "Done" }).click();
      await popover.waitFor({ state: "hidden" });
      await expectFocus(page, name);
    }

    await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
    const shortcuts = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await shortcuts.waitFor();
    await expectAccess(page, "shortcuts");
    await page.keyboard.press("Escape");
    await shortcuts.waitFor({ state: "hidden" });
    await expectFocus(page, "shortcuts");

    await page.getByRole("button", { name: "Archive", exact: true }).click();
    await page.getByRole("table", { name: "Articles", exact: true }).waitFor();
    await page.getByRole("button", { name: "Add articles" }).click();
    await page.locator('input[type="file"][multiple]').setInputFiles({
      name: "a.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("A short article."),
    });
    await page.getByLabel("Admin key").waitFor();
    await expectAccess(page, "archive with the admin key");
  });

  test("has no violations without a store, and when the server is gone", async () => {
    const other = await serveProgram(await workFolder());
    const { page, expectComplaints } = await openPage("");
    expectComplaints(/503|ERR_CONNECTION|Failed to load resource|Failed to fetch/);
    await page.goto(other.address);
    await page.getByRole("complementary", { name: "There is no archive yet" }).waitFor();
    await expectAccess(page, "no store");
    await other.stop();
    await page.getByRole("complementary", { name: "The server cannot be reached" }).waitFor();
    await expectAccess(page, "server gone");
  });

  test("says what cannot be loaded when the server is gone, and loads it once it is back", async () => {
    const { page, expectComplaints } = await openPage("");
    expectComplaints(/Failed to load resource|ERR_FAILED/);
    await page.goto(server.address);
    await page.getByRole("list", { name: "What this archive holds" }).waitFor();
    await page.route(/\/assets\//, (route) => route.abort());
    await page.getByRole("button", { name: "Archive", exact: true }).click();
    const missing = page.getByRole("alert").filter({ hasText: "cannot be loaded" });
    await missing.waitFor();
    await page.unroute(/\/assets\//);
    await missing.getByRole("button", { name: "Reload the page" }).click();
    await page.getByRole("table", { name: "Articles", exact: true }).waitFor();
  });

  test.each(["en-GB", "ru-RU", "kk-KZ"])("fits every screen, sideways: %s", async (locale) => {
    const { page } = await openPage("", { locale });
    const expectFit = async (view: string) => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await expect.poll(() => overhang(page), { message: `${view} on ${width} pixels` }).toBe(0);
      }
    };
    await page.goto(`${server.address}/?article=azimova-mecacci-memorandum.md&start=556&end=711`);
    await page.locator("mark[data-current]").first().waitFor();
    await expectFit("source");
    await page.goto(`${server.address}/?view=archive`);
    await page.locator("tbody tr").first().waitFor();
    await expectFit("archive");
    await page.goto(server.address);
    await ask(page, answered);
    await expectFit("answer");
  });

  test("does not move where the reader wants no motion", async () => {
    const { page } = await openPage(server.address, { reducedMotion: "reduce" });
    await page.getByRole("list", { name: "What this archive holds" }).waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    const longest = await page.evaluate<number>(`Math.max(0, ...[...document.querySelectorAll("*")]
      .flatMap((one) => [getComputedStyle(one), getComputedStyle(one, "::before")])
      .flatMap(({ animationDuration, transitionDuration }) =>
        (animationDuration + "," + transitionDuration).split(",").map(parseFloat)))`);
    expect(longest).toBeLessThanOrEqual(0.001);
  });

  test("prints the whole conversation and no controls", async () => {
    const { page } = await openPage(server.address);
    await ask(page, refused);
    await ask(page, answered, 2);
    await page.emulateMedia({ media: "print" });
    for (const hidden of [
      page.getByRole("textbox", { name: "Question" }),
      page.getByRole("navigation"),
      page.getByRole("button", { name: "Copy" }),
    ]) {
      for (const one of await hidden.all()) expect(await one.isVisible()).toBe(false);
    }
    const heights = await page.evaluate<number[]>(
      `[...document.querySelectorAll("[data-status]")].map((one) => one.getBoundingClientRect().bottom + scrollY)`,
    );
    const height = await page.evaluate<number>("document.documentElement.scrollHeight");
    expect(Math.max(...heights)).toBeLessThanOrEqual(height);
  });
});

async function expectAccess(page: Page, view: string): Promise<void> {
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axe.source);
  await showTheme(page, "light");
  const light = await violationsOn(page, {});
  await showTheme(page, "dark");
  const dark = await violationsOn(page, { runOnly: { type: "rule", values: rulesOfColours } });
  await showTheme(page, "light");
  expect({ view, light, dark, overhang: await overhang(page) }).toEqual({
    view,
    light: [],
    dark: [],
    overhang: 0,
  });
}

/** Ends when the page is drawn in the theme, and nothing is on its way into another colour. */
async function showTheme(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  const isDrawn = `new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(
    matchMedia("(prefers-color-scheme: ${colorScheme})").matches &&
      document.getAnimations().every((animation) =>
        animation.playState === "finished" || animation.effect.getTiming().iterations === Infinity)))))`;
  await expect.poll(() => page.evaluate(isDrawn)).toBe(true);
}

function violationsOn(page: Page, options: RunOptions): Promise<string[]> {
  return page.evaluate<string[]>(`axe.run(${JSON.stringify(options)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target.join(" "))))`);
}

async function expectFocus(page: Page, closed: string): Promise<void> {
  await expect
    .poll(() => page.evaluate("document.activeElement === document.body"), {
      message: `the focus after closing: ${closed}`,
    })
    .toBe(false);
}

async function openConversations(page: Page): Promise<void> {
  const opener = page.getByRole("button", { name: "Conversations", exact: true });
  if (await opener.isVisible()) await opener.click();
}

async function ask(page: Page, question: string, count = 1): Promise<void> {
  await page.locator("#question").fill(question);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("[data-status]").count()).toBe(count);
}
