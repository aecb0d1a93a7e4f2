// What a reader does in the chat of the page, by the names that a reader finds.
import type { Locator, Page } from "playwright-core";

/** The field of the composer. */
export function questionField(page: Page): Locator {
  return page.locator("#question");
}

/** A question on the page with what came of it. */
export function turnOf(page: Page, question: string): Locator {
  return page.getByRole("article", { name: `Question: ${question}`, exact: true });
}

/** Types a question, asks it by Enter, and gives its turn, which need not be answered yet. */
export async function ask(page: Page, question: string): Promise<Locator> {
  await questionField(page).fill(question);
  await questionField(page).press("Enter");
  const turn = turnOf(page, question);
  await turn.waitFor();
  return turn;
}

/** Asks, and waits until the answer was checked and can be worked with. */
export async function askAndRead(page: Page, question: string): Promise<Locator> {
  const turn = await ask(page, question);
  await isAnswered(turn);
  return turn;
}

export async function isAnswered(turn: Locator): Promise<void> {
  await actionsOf(turn).waitFor();
}

export function actionsOf(turn: Locator): Locator {
  return turn.getByRole("group", { name: "What to do with the answer" });
}

/** The button in an answer's text that opens the citation of that number. */
export function citationMark(turn: Locator, number: number): Locator {
  return turn.getByRole("button", { name: new RegExp(`^Source ${number}:`) }).first();
}

/** The open article, beside the chat. */
export function sourcePanel(page: Page): Locator {
  return page.getByRole("complementary", { name: "Source" });
}

/** All words that are marked as quoted just now, once there are some. */
export async function markedWords(page: Page): Promise<string> {
  await page.locator("mark[data-current]").first().waitFor();
  return (await page.locator("mark[data-current]").allTextContents()).join("");
}

export function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((one) => one === document.activeElement);
}

/** By how many CSS pixels the page is wider than the window. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/** What was last copied; needs the permission `clipboard-read`. */
export function copiedText(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

export const clipboardPermissions = ["clipboard-read", "clipboard-write"];
