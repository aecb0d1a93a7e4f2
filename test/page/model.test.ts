// The page while a language model writes: slow, stalled, failing, hostile.
import { beforeAll, expect, onTestFinished, test } from "vitest";
import {
  ask,
  askAndRead,
  hasFocus,
  isAnswered,
  markedWords,
  citationMark,
  questionField,
  turnOf,
} from "../support/chat-on-page.ts";
import { startFakeOpenAi, type FakeOpenAi } from "../support/fake-openai.ts";
import { gate } from "../support/gate.ts";
import { describeInBrowser, openPage } from "../support/page-in-browser.ts";
import { sampleArchive } from "../support/sample-archive.ts";
import { serveProgram, type ServedProgram } from "../support/serve-program.ts";
import { whenDone } from "../support/when-done.ts";

const question = "Who signed a memorandum with Mecacci?";
const fact = "The memorandum was signed by Elvira Azimova";

/** The number under which the prompt shows the passage that carries the fact. */
function markOfFact(messages: readonly { readonly content: string }[]): string {
  const passages = messages.at(-1)!.content.split('<passage number="').slice(1);
  const passage = passages.find((text) => text.includes("was signed by Elvira Azimova"))!;
  return `[${Number.parseInt(passage, 10)}]`;
}

describeInBrowser("the page while a model writes", () => {
  let model: FakeOpenAi;
  let server: ServedProgram;
  beforeAll(async () => {
    model = await startFakeOpenAi();
    whenDone(() => model.close());
    server = await serveProgram(await sampleArchive(), {
      LLM: "openai:gpt-fake",
      // The same question is asked again and again, of a model that says something else each time.
      ANSWER_CACHE: "0",
      OPENAI_BASE_URL: model.baseUrl,
    });
  });

  test("text is shown as it comes, and its numbers open sources once it was checked", async () => {
    const rest = gate();
    onTestFinished(rest.open);
    model.onChat = ({ messages }) => ({
      steps: [`${fact} ${markOfFact(messages)}. `, { wait: rest.opened }, "Nothing else is known."],
    });
    const { page } = await openPage(server.address);
    const turn = await ask(page, question);
    await turn.getByText(fact).waitFor();
    await turn.getByText("Writing…").waitFor();
    expect(await turn.getByRole("button", { name: /^Source/ }).count()).toBe(0);
    rest.open();
    await isAnswered(turn);
    await turn.getByText("Written by openai:gpt-fake").waitFor();
    await turn.getByText("Not supported").first().waitFor();
    await citationMark(turn, 1).click();
    expect(await markedWords(page)).toContain("signed by Elvira Azimova");
  });

  test("stop ends the model's work; what was written stays, as unchecked; then it is asked again", async () => {
    model.onChat = () => ({ steps: [`${fact}, and `.repeat(3), { stall: true }] });
    const { page } = await openPage(server.address);
    const turn = await ask(page, question);
    await turn.getByText(fact).first().waitFor();
    const asked = model.requestsTo("/v1/chat/completions").at(-1)!;
    await page.getByRole("button", { name: "Stop" }).click();
    await asked.clientLeft;
    await turn.getByRole("heading", { name: "Stopped" }).waitFor();
    await turn.getByText("Written until then, not checked").waitFor();
    await turn.getByText(fact).first().waitFor();
    expect(await hasFocus(questionField(page))).toBe(true);
    await page.reload();
    await turn.getByRole("heading", { name: "Stopped" }).waitFor();
    model.onChat = ({ messages }) => ({ steps: [`${fact} ${markOfFact(messages)}.`] });
    await turn.getByRole("button", { name: "Ask again" }).click();
    await isAnswered(turn);
    expect(await turn.getByText("Stopped").count()).toBe(0);
  });

  test("Escape stops as well, and a new try that is stopped leaves the answer there was", async () => {
    model.onChat = ({ messages }) => ({ steps: [`${fact} ${markOfFact(messages)}.`] });
    const { page } = await openPage(server.address);
    const turn = await askAndRead(page, question);
    model.onChat = () => ({ steps: ["Something quite other ", { stall: true }] });
    await turn.getByRole("button", { name: "Write anew" }).click();
    await turn.getByText("Something quite other").waitFor();
    await questionField(page).press("Escape");
    await isAnswered(turn);
    await turn.getByText(fact).first().waitFor();
  });

  test("while one question is answered the next can be typed, but not asked", async () => {
    model.onChat = () => ({ steps: ["It begins ", { stall: true }] });
    const { page } = await openPage(server.address);
    await ask(page, question);
    await questionField(page).fill("And when?");
    await questionField(page).press("Enter");
    expect(await page.getByRole("article").count()).toBe(1);
    expect(await questionField(page).inputValue()).toBe("And when?");
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByRole("button", { name: "Ask", exact: true }).waitFor();
  });

  test("a question is edited and asked again while it is being answered", async () => {
    model.onChat = () => ({ steps: ["It begins ", { stall: true }] });
    const { page } = await openPage(server.address);
    const turn = await ask(page, question);
    await turn.getByText("It begins").waitFor();
    const asked = model.requestsTo("/v1/chat/completions").at(-1)!;
    model.onChat = ({ messages }) => ({ steps: [`${fact} ${markOfFact(messages)}.`] });
    await turn.getByRole("button", { name: "Edit the question" }).click();
    await page.keyboard.type(" Name her.");
    await page.keyboard.press("Enter");
    await asked.clientLeft;
    await isAnswered(turnOf(page, `${question} Name her.`));
    expect(await page.getByRole("article").count()).toBe(1);
  });

  test("a model that says nothing: the page tells what it waits for, and how long already", async () => {
    model.onChat = () => ({ steps: [{ stall: true }] });
    const { page } = await openPage("");
    await page.clock.install();
    await page.goto(server.address);
    const turn = await ask(page, question);
    await turn.getByText(/^Reading \d+ passages…$/).waitFor();
    await page.clock.runFor(20_000);
    await turn
      .getByText(/^Read \d+ passages\. Waiting for openai:gpt-fake… \d\d seconds$/)
      .waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
  });

  test("a model that fails in mid-answer: the text begins anew from the articles, with a note", async () => {
    model.onChat = () => ({ steps: ["Half a sentence that never", " ends. ", { cut: true }] });
    const { page } = await openPage(server.address);
    const turn = await askAndRead(page, question);
    expect(await turn.getByText("Half a sentence").count()).toBe(0);
    await turn.getByText("Quoted word for word, without a language model").waitFor();
    await turn
      .getByRole("list", { name: "Notes" })
      .getByText(/passages are quoted/)
      .waitFor();
    await citationMark(turn, 1).click();
    expect(await markedWords(page)).not.toBe("");
  });

  test.each([
    ["HTML", "<script>document.title='ran'</script> <img src=x onerror=\"document.title='ran'\">"],
    ["addresses that run", "[press](javascript:document.title='ran') <javascript:alert(1)>"],
    ["pictures", "![a](https://example.com/a.png) ![b](data:image/png;base64,AAAA) ![c](/c.png)"],
    ["addresses elsewhere", "[here](https://example.com/x) https://example.com/y //example.com"],
    ["ends of elements", "</div></main><style>body{display:none}</style><base href=//example.com>"],
    ["forms", '<form action="https://example.com"><input autofocus onfocus=alert(1)></form>'],
    [
      "frames",
      '<iframe srcdoc="<script>parent.document.title=1</script>"></iframe><svg onload=alert(1)>',
    ],
  ])("what a model writes stays text: %s", async (_, hostile) => {
    model.onChat = ({ messages }) => ({
      steps: [`${fact} ${markOfFact(messages)}.\n\n`, hostile, `\n\nAnd ${hostile} then an end.`],
    });
    const { page } = await openPage(server.address);
    const turn = await askAndRead(page, question);
    await turn.getByText(fact).first().waitFor();
    await turn.getByText("then an end.").first().waitFor();
    const active =
      "script, img, style, base, form, input, iframe, svg[onload], [onerror], [onfocus]";
    expect(await turn.locator(active).count()).toBe(0);
    const links = await turn
      .getByRole("link")
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    for (const link of links) expect(link.startsWith(`${server.address}/?`)).toBe(true);
    expect(await page.title()).toBe(`${question} – citewell`);
    expect(await questionField(page).isVisible()).toBe(true);
  });
});
