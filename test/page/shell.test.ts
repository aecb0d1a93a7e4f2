// The page's frame in a real browser: theme, language, shortcuts, and a server that comes and goes.
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeInBrowser, openPage } from "../support/page-in-browser.ts";
import { sampleArchive } from "../support/sample-archive.ts";
import { runCommand } from "../support/run-command.ts";
import { workFolder } from "../support/run-program.ts";
import { sampleSite, serveProgram } from "../support/serve-program.ts";
import { projectRoot } from "../support/source-files.ts";

describeInBrowser("the page's frame", () => {
  const { address } = sampleSite();

  test("takes the theme of the system, or the one chosen, and keeps it", async () => {
    const { page } = await openPage(address, { colorScheme: "dark" });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.getByRole("button", { name: /^Theme/ }).click();
    await page.getByRole("menuitemradio", { name: "Light" }).click();
    const light = await ground();
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await ground()).toBe(light);
  });

  test.each([
    ["en-GB", "Archive"],
    ["ru-RU", "Архив"],
    ["kk-KZ", "Мұрағат"],
    ["fr-FR", "Archive"],
  ])("speaks the language that the browser asks for: %s", async (locale, archive) => {
    const { page } = await openPage(address, { locale });
    await page.getByRole("button", { name: archive, exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(
      locale === "fr-FR" ? "en" : locale.slice(0, 2),
    );
  });

  test("speaks the language chosen, also after a reload", async () => {
    const { page } = await openPage(address);
    await page.getByRole("button", { name: /^Language/ }).click();
    await page.getByRole("menuitemradio", { name: "Қазақша" }).click();
    await page.getByRole("button", { name: "Мұрағат", exact: true }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Мұрағат", exact: true }).waitFor();
  });

  test("lists the shortcuts under ?, and gives the focus back", async () => {
    const { page } = await openPage(address);
    const archive = page.getByRole("button", { name: "Archive", exact: true });
    await archive.focus();
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await archive.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("says that there is no archive yet, and goes on once there is one", async () => {
    const folder = await workFolder();
    const server = await serveProgram(folder);
    const { page, expectComplaints } = await openPage("");
    expectComplaints(/503/);
    await page.goto(server.address);
    const notice = page.getByRole("complementary", { name: "There is no archive yet" });
    await notice.waitFor();
    await cp(join(projectRoot, "articles"), join(folder, "articles"), { recursive: true });
    expect(await runCommand(folder, ["ingest"])).toMatchObject({ status: 0 });
    await notice.waitFor({ state: "hidden" });
  });

  test("says that the server is gone, and notices that it is back", async () => {
    const folder = await sampleArchive();
    const server = await serveProgram(folder, { PORT: "0" });
    const { page, expectComplaints } = await openPage(server.address);
    await page.getByRole("button", { name: "Archive", exact: true }).waitFor();
    expectComplaints(/ERR_CONNECTION|Failed to load resource/);
    await server.stop();
    await page.getByRole("button", { name: "Archive", exact: true }).click();
    const gone = page.getByRole("complementary", { name: "The server cannot be reached" });
    await gone.waitFor();
    await serveProgram(folder, { PORT: new URL(server.address).port });
    await gone.waitFor({ state: "hidden" });
  });
});
