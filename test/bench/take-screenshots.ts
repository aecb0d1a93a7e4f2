// Pictures of the page's main views for the README, from the sample articles and at a fixed size.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "./bench-page.ts";

interface Picture {
  readonly name: string;
  readonly options: BrowserContextOptions;
  /** Brings the page, open at its beginning, to what is to be seen. */
  readonly show: (page: Page) => Promise<void>;
}

const desktop = { width: 1200, height: 720 };
const wide = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
const answered = "Who signed the memorandum with Matteo Mecacci?";
const refused = "Which bank lends money to chess players in Iceland?";

const pictures: readonly Picture[] = [
  { name: "answer", options: { viewport: desktop }, show: showSource },
  { name: "refusal", options: { viewport: desktop }, show: (page) => ask(page, refused) },
  { name: "archive", options: { viewport: wide }, show: showArchive },
  { name: "dark", options: { viewport: desktop, colorScheme: "dark" }, show: showSource },
  { name: "phone", options: { viewport: phone }, show: (page) => ask(page, answered) },
];

/** Writes `<name>.png` for each into the folder. Throws where there is no browser. */
export async function takeScreenshots(address: string, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const browser = await launchBrowser();
  try {
    const paths: string[] = [];
    for (const picture of pictures) {
      const path = join(folder, `${picture.name}.png`);
      await takeOne(browser, address, picture, path);
      paths.push(path);
    }
    return paths;
  } finally {
    await browser.close();
  }
}

async function takeOne(
  browser: Browser,
  address: string,
  { options, show }: Picture,
  path: string,
): Promise<void> {
  const context = await browser.newContext({
    locale: "en-GB",
    colorScheme: "light",
    reducedMotion: "reduce",
    ...options,
  });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole("list", { name: "What this archive holds" }).waitFor();
    await show(page);
    await page.screenshot({ path, caret: "hide" });
  } finally {
    await context.close();
  }
}

async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole("textbox", { name: "Question" }).fill(question);
  await page.keyboard.press("Enter");
  await page.getByRole("group", { name: "What to do with the answer" }).waitFor();
}

async function showSource(page: Page): Promise<void> {
  await ask(page, answered);
  await page.getByRole("button", { name: /^Source 1:/ }).click();
  await page.getByText("The news came as a memorandum was signed").last().waitFor();
  await page.getByRole("button", { name: "Back to the quoted words" }).waitFor();
  // The card of the citation goes once the pointer has left it.
  await page.mouse.move(0, 0);
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

async function showArchive(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Archive", exact: true }).click();
  await page.getByRole("table", { name: "Articles", exact: true }).waitFor();
}
