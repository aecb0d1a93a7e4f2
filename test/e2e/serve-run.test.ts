// The server as a process: answers with citations that can be checked, follows the store while it
// changes, and stops when told to.
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { madeArticles, writeArticles } from "../support/made-articles.ts";
import { runCommand } from "../support/run-command.ts";
import { runProgram, workFolder } from "../support/run-program.ts";
import {
  expectExactCitations,
  serveProgram,
  type ServedProgram,
} from "../support/serve-program.ts";

const articles = madeArticles(200);

async function ingestedFolder(count: number): Promise<string> {
  const folder = await workFolder();
  await writeArticles(join(folder, "articles"), articles.slice(0, count));
  expect(await runCommand(folder, ["ingest"])).toMatchObject({ status: 0 });
  return folder;
}

describe("serve", () => {
  let folder: string;
  /** For all that only ask. */
  let server: ServedProgram;
  beforeAll(async () => {
    folder = await ingestedFolder(200);
    server = await serveProgram(folder);
  });

  test("answers with exact citations, as JSON and as events alike", async () => {
    for (const { question, fact, file } of [articles[3]!, articles[77]!, articles[199]!]) {
      const answer = await server.ask(question);
      expect(answer).toMatchObject({ status: "answered", model: "extractive" });
      expect(answer.answer).toContain(fact);
      const citing = answer.citations.find(({ quote }) => quote.includes(fact));
      expect(citing?.source).toBe(file);
      await expectExactCitations(server.address, answer);

      const events = await server.askForEvents(question);
      expect(events[0]?.name).toBe("evidence");
      const streamed = events.at(-1)!;
      expect(streamed.name).toBe("answer");
      const { answer: text, citations } = streamed.data as Answer;
      expect({ text, citations }).toEqual({ text: answer.answer, citations: answer.citations });
    }
  });

  test("refuses, with what was searched, where the articles do not tell", async () => {
    const answer = await server.ask("Which volcano erupted on Jupiter's moon Io in 1979?");
    expect(answer).toMatchObject({ status: "not-in-articles", citations: [] });
  });

  test("answers every question while the store is replaced under it, and then finds what is new", async () => {
    const folder = await ingestedFolder(40);
    const server = await serveProgram(folder);
    const fresh = articles.slice(40, 120);
    await writeArticles(join(folder, "articles"), fresh);
    const progress = { isIngested: false };
    const ingest = runProgram(folder, ["ingest"]).finally(() => (progress.isIngested = true));
    for (let turn = 0; !progress.isIngested && turn < 5000; turn++) {
      const { question, fact } = articles[turn % 40]!;
      const answer = await server.ask(question);
      expect(answer.answer).toContain(fact);
      await expectExactCitations(server.address, answer);
    }
    expect(await ingest).toMatchObject({ status: 0 });
    const { question, fact } = fresh.at(-1)!;
    await expect.poll(async () => (await server.ask(question)).answer).toContain(fact);
    const readers = join(folder, "store", "readers");
    await expect.poll(async () => (await readdir(readers)).length).toBe(1);
  });

  test("without a store says what to do, and opens it as soon as there is one", async () => {
    const folder = await workFolder();
    await writeArticles(join(folder, "articles"), articles.slice(0, 5));
    const server = await serveProgram(folder);
    const before = await fetch(`${server.address}/readyz`);
    expect(before.status).toBe(503);
    expect(await before.text()).toMatch(/"code":"no-store".*npm run ingest/);
    await runCommand(folder, ["ingest"]);
    await expect.poll(async () => (await fetch(`${server.address}/readyz`)).status).toBe(200);
    expect((await server.ask(articles[2]!.question)).answer).toContain(articles[2]!.fact);
  });

  test("shows the chat page", async () => {
    const page = await (await fetch(server.address)).text();
    const script = /<script[^>]* src="\.\/(assets\/[^"]+\.js)"/.exec(page)?.[1];
    const response = await fetch(`${server.address}/${script!}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("javascript");
  });

  test("says which port is taken", async () => {
    const { port } = new URL(server.address);
    const { status, stderr } = await runCommand(folder, ["serve", "--port", port]);
    expect(status).toBe(1);
    expect(stderr).toContain(`Cannot listen on 127.0.0.1, port ${port}: another program uses it.`);
  });
});

describe("a signal", () => {
  test.each(["SIGTERM", "SIGINT"] as const)(
    "%s ends the server well and at once, whatever connections are open",
    async (signal) => {
      const folder = await ingestedFolder(5);
      const server = await serveProgram(folder);
      await server.ask(articles[1]!.question);
      const silent = connect(Number(new URL(server.address).port), "127.0.0.1");
      onTestFinished(() => void silent.destroy());
      await once(silent, "connect");
      await (await fetch(`${server.address}/healthz`)).text();
      const isOver = once(silent.resume(), "close");
      const before = performance.now();
      // Under npm, Ctrl+C comes twice.
      server.child.kill(signal);
      expect(await server.stop(signal)).toMatchObject({ status: 0 });
      // The grace time is 10 s: that is for answers being written, and there are none.
      expect(performance.now() - before).toBeLessThan(10_000);
      await isOver;
      expect(await readdir(join(folder, "store", "readers"))).toEqual([]);
    },
  );
});

test("start ingests and then serves, and passes over a bad file", async () => {
  const folder = await workFolder();
  await writeArticles(join(folder, "articles"), [
    ...articles.slice(0, 5),
    { ...articles[5]!, text: "" },
  ]);
  const server = await serveProgram(folder, {}, "start");
  await server.written(/FAILED \S+: is empty/);
  expect((await server.ask(articles[4]!.question)).answer).toContain(articles[4]!.fact);
  expect(await server.stop()).toMatchObject({ status: 0 });
});
