// The page of the API's description in a real browser: all of it comes from this server, the strict
// policy is kept, and it is readable on a phone and in the dark.
import { expect, test } from "vitest";
import { describeInBrowser, openPage } from "../support/page-in-browser.ts";
import { sampleSite } from "../support/serve-program.ts";

describeInBrowser("the page of the API's description", () => {
  const server = sampleSite();

  // Whatever is asked of another host, or refused for the policy, fails each of these.
  test.each([
    { width: 1280, height: 900, colorScheme: "light" },
    { width: 360, height: 740, colorScheme: "dark" },
  ] as const)("shows every route at width $width, $colorScheme", async (screen) => {
    const { width, height, colorScheme } = screen;
    const options = { viewport: { width, height }, colorScheme };
    const { page } = await openPage(`${server.address}/docs`, options);
    const ask = page.locator("#operations-Questions-ask");
    await ask.waitFor();
    const description: unknown = await (await fetch(`${server.address}/openapi.json`)).json();
    const { paths } = description as { paths: Record<string, Record<string, unknown>> };
    const described = Object.values(paths).flatMap((item) => Object.keys(item));
    expect(await page.locator(".opblock").count()).toBe(described.length);
    await ask.getByRole("button").first().click();
    await ask.getByText("Answers from the articles").waitFor();
    await ask.locator(".response .highlight-code").first().waitFor();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe(colorScheme === "dark" ? "rgb(20, 23, 26)" : "rgb(251, 250, 247)");
  });

  test("asks the server itself when a request is tried", async () => {
    const { page } = await openPage(`${server.address}/docs`);
    const archive = page.locator("#operations-Archive-describeArchive");
    await archive.getByRole("button").first().click();
    await archive.getByRole("button", { name: "Try it out" }).click();
    await archive.getByRole("button", { name: "Execute" }).click();
    await archive.locator(".live-responses-table").getByText('"undated"').first().waitFor();
  });
});
