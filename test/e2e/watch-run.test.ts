// The running program follows its folder, and gives up articles: what it answers from is what is there.
import { access, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { madeArticles, writeArticles } from "../support/made-articles.ts";
import { runCommand } from "../support/run-command.ts";
import { startProgram, workFolder } from "../support/run-program.ts";
import { adminKey } from "../support/send-files.ts";
import { serveProgram } from "../support/serve-program.ts";

const articles = madeArticles(6);
const [first, second, late] = articles;

async function folderWith(given: typeof articles): Promise<string> {
  const folder = await workFolder();
  await writeArticles(join(folder, "articles"), given);
  return folder;
}

test("`start --watch` answers from files that came, and no more from those that went", async () => {
  const folder = await folderWith([first!, second!]);
  const server = await serveProgram(folder, {}, ["start", "--watch"]);
  expect((await server.ask(late!.question)).answer).not.toContain(late!.fact);

  await writeArticles(join(folder, "articles"), [late!]);
  await server.written(/"added":1|1 added/);
  await expect.poll(async () => (await server.ask(late!.question)).answer).toContain(late!.fact);

  await rm(join(folder, "articles", first!.file));
  await server.written(/"removed":1|1 removed/);
  await expect
    .poll(async () => (await server.ask(first!.question)).citations.map(({ source }) => source))
    .not.toContain(first!.file);
  expect(await server.stop()).toMatchObject({ status: 0 });
});

test("`ingest --watch` says what it did, and ends well when it is told to", async () => {
  const folder = await folderWith([first!]);
  const program = startProgram(folder, ["ingest", "--watch"]);
  await program.written(/^Following /m);
  await writeArticles(join(folder, "articles"), [second!]);
  await program.written(/1 added, 0 changed, 0 removed, 1 unchanged/);
  expect(await program.stop()).toMatchObject({ status: 0 });
});

test("an article that is removed over HTTP is gone from the folder and from every answer", async () => {
  const folder = await folderWith([first!, second!]);
  expect(await runCommand(folder, ["ingest"])).toMatchObject({ status: 0 });
  const server = await serveProgram(folder, { ADMIN_KEY: adminKey });
  expect((await server.ask(first!.question)).answer).toContain(first!.fact);

  const address = `${server.address}/articles/${encodeURIComponent(first!.file)}`;
  expect((await fetch(address, { method: "DELETE" })).status).toBe(401);
  const headers = { authorization: `Bearer ${adminKey}` };
  const removed = await fetch(address, { method: "DELETE", headers });
  expect(await removed.json()).toMatchObject({ file: first!.file, removed: 1, failures: [] });

  const { citations } = await server.ask(first!.question);
  expect(citations.map(({ source }) => source)).not.toContain(first!.file);
  await expect(access(join(folder, "articles", first!.file))).rejects.toThrow("ENOENT");
});
