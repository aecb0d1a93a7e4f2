// From an answer's citation to the exact words of its article, and back.
import { expect, test } from "vitest";
import {
  actionsOf,
  askAndRead,
  citationMark,
  clipboardPermissions,
  copiedText,
  hasFocus,
  markedWords,
  sourcePanel,
} from "../support/chat-on-page.ts";
import { describeInBrowser, openPage } from "../support/page-in-browser.ts";
import { sampleSite } from "../support/serve-program.ts";

const question = "When was Shakirov in Geneva?";
const severalArticles = "Who is the Commissioner for Human Rights of Kazakhstan?";

describeInBrowser("citations on the page", () => {
  const server = sampleSite();

  test("a citation pointed at, or reached by keyboard, shows quote, title, publisher and date", async () => {
    const { citations } = await server.ask(question);
    const { page } = await openPage(server.address);
    const turn = await askAndRead(page, question);
    const card = page.getByRole("dialog", { name: /^Source 1:/ });
    const expectWhole = async () => {
      await card.waitFor();
      const words = await card.innerText();
      expect(words).toContain(citations[0]!.quote);
      expect(words).toContain(citations[0]!.title);
      expect(words).toContain("Kazinform · 23 February 2018");
    };
    await citationMark(turn, 1).hover();
    await expectWhole();
    await page.mouse.move(0, 0);
    await card.waitFor({ state: "hidden" });
    await turn.getByRole("button", { name: "Edit the question" }).focus();
    await page.keyboard.press("Tab");
    await expectWhole();
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "hidden" });
  });

  test.each([question, severalArticles])(
    "every citation opens its article with exactly the quoted words marked: %s",
    async (asked) => {
      const { citations } = await server.ask(asked);
      expect(citations.length).toBeGreaterThan(1);
      const { page } = await openPage(server.address);
      const turn = await askAndRead(page, asked);
      for (const { number, quote, title } of citations) {
        await citationMark(turn, number).click();
        await sourcePanel(page).getByRole("heading", { name: title, level: 2 }).waitFor();
        await page.locator(`mark[data-current][data-number="${number}"]`).waitFor();
        expect(await markedWords(page)).toBe(quote);
        expect(await hasFocus(page.locator("mark[data-current]"))).toBe(true);
      }
    },
  );

  test("the sources under an answer lead to the same words as its numbers", async () => {
    const { citations } = await server.ask(question);
    const { page } = await openPage(server.address);
    const turn = await askAndRead(page, question);
    const items = turn.getByRole("region", { name: "Sources" }).getByRole("listitem");
    expect(await items.count()).toBe(citations.length);
    await items.last().getByRole("link").click();
    await sourcePanel(page).waitFor();
    expect(await markedWords(page)).toBe(citations.at(-1)!.quote);
  });

  test("next and previous go through the citations, by button and by key, and stop at the ends", async () => {
    const { citations } = await server.ask(question);
    const { page } = await openPage(server.address);
    const turn = await askAndRead(page, question);
    await citationMark(turn, 1).click();
    const panel = sourcePanel(page);
    const expectAt = async (number: number) => {
      await panel.getByText(`Citation ${number} of ${citations.length}`).waitFor();
      expect(await markedWords(page)).toBe(citations[number - 1]!.quote);
    };
    await expectAt(1);
    await panel.getByRole("button", { name: "Next citation" }).click();
    await expectAt(2);
    await page.keyboard.press("n");
    await expectAt(3);
    const next = panel.getByRole("button", { name: "Next citation" });
    expect(citations).toHaveLength(3);
    expect(await next.getAttribute("aria-disabled")).toBe("true");
    await page.keyboard.press("p");
    await expectAt(2);
    await panel.getByRole("button", { name: "Previous citation" }).click();
    await expectAt(1);
  });

  test("a copied link opens the same words for somebody else, who has no conversations", async () => {
    const { citations } = await server.ask(question);
    const mine = await openPage(server.address, { permissions: clipboardPermissions });
    await citationMark(await askAndRead(mine.page, question), 2).click();
    await markedWords(mine.page);
    await mine.page.getByRole("button", { name: "Copy link" }).click();
    await mine.page.getByText("Copied").waitFor();
    const link = await copiedText(mine.page);
    expect(link).not.toContain("conversation");
    const { page } = await openPage(link);
    await sourcePanel(page).waitFor();
    expect(await markedWords(page)).toBe(citations[1]!.quote);
    await page.getByRole("heading", { name: "Ask the archive" }).waitFor();
  });

  test("a copied quote carries its words, its source and the link", async () => {
    const { citations } = await server.ask(question);
    const { page } = await openPage(server.address, { permissions: clipboardPermissions });
    await citationMark(await askAndRead(page, question), 1).click();
    await markedWords(page);
    await page.getByRole("button", { name: "Copy quote" }).click();
    await page.getByText("Copied").waitFor();
    const { quote, title, startOffset, endOffset } = citations[0]!;
    const copied = await copiedText(page);
    expect(copied).toContain(`“${quote}” — ${title}, Kazinform, 23 February 2018\n`);
    expect(copied).toContain(`start=${startOffset}&end=${endOffset}`);
  });

  test("Escape closes the source and gives the focus back to the citation", async () => {
    const { page } = await openPage(server.address);
    const mark = citationMark(await askAndRead(page, question), 2);
    await mark.focus();
    await page.keyboard.press("Enter");
    await markedWords(page);
    await page.keyboard.press("Escape");
    await sourcePanel(page).waitFor({ state: "detached" });
    await expect.poll(() => hasFocus(mark)).toBe(true);
  });

  test("back closes the source, forward opens it again, and a reload keeps it", async () => {
    const { citations } = await server.ask(question);
    const { page } = await openPage(server.address);
    await citationMark(await askAndRead(page, question), 3).click();
    expect(await markedWords(page)).toBe(citations[2]!.quote);
    await page.goBack();
    await sourcePanel(page).waitFor({ state: "detached" });
    await page.goForward();
    expect(await markedWords(page)).toBe(citations[2]!.quote);
    await page.reload();
    expect(await markedWords(page)).toBe(citations[2]!.quote);
    await sourcePanel(page).getByText("Citation 3 of 3").waitFor();
  });

  test("an answer is copied with its citations, or its words alone", async () => {
    const { answer, citations } = await server.ask(question);
    const { page } = await openPage(server.address, { permissions: clipboardPermissions });
    const turn = await askAndRead(page, question);
    const copy = async (choice: string) => {
      await actionsOf(turn)
        .getByRole("button", { name: /^(Copy|Copied)$/ })
        .click();
      await page.getByRole("menuitem", { name: choice }).click();
      await expect.poll(() => copiedText(page)).not.toBe("");
      const text = await copiedText(page);
      await page.evaluate(() => navigator.clipboard.writeText(""));
      return text;
    };
    const plain = await copy("Text only");
    expect(plain).toBe(answer.replaceAll(/ \[\d+\]/g, ""));
    const cited = await copy("With citations");
    expect(cited.startsWith(`${answer}\n\nSources:\n`)).toBe(true);
    for (const { number, title, quote } of citations) {
      expect(cited).toContain(`[${number}] ${title}, Kazinform, 23 February 2018: “${quote}”`);
    }
    expect(cited).toContain(`${server.address}/?article=`);
  });
});
