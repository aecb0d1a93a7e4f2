// Files sent to the running program become part of its answers, by the same ingest as the command.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { startHeldEmbedding } from "../support/held-embedding.ts";
import { madeArticles, writeArticles } from "../support/made-articles.ts";
import { readEvents } from "../support/read-events.ts";
import { runCommand } from "../support/run-command.ts";
import { workFolder, type Environment } from "../support/run-program.ts";
import { adminKey, sendFiles, type SendOptions } from "../support/send-files.ts";
import { serveProgram, type ServedProgram } from "../support/serve-program.ts";

const articles = madeArticles(40);
const environment: Environment = { ADMIN_KEY: adminKey };
const events: SendOptions = { accept: "text/event-stream" };

async function ingestedFolder(count: number, more: Environment = {}): Promise<string> {
  const folder = await workFolder();
  await writeArticles(join(folder, "articles"), articles.slice(0, count));
  expect(await runCommand(folder, ["ingest"], more)).toMatchObject({ status: 0 });
  return folder;
}

const filesOf = (given: typeof articles) =>
  Object.fromEntries(given.map(({ file, text }) => [file, text]));

describe("an upload", () => {
  let folder: string;
  /** Each test that uses it sends articles of its own. */
  let server: ServedProgram;
  beforeAll(async () => {
    folder = await ingestedFolder(5);
    server = await serveProgram(folder, environment);
  });

  test("is answered from as soon as it is done, and lists what failed", async () => {
    const fresh = articles.slice(5, 15);
    const files = { ...filesOf(fresh), "empty.txt": "", [articles[0]!.file]: "Other words." };
    const told = await readEvents(await sendFiles(server, files, events));
    expect(told[0]).toEqual({ name: "progress", data: { step: "waiting", done: 0, total: 0 } });
    expect(told.at(-1)).toEqual({
      name: "done",
      data: {
        added: 10,
        changed: 0,
        removed: 0,
        failures: expect.toSatisfy(
          (failures: readonly object[]) => failures.length === 2,
        ) as unknown,
      },
    });
    // In the order in which they were received whole, which is nobody's choice.
    const { failures } = told.at(-1)!.data as { failures: readonly object[] };
    expect(failures).toEqual(
      expect.arrayContaining([
        { file: "empty.txt", reason: { code: "empty", message: "is empty" } },
        {
          file: articles[0]!.file,
          reason: {
            code: "nameTaken",
            message: expect.stringContaining("is there already") as string,
          },
        },
      ]),
    );
    for (const { question, fact } of [articles[0]!, ...fresh.slice(-2)]) {
      expect((await server.ask(question)).answer).toContain(fact);
    }
    const written = await readFile(join(folder, "articles", fresh[0]!.file), "utf8");
    expect(written).toBe(fresh[0]!.text);
    expect(await runCommand(folder, ["ingest"])).toMatchObject({
      stdout: expect.stringContaining("Nothing changed") as string,
    });
  });

  test("makes the first store where there is none, and the folder for the articles too", async () => {
    const folder = await workFolder();
    const server = await serveProgram(folder, environment);
    const response = await sendFiles(server, filesOf(articles.slice(0, 3)));
    expect(await response.json()).toEqual({ added: 3, changed: 0, removed: 0, failures: [] });
    expect((await server.ask(articles[1]!.question)).answer).toContain(articles[1]!.fact);
  });

  test("replaces an article if told to, and then nothing answers from the old one", async () => {
    const { file, text, fact, question } = articles[2]!;
    const files = { [file]: text.replace(fact, "77777 marble steps") };
    const response = await sendFiles(server, files, { query: "?replace=true" });
    expect(await response.json()).toMatchObject({ added: 0, changed: 1, failures: [] });
    expect((await server.ask(question)).answer).toContain("77777 marble steps");
  });

  test("waits for another, and both are in the store", async () => {
    const parts = [articles.slice(20, 24), articles.slice(24, 28), articles.slice(28, 32)];
    const outcomes = await Promise.all(
      parts.map(async (part): Promise<unknown> => (await sendFiles(server, filesOf(part))).json()),
    );
    expect(outcomes).toMatchObject(parts.map(() => ({ added: 4, failures: [] })));
    for (const { question, fact } of [articles[21]!, articles[26]!, articles[30]!]) {
      expect((await server.ask(question)).answer).toContain(fact);
    }
  });

  test("with an embedder that cannot be reached says so, keeps the files, and succeeds when sent again", async () => {
    const embedding = await startHeldEmbedding();
    const settings = { ...environment, ...embedding.environment };
    const folder = await ingestedFolder(2, settings);
    const server = await serveProgram(folder, settings);
    const answerEmbed = embedding.ollama.onEmbed;
    embedding.ollama.onEmbed = () => ({ status: 404, body: '{"error":"model not found"}' });
    const files = filesOf(articles.slice(2, 4));
    const told = await readEvents(await sendFiles(server, files, events));
    expect(told.at(-1)).toMatchObject({ name: "error", data: { code: "model-unavailable" } });
    expect(await readFile(join(folder, "articles", articles[2]!.file), "utf8")).toBe(
      articles[2]!.text,
    );
    embedding.ollama.onEmbed = answerEmbed;
    expect(await (await sendFiles(server, files)).json()).toMatchObject({ added: 2, failures: [] });
  });

  test("that a stop interrupts ends at once, and the next ingest asks for nothing twice", async () => {
    const embedding = await startHeldEmbedding();
    const settings = { ...environment, ...embedding.environment };
    const folder = await ingestedFolder(2, settings);
    const server = await serveProgram(folder, settings);
    embedding.answered.length = 0;
    const isHeld = embedding.holdAfter(1);
    const sent = sendFiles(server, filesOf(articles), events);
    await isHeld;
    const paidFor = [...embedding.answered];
    expect(paidFor.length).toBeGreaterThan(0);
    const ended = server.stop();
    const told = await readEvents(await sent);
    expect(told.at(-1)).toMatchObject({ name: "error", data: { code: "stopping" } });
    expect(await ended).toMatchObject({ status: 0 });
    const names = await readdir(join(folder, "articles"));
    expect(names.filter((name) => name.startsWith("."))).toEqual([]);
    embedding.holdNoMore();
    embedding.answered.length = 0;
    expect(await runCommand(folder, ["ingest"], settings)).toMatchObject({ status: 0 });
    const all = [...paidFor, ...embedding.answered];
    expect(all).toHaveLength(38);
    expect(new Set(all).size).toBe(38);
  });

  test("is no article of its own while it comes: hidden folders are not read", async () => {
    const folder = await ingestedFolder(2);
    const hidden = join(folder, "articles", ".upload-x");
    await mkdir(hidden);
    await writeFile(join(hidden, "half.txt"), "The riv");
    const { stdout } = await runCommand(folder, ["ingest"]);
    expect(stdout).toContain("Nothing changed");
  });
});
