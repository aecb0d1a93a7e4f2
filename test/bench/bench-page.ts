// What the page weighs and how soon it can be used, in a real browser on the project's own archive.
import axe from "axe-core";
import { chromium, type Browser, type CDPSession, type Page } from "playwright-core";
import { findBrowser, missingBrowser } from "../support/find-browser.ts";
import { quantile } from "../../src/evaluation/measuring/statistics.ts";

export interface PageFigures {
  /** Of the first load, over the network as compressed, in kB. */
  readonly transferredKB: number;
  readonly requests: number;
  readonly requestsToOthers: number;
  /** Until the question can be typed, from an empty cache. */
  readonly usableMs: number;
  readonly firstContentfulPaintMs: number;
  readonly layoutShift: number;
  readonly scriptMs: number;
  readonly elements: number;
  readonly axeViolations: readonly string[];
}

/** Loads the page so often; times are medians. */
const loads = 5;

/** Throws where there is no browser. */
export async function benchPage(address: string): Promise<PageFigures> {
  const browser = await launchBrowser();
  try {
    const figures: PageFigures[] = [];
    for (let load = 0; load < loads; load++) figures.push(await loadOnce(browser, address));
    const last = figures.at(-1)!;
    const median = (of: (one: PageFigures) => number) => quantile(figures.map(of), 0.5);
    return {
      ...last,
      usableMs: median(({ usableMs }) => usableMs),
      firstContentfulPaintMs: median((one) => one.firstContentfulPaintMs),
      scriptMs: median(({ scriptMs }) => scriptMs),
    };
  } finally {
    await browser.close();
  }
}

/** Throws where there is no browser. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(`Cannot open the page: ${missingBrowser}`);
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
}

async function loadOnce(browser: Browser, address: string): Promise<PageFigures> {
  const context = await browser.newContext({ locale: "en-GB" });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const traffic = await watchTraffic(session, address);
    await session.send("Performance.enable");
    const startedAt = performance.now();
    await page.goto(address, { waitUntil: "commit" });
    await page.getByRole("textbox").first().waitFor();
    const usableMs = performance.now() - startedAt;
    await page.waitForLoadState("networkidle");
    return {
      ...traffic(),
      usableMs,
      ...(await timesOf(page, session)),
      ...(await checkAccess(page)),
    };
  } finally {
    await context.close();
  }
}

async function watchTraffic(session: CDPSession, address: string) {
  let bytes = 0;
  let requests = 0;
  let requestsToOthers = 0;
  await session.send("Network.enable");
  session.on("Network.requestWillBeSent", ({ request }) => {
    requests++;
    if (!request.url.startsWith(address)) requestsToOthers++;
  });
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  return () => ({ transferredKB: bytes / 1000, requests, requestsToOthers });
}

async function timesOf(page: Page, session: CDPSession) {
  const { metrics } = await session.send("Performance.getMetrics");
  const seconds = metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0;
  const seen: Pick<PageFigures, "firstContentfulPaintMs" | "layoutShift" | "elements"> =
    await page.evaluate(readFigures);
  return { ...seen, scriptMs: seconds * 1000 };
}

async function checkAccess(page: Page): Promise<Pick<PageFigures, "axeViolations">> {
  await page.evaluate(axe.source);
  const violations: readonly AxeViolation[] = await page.evaluate(
    "axe.run().then(({ violations }) => violations)",
  );
  return {
    axeViolations: violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
    ),
  };
}

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** Runs in the page, whose types this program does not know. */
const readFigures = `new Promise((resolve) => {
  let layoutShift = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) layoutShift += value;
  });
  observer.observe({ type: "layout-shift", buffered: true });
  setTimeout(() => {
    observer.disconnect();
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    resolve({
      firstContentfulPaintMs: paint === undefined ? 0 : paint.startTime,
      layoutShift,
      elements: document.querySelectorAll("*").length,
    });
  }, 200);
})`;
