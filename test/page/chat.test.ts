// Asking in the chat: the first visit, the field, follow-ups, refusals, times, another try.
import { expect, test } from "vitest";
import {
  actionsOf,
  ask,
  askAndRead,
  hasFocus,
  isAnswered,
  markedWords,
  questionField,
  turnOf,
} from "../support/chat-on-page.ts";
import { describeInBrowser, openPage } from "../support/page-in-browser.ts";
import { sampleSite } from "../support/serve-program.ts";

const memorandum = "Who signed a memorandum with Mecacci?";
const unanswerable = "What is the price of bread in Paris?";
const ofAYear = "What did Shakirov do in 2018?";

describeInBrowser("asking on the page", () => {
  const server = sampleSite();

  test("the first visit tells what the archive holds, and its suggestions ask", async () => {
    const { page } = await openPage(server.address);
    const holdings = page.getByRole("list", { name: "What this archive holds" });
    await holdings.getByText("9 articles in 29 passages").waitFor();
    const suggestion = page.getByRole("list", { name: "For example" }).getByRole("button").first();
    const suggested = await suggestion.innerText();
    await suggestion.click();
    const turn = turnOf(page, suggested);
    await isAnswered(turn);
    expect(await turn.getByRole("button", { name: /^Source 1:/ }).count()).toBeGreaterThan(0);
    await expect.poll(() => page.title()).toBe(`${suggested} – citewell`);
  });

  test("an answer shows the words of the API's answer, whose sentences are all carried", async () => {
    const { sentences } = await server.ask(memorandum);
    const { page } = await openPage(server.address);
    const turn = await askAndRead(page, memorandum);
    const words = await turn.innerText();
    for (const { text } of sentences) expect(words).toContain(text.split(" ").slice(-3).join(" "));
    await turn.getByText("Every sentence is carried by its quotes").waitFor();
    await turn.getByText("Quoted word for word, without a language model").waitFor();
    const asked = await turn.evaluate((one) => one.getBoundingClientRect().top);
    expect(asked).toBeGreaterThanOrEqual(0);
  });

  test("Shift+Enter begins a line, Enter asks, blanks alone ask nothing, and the focus stays", async () => {
    const { page } = await openPage(server.address);
    const field = questionField(page);
    await field.fill("   ");
    await field.press("Enter");
    expect(await page.getByRole("button", { name: "Ask", exact: true }).isDisabled()).toBe(true);
    await field.fill("Who signed a memorandum");
    await field.press("Shift+Enter");
    await page.keyboard.type("with Mecacci?");
    expect(await field.inputValue()).toBe("Who signed a memorandum\nwith Mecacci?");
    await field.press("Enter");
    await isAnswered(page.getByRole("article"));
    expect(await page.getByRole("article").count()).toBe(1);
    expect(await field.inputValue()).toBe("");
    expect(await hasFocus(field)).toBe(true);
  });

  test("a question that is too long is told so, and not asked", async () => {
    const { page } = await openPage(server.address);
    await questionField(page).fill("why ".repeat(501));
    await page.getByText(/2,003 characters: a question may have 2,000 at most/).waitFor();
    await questionField(page).press("Enter");
    expect(await page.getByRole("article").count()).toBe(0);
  });

  test("a follow-up is understood from what came before, also after a reload", async () => {
    const { page } = await openPage(server.address);
    expect(await server.ask("And when was that?")).toMatchObject({ status: "not-in-articles" });
    await askAndRead(page, memorandum);
    const turn = await askAndRead(page, "And when was that?");
    await turn.getByText("The signing belonged to the programme").first().waitFor();
    await page.reload();
    await isAnswered(turnOf(page, "And when was that?"));
    const later = await askAndRead(page, "And where was it?");
    await later.getByText("What was searched", { exact: true }).click();
    await later
      .getByText(/Searched for: .*Mecacci/)
      .first()
      .waitFor();
  });

  test("a refusal looks like one, and its nearest passages open", async () => {
    const { searched } = await server.ask(unanswerable);
    const { page } = await openPage(server.address);
    const turn = await askAndRead(page, unanswerable);
    const refusal = turn.getByRole("region", { name: "Not in the articles" });
    await refusal.getByText("The articles do not answer this question.").waitFor();
    await refusal.getByText("Searched in: the whole archive").waitFor();
    expect(await turn.getByRole("button", { name: /^Source/ }).count()).toBe(0);
    const misses = refusal.getByRole("list", { name: /^Nearest passages/ }).getByRole("link");
    expect(await misses.count()).toBe(searched.nearest.length);
    await misses.first().click();
    const { source, startOffset, endOffset } = searched.nearest[0]!;
    const article = await fetch(`${server.address}/articles/${encodeURIComponent(source)}`);
    const { text } = (await article.json()) as { text: string };
    const flat = (words: string) => words.replaceAll(/[\s#]+/g, "");
    expect(flat(await markedWords(page))).toBe(flat(text.slice(startOffset, endOffset)));
  });

  test("a time read out of the question is a chip, and removing it asks again of all times", async () => {
    const { page } = await openPage(server.address);
    const turn = await askAndRead(page, ofAYear);
    await turn.getByText("2018 first, from “in 2018”").waitFor();
    const request = page.waitForRequest(/\/ask$/);
    await turn.getByRole("button", { name: /^Ask again of all times/ }).click();
    expect((await request).postDataJSON()).toMatchObject({ filter: { allTime: true } });
    await turn.getByText("All times", { exact: true }).waitFor();
    await isAnswered(turn);
    expect(await turn.getByText("2018 first").count()).toBe(0);
    expect(await page.getByRole("article").count()).toBe(1);
  });

  test("an answer is written anew in its place", async () => {
    const { page } = await openPage(server.address);
    const turn = await askAndRead(page, memorandum);
    const answered = page.waitForResponse(/\/ask$/);
    await actionsOf(turn).getByRole("button", { name: "Write anew" }).click();
    expect((await answered).status()).toBe(200);
    await isAnswered(turn);
    expect(await page.getByRole("article").count()).toBe(1);
    expect(await hasFocus(questionField(page))).toBe(true);
  });

  test("an edited question replaces its turn and those after it, which is said before", async () => {
    const { page } = await openPage(server.address);
    const first = await askAndRead(page, memorandum);
    await askAndRead(page, unanswerable);
    await first.getByRole("button", { name: "Edit the question" }).click();
    const editor = first.getByRole("form", { name: "Edit the question" });
    await editor.getByText("The question after it and its answer will be removed.").waitFor();
    await page.keyboard.press("Escape");
    await editor.waitFor({ state: "detached" });
    expect(await hasFocus(first.getByRole("button", { name: "Edit the question" }))).toBe(true);
    await page.keyboard.press("Enter");
    await editor.getByRole("textbox").fill(ofAYear);
    await page.keyboard.press("Enter");
    await isAnswered(turnOf(page, ofAYear));
    expect(await page.getByRole("article").count()).toBe(1);
  });

  test("back leads from one conversation to the one before, and a reload keeps both", async () => {
    const { page } = await openPage(server.address);
    await askAndRead(page, memorandum);
    await page.getByRole("button", { name: "New conversation" }).first().click();
    await page.getByRole("heading", { name: "Ask the archive" }).waitFor();
    await askAndRead(page, unanswerable);
    await page.goBack();
    await page.goBack();
    await isAnswered(turnOf(page, memorandum));
    await page.reload();
    await isAnswered(turnOf(page, memorandum));
    await page.goForward();
    await page.goForward();
    await isAnswered(turnOf(page, unanswerable));
  });

  test("a question that is typed but not asked survives a look at the archive", async () => {
    const { page } = await openPage(server.address);
    await questionField(page).fill("Who signed");
    await page.getByRole("button", { name: "Archive", exact: true }).click();
    await questionField(page).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Chat", exact: true }).click();
    expect(await questionField(page).inputValue()).toBe("Who signed");
  });

  test.each([
    [
      "ru-RU",
      "Кто такой уполномоченный?",
      "Вопрос",
      /^Источник 1:/,
      "Каждое предложение подтверждено",
    ],
    ["kk-KZ", "Асқар Шәкіров туралы не айтылады?", "Сұрақ", /^1-дереккөз:/, "Әр сөйлем"],
  ])("works in the language of the page: %s", async (locale, question, asked, source, carried) => {
    const { citations } = await server.ask(question);
    const { page } = await openPage(server.address, { locale });
    await questionField(page).fill(question);
    await questionField(page).press("Enter");
    const turn = page.getByRole("article", { name: new RegExp(`^${asked}: `) });
    await turn.getByText(carried).first().waitFor();
    await turn.getByRole("button", { name: source }).first().click();
    expect(await markedWords(page)).toBe(citations[0]!.quote);
    const words = await page.locator("body").innerText();
    expect(words).not.toMatch(/\{\{|Sources|Citation \d|undefined/);
  });

  test("whoever only listens is told that the archive is searched, and the answer", async () => {
    const { page } = await openPage(server.address);
    const told = page.locator("#live");
    await ask(page, memorandum);
    await told.getByText(/^Answer: The news came as a memorandum was signed/).waitFor({
      state: "attached",
    });
  });
});
