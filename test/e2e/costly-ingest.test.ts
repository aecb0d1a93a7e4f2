// The ingest command with an embedder that costs something: what was paid for is never lost.
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { settingDefinitions } from "../../src/config.ts";
import { startHeldEmbedding } from "../support/held-embedding.ts";
import { madeArticles, writeArticles } from "../support/made-articles.ts";
import { runCommand } from "../support/run-command.ts";
import { startProgram, workFolder } from "../support/run-program.ts";
import { storeContents } from "../support/store-contents.ts";

const articles = madeArticles(200);
const paths = articles.map(({ file }) => file).sort();
const batchSize = 16;

async function folderWith(given: readonly (typeof articles)[number][]): Promise<string> {
  const folder = await workFolder();
  await writeArticles(join(folder, "articles"), given);
  return folder;
}

describe("an ingest that is cut off", () => {
  test.each(["SIGKILL", "SIGTERM"] as const)(
    "by %s in the middle goes on with what is missing, and asks for nothing twice",
    async (signal) => {
      const folder = await folderWith(articles);
      const embedding = await startHeldEmbedding();
      const isHeld = embedding.holdAfter(5);
      const first = startProgram(folder, ["ingest"], embedding.environment);
      await isHeld;
      const paidFor = [...embedding.answered];
      expect(paidFor).toHaveLength(5 * batchSize);
      const { status, stderr } = await first.stop(signal);
      expect(status).toBe(signal === "SIGKILL" ? null : 1);
      if (signal === "SIGTERM") {
        expect(stderr).toContain("Stopped. What was embedded so far is kept.");
      }
      embedding.holdNoMore();
      embedding.answered.length = 0;

      const second = await runCommand(folder, ["ingest"], embedding.environment);
      expect(second).toMatchObject({ status: 0 });
      const all = [...paidFor, ...embedding.answered];
      expect(new Set(all).size).toBe(all.length);
      const store = join(folder, "store");
      const { passages, ...contents } = await storeContents(store, "town");
      expect(all).toHaveLength(passages);
      expect(contents).toEqual({
        articles: paths,
        sourceFiles: paths,
        inVectors: paths,
        inWords: paths,
      });
      expect(second.stdout).toContain(
        `Vectors: ${embedding.answered.length} computed, ${paidFor.length} reused.`,
      );
      expect((await readdir(store)).sort()).toEqual([
        "CURRENT",
        "generations",
        "readers",
        "vectors",
      ]);
      expect(await readdir(join(store, "generations"))).toHaveLength(1);

      embedding.answered.length = 0;
      const third = await runCommand(folder, ["ingest"], embedding.environment);
      expect(third.stdout).toContain("Nothing changed: the store is up to date.");
      expect(embedding.answered).toEqual([]);
    },
  );
});

test("only the changed passages of a changed article are embedded", async () => {
  const folder = await folderWith(articles.slice(0, 20));
  const paragraphs = articles.slice(100, 112).map(({ text }) => text.split("---\n")[2]!.trim());
  const long = join(folder, "articles", "long.md");
  await writeFile(long, `# A long report\n\n${paragraphs.join("\n\n")}\n`);
  const embedding = await startHeldEmbedding();
  await runCommand(folder, ["ingest"], embedding.environment);
  const before = embedding.answered.filter((text) => text.includes("A long report"));
  expect(before.length).toBeGreaterThan(5);

  const changed = paragraphs.with(-1, paragraphs.at(-1)!.replace("marble", "granite"));
  await writeFile(long, `# A long report\n\n${changed.join("\n\n")}\n`);
  embedding.answered.length = 0;
  const { stdout } = await runCommand(folder, ["ingest"], embedding.environment);
  expect(stdout).toContain("Articles: 0 added, 1 changed, 0 removed, 20 unchanged");
  expect(stdout).toContain("Vectors: 1 computed");
  expect(embedding.answered).toHaveLength(1);
  expect(embedding.answered[0]).toContain("granite");
});

describe("two ingests at once", () => {
  test("are not: the second says who is at it, and the first one ends well", async () => {
    const folder = await folderWith(articles.slice(0, 20));
    const embedding = await startHeldEmbedding();
    const isHeld = embedding.holdAfter(0);
    const first = startProgram(folder, ["ingest"], embedding.environment);
    await isHeld;
    const second = await runCommand(folder, ["ingest"], embedding.environment);
    expect(second.status).toBe(1);
    expect(second.stderr).toContain(
      `Cannot change the store: another ingest holds it (process ${first.child.pid!} on `,
    );
    embedding.letGo();
    expect(await first.ended).toMatchObject({ status: 0 });
  });

  test("come one after the other where the second is told to wait", async () => {
    const folder = await folderWith(articles.slice(0, 20));
    const embedding = await startHeldEmbedding();
    const isHeld = embedding.holdAfter(0);
    const first = startProgram(folder, ["ingest"], embedding.environment);
    await isHeld;
    const second = startProgram(folder, ["ingest", "--wait", "60"], embedding.environment);
    await second.written(/Waiting for another ingest \(process \d+ on .*\) to end\./);
    embedding.letGo();
    expect(await first.ended).toMatchObject({ status: 0 });
    const { status, stdout } = await second.ended;
    expect(status).toBe(0);
    expect(stdout).toContain("Nothing changed: the store is up to date.");
    expect(new Set(embedding.answered).size).toBe(embedding.answered.length);
  });
});

describe("another embedder", () => {
  test("is refused with both names and the command that builds a new store", async () => {
    const folder = await folderWith(articles.slice(0, 5));
    await runCommand(folder, ["ingest"]);
    for (const command of [["ingest"], ["ask", "Who?"], ["serve", "--port", "0"]]) {
      const { status, stderr } = await runCommand(folder, [...command, "--embedder", "hash-128"]);
      expect(status).toBe(1);
      expect(stderr).toContain(`'${settingDefinitions.EMBEDDER.default}'`);
      expect(stderr).toContain("'hash-128'");
      expect(stderr).toContain("npm run ingest -- --rebuild");
    }
  });

  test("builds its store beside the old one, which answers until the new one is complete", async () => {
    const folder = await folderWith(articles.slice(0, 40));
    await runCommand(folder, ["ingest"]);
    const embedding = await startHeldEmbedding();
    const isHeld = embedding.holdAfter(1);
    const rebuild = startProgram(folder, ["ingest", "--rebuild"], embedding.environment);
    await isHeld;
    const { question, fact } = articles[11]!;
    const meanwhile = await runCommand(folder, ["ask", question]);
    expect(meanwhile).toMatchObject({ status: 0 });
    expect(meanwhile.stdout).toContain(fact);

    embedding.letGo();
    expect(await rebuild.ended).toMatchObject({ status: 0 });
    const after = await runCommand(folder, ["ask", question], embedding.environment);
    expect(after).toMatchObject({ status: 0 });
    expect(after.stdout).toContain(fact);
    const old = await runCommand(folder, ["ask", question]);
    expect(old.stderr).toContain("it was built with 'ollama:nomic-embed-text'");
  });
});
