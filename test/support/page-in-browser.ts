// The page of a running program in a real Chromium. Whatever it asks of another host, writes to the
// console as an error, or refuses for its security policy fails the test.
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { beforeAll, expect, onTestFinished } from "vitest";
import { findBrowser, missingBrowser } from "./find-browser.ts";
import { unlessMissingHere } from "./unless-missing.ts";

const browserPath = findBrowser();
const missing = browserPath === null ? missingBrowser : null;

/** One for all files of a worker; it ends with the worker. */
let browser: Browser | undefined;

/** A group of tests in the browser. */
export function describeInBrowser(name: string, tests: () => void): void {
  unlessMissingHere(missing).describe(name, () => {
    beforeAll(async () => {
      if (browserPath === null) throw new Error(`Cannot test the page: ${missingBrowser}`);
      browser ??= await chromium.launch({
        executablePath: browserPath,
        args: [
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
        ],
      });
    });
    tests();
  });
}

export interface OpenedPage {
  readonly page: Page;
  /** What went wrong so far: errors, refused resources, requests to other hosts. */
  readonly complaints: readonly string[];
  /** Complaints that match are expected from here on, such as those of a server that is gone. */
  readonly expectComplaints: (pattern: RegExp) => void;
}

/**
 * A page in a context of its own, closed at the end of the test, which fails on complaints. Without
 * an address it is left to the test to go somewhere.
 */
export async function openPage(
  address: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser!.newContext({ locale: "en-GB", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const complaints: string[] = [];
  const expected: RegExp[] = [];
  const complain = (complaint: string): void => {
    if (!expected.some((pattern) => pattern.test(complaint))) complaints.push(complaint);
  };
  page.on("console", (message) => {
    if (message.type() === "error") complain(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complain(`error: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    const isOwn = /^(?:127\.0\.0\.1|localhost)$/.test(url.hostname) || url.protocol === "blob:";
    if (!isOwn) complain(`request to another host: ${request.url()}`);
  });
  onTestFinished(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
  if (address !== "") await page.goto(address);
  return { page, complaints, expectComplaints: (pattern) => void expected.push(pattern) };
}
