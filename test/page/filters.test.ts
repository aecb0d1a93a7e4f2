// What a reader narrows a question to, says of an answer, and does after the server was away.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  actionsOf,
  ask,
  askAndRead,
  hasFocus,
  questionField,
  turnOf,
  isAnswered,
} from "../support/chat-on-page.ts";
import { describeInBrowser, openPage } from "../support/page-in-browser.ts";
import { sampleSite, serveProgram } from "../support/serve-program.ts";

const question = "When was Shakirov in Geneva?";

describeInBrowser("filters, feedback and the server on the page", () => {
  const server = sampleSite();
  const { folder } = server;

  test("a period leaves out other articles, is a chip, and goes when the chip is removed", async () => {
    const { page } = await openPage(server.address);
    await page.getByRole("button", { name: "Period" }).click();
    await page.getByLabel("First day").fill("2018-02-01");
    await page.getByLabel("Last day").fill("2018-01-01");
    await page.getByText("The first day is after the last").waitFor();
    await page.getByLabel("Last day").fill("2018-02-28");
    await page.getByRole("button", { name: "Done" }).click();
    await questionField(page).waitFor();
    const turn = await askAndRead(page, "Who signed a memorandum with Mecacci?");
    await turn.getByRole("region", { name: "Not in the articles" }).waitFor();
    await turn
      .getByText(/Searched in: published 1 February 2018 to 28 February 2018/)
      .first()
      .waitFor();
    await turn.getByRole("button", { name: /^Remove: / }).click();
    await turn
      .getByRole("button", { name: /^Source 1:/ })
      .first()
      .waitFor();
    const chips = page.getByRole("list", { name: "Only these are searched" });
    await chips.getByRole("button", { name: /^Remove: / }).click();
    await chips.waitFor({ state: "detached" });
  });

  test("a source is found by its name, and only it is searched", async () => {
    const { page } = await openPage(server.address);
    await page.getByRole("button", { name: "Sources", exact: true }).click();
    await page.getByRole("combobox", { name: "Publisher or article" }).fill("astana");
    await page
      .getByRole("option", { name: /The Astana Times/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Done" }).click();
    const chips = page.getByRole("list", { name: "Only these are searched" });
    await chips.getByText("The Astana Times").waitFor();
    const request = page.waitForRequest(/\/ask$/);
    const turn = await askAndRead(page, question);
    expect((await request).postDataJSON()).toMatchObject({
      filter: { sources: ["The Astana Times"] },
    });
    expect(await turn.getByText("Kazinform reported the trip").count()).toBe(0);
    await turn.getByRole("button", { name: "Remove: The Astana Times" }).click();
    await turn
      .getByRole("button", { name: /^Source 1: Shakirov in Geneva/ })
      .first()
      .waitFor();
  });

  test("feedback with its reason lands in the server's file, with question and answer", async () => {
    const { page } = await openPage(server.address);
    const turn = await askAndRead(page, question);
    const thumb = actionsOf(turn).getByRole("button", { name: "Bad answer" });
    await thumb.click();
    const form = page.getByRole("dialog", { name: "Bad answer" });
    await form.getByRole("textbox").fill("The day is missing");
    await form.getByRole("button", { name: "Send" }).click();
    await turn.getByText("Thank you, noted.").waitFor();
    expect(await thumb.getAttribute("aria-pressed")).toBe("true");
    await expect.poll(() => hasFocus(thumb)).toBe(true);
    const lines = (await readFile(join(folder, "store", "feedback.jsonl"), "utf8")).trim();
    const last: unknown = JSON.parse(lines.split("\n").at(-1)!);
    expect(last).toMatchObject({ question, verdict: "bad", reason: "The day is missing" });
    expect(last).toMatchObject({ answer: { status: "answered" } });
  });

  test("a conversation goes on after the server was away in its middle", async () => {
    const own = await serveProgram(folder);
    const { page, expectComplaints } = await openPage(own.address);
    await askAndRead(page, "Who signed a memorandum with Mecacci?");
    expectComplaints(/ERR_CONNECTION|ERR_EMPTY|Failed to load resource/);
    await own.stop();
    const turn = await ask(page, "And when was that?");
    await turn.getByRole("heading", { name: "No answer came" }).waitFor();
    await turn.getByText("The server cannot be reached").waitFor();
    const gone = page.getByRole("complementary", { name: "The server cannot be reached" });
    await gone.waitFor();
    await serveProgram(folder, { PORT: new URL(own.address).port });
    await gone.waitFor({ state: "hidden" });
    await turn.getByRole("button", { name: "Ask again" }).click();
    await isAnswered(turnOf(page, "And when was that?"));
    await turn.getByText("The signing belonged to the programme").first().waitFor();
  });
});
