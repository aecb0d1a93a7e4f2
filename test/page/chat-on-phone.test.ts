// The whole way from question to source on a small phone, in both themes and all languages.
import { expect, test } from "vitest";
import { markedWords, overhang, questionField } from "../support/chat-on-page.ts";
import { describeInBrowser, openPage } from "../support/page-in-browser.ts";
import { sampleSite } from "../support/serve-program.ts";

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;
const question = "What did Shakirov do in 2018?";

describeInBrowser("the chat on a phone", () => {
  const server = sampleSite();

  test.each([
    ["en-GB", "light", /^Source 1:/, "Close the source"],
    ["ru-RU", "dark", /^Источник 1:/, "Закрыть источник"],
    ["kk-KZ", "light", /^1-дереккөз:/, "Дереккөзді жабу"],
  ] as const)(
    "nothing scrolls sideways from question to source, and back: %s, %s",
    async (locale, colorScheme, source, close) => {
      const { citations } = await server.ask(question);
      const { page } = await openPage(server.address, { ...phone, locale, colorScheme });
      await questionField(page).waitFor();
      expect(await overhang(page)).toBe(0);
      await questionField(page).fill(question);
      await page.locator("form button[type=submit]").tap();
      const mark = page.getByRole("article").getByRole("button", { name: source }).first();
      await mark.waitFor();
      expect(await overhang(page)).toBe(0);
      await mark.tap();
      const panel = page.getByRole("dialog", { name: citations[0]!.title });
      await panel.waitFor();
      expect(await markedWords(page)).toBe(citations[0]!.quote);
      expect(await overhang(page)).toBe(0);
      expect((await panel.boundingBox())!.width).toBe(360);
      await panel.getByRole("button", { name: close }).tap();
      await panel.waitFor({ state: "detached" });
      await questionField(page).fill("What is the price of bread in Paris?");
      await page.locator("form button[type=submit]").tap();
      await page.getByRole("article").nth(1).getByRole("link").first().waitFor();
      expect(await overhang(page)).toBe(0);
    },
  );

  test("back closes the source over the chat", async () => {
    const { page } = await openPage(server.address, phone);
    await questionField(page).fill(question);
    await page.locator("form button[type=submit]").tap();
    await page
      .getByRole("article")
      .getByRole("button", { name: /^Source 2:/ })
      .first()
      .tap();
    await markedWords(page);
    await page.goBack();
    await page.locator("mark[data-current]").waitFor({ state: "detached" });
    expect(await questionField(page).isVisible()).toBe(true);
  });
});
