// The ingest command as people run it: again, after a change, after a kill, with bad files.
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { madeArticles, writeArticles } from "../support/made-articles.ts";
import { runCommand } from "../support/run-command.ts";
import { runProgram, workFolder } from "../support/run-program.ts";
import { storeContents } from "../support/store-contents.ts";

const articles = madeArticles(300);
const paths = articles.map(({ file }) => file).sort();

/** A folder with these articles below `articles/`. */
async function folderWith(given: readonly (typeof articles)[number][]): Promise<string> {
  const folder = await workFolder();
  await writeArticles(join(folder, "articles"), given);
  return folder;
}

describe("ingest", () => {
  test("makes a store of the whole folder, and the next time says that nothing changed", async () => {
    const folder = await folderWith(articles);
    const first = await runProgram(folder, ["ingest"]);
    expect(first).toMatchObject({ status: 0 });
    expect(first.stdout).toContain(
      "Articles: 300 added, 0 changed, 0 removed, 0 unchanged, 0 failed.",
    );
    const { passages, ...contents } = await storeContents(join(folder, "store"), "town");
    const everything = { articles: paths, sourceFiles: paths, inVectors: paths, inWords: paths };
    expect(contents).toEqual(everything);
    expect(first.stdout).toContain(`Vectors: ${passages} computed, 0 reused.`);

    const second = await runProgram(folder, ["ingest"]);
    expect(second).toMatchObject({ status: 0 });
    expect(second.stdout).toContain("Articles: 0 added, 0 changed, 0 removed, 300 unchanged");
    expect(second.stdout).toContain(`Vectors: 0 computed, ${passages} reused.`);
    expect(second.stdout).toContain("Nothing changed: the store is up to date.");
  });

  test("takes a deleted file out of every index, and finds it again when it is back", async () => {
    const folder = await folderWith(articles.slice(0, 30));
    await runCommand(folder, ["ingest"]);
    const gone = articles[7]!;
    await rm(join(folder, "articles", gone.file));
    const { status, stdout } = await runCommand(folder, ["ingest"]);
    expect(status).toBe(0);
    expect(stdout).toContain("Articles: 0 added, 0 changed, 1 removed, 29 unchanged");
    expect(stdout).toContain("Vectors: 0 computed");
    const left = paths.filter((path) =>
      articles.slice(0, 30).some(({ file }) => file === path && file !== gone.file),
    );
    expect(await storeContents(join(folder, "store"), "town")).toMatchObject({
      articles: left,
      sourceFiles: left,
      inVectors: left,
      inWords: left,
    });
    const asked = await runCommand(folder, ["ask", gone.question, "--json"]);
    expect(asked.stdout).not.toContain(gone.fact);
    expect(asked.stdout).not.toContain(gone.file);

    await writeArticles(join(folder, "articles"), [gone]);
    await runCommand(folder, ["ingest"]);
    const askedAgain = await runCommand(folder, ["ask", gone.question, "--json"]);
    expect(askedAgain.stdout).toContain(gone.fact);
  });

  test("lists every bad file with its reason, keeps the rest, and ends with status 1", async () => {
    const folder = await folderWith(articles.slice(0, 10));
    const bad = {
      "binary.txt": Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256),
      "empty.md": "",
      "broken.txt": Uint8Array.of(...Buffer.from("A town "), 0xff, 0xfe, 0x00, 0x81, 0xc3, 0x28),
    };
    for (const [name, content] of Object.entries(bad)) {
      await writeFile(join(folder, "articles", name), content);
    }
    await writeFile(join(folder, "articles", "picture.png"), "x");
    for (const added of [10, 0]) {
      const { status, stdout } = await runCommand(folder, ["ingest"]);
      expect(status).toBe(1);
      expect(stdout).toContain(`Articles: ${added} added`);
      expect(stdout).toContain("3 failed.");
      for (const name of Object.keys(bad)) {
        expect(stdout).toMatch(new RegExp(`^FAILED ${name}: \\S.{5,}$`, "m"));
      }
      expect(stdout).toContain("Skipped 1 (other formats, or parts of saved pages): picture.png");
    }
    const asked = await runCommand(folder, ["ask", articles[3]!.question, "--json"]);
    expect(asked).toMatchObject({ status: 0 });
    expect(asked.stdout).toContain(articles[3]!.fact);
  });

  test("keeps the old state of a file that went bad out of the store, and says so", async () => {
    const folder = await folderWith(articles.slice(0, 3));
    await runCommand(folder, ["ingest"]);
    await writeFile(join(folder, "articles", articles[1]!.file), "");
    const { status, stdout } = await runCommand(folder, ["ingest"]);
    expect(status).toBe(1);
    expect(stdout).toContain(`FAILED ${articles[1]!.file}: is empty`);
    const left = [articles[0]!.file, articles[2]!.file].sort();
    expect(await storeContents(join(folder, "store"), "town")).toMatchObject({ articles: left });
  });

  test("says what is wrong when there is no articles folder, and makes no store", async () => {
    const folder = await workFolder();
    const { status, stderr } = await runCommand(folder, ["ingest"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Cannot read the articles: the folder articles does not exist\. /);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    const asked = await runCommand(folder, ["ask", "Who?"]);
    expect(asked.status).toBe(1);
    expect(asked.stderr).toContain("npm run ingest");
  });
});
