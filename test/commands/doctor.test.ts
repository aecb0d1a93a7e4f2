// What the doctor says of each thing that can be wrong, and which exit status it gives.
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeTraffic } from "../../src/commands/describe-traffic.ts";
import { checkNode, runDoctor } from "../../src/commands/doctor.ts";
import { readSettings, type SettingName } from "../../src/config.ts";
import { madeKeys } from "../support/made-keys.ts";
import { startFakeOllama } from "../support/fake-ollama.ts";

let articles: string;
beforeEach(async () => {
  articles = await mkdtemp(join(tmpdir(), "doctor-"));
  await mkdir(join(articles, "2024"));
  await writeFile(join(articles, "2024", "a.txt"), "text");
  await writeFile(join(articles, "b.md"), "text");
  await writeFile(join(articles, ".hidden"), "text");
});
afterEach(() => rm(articles, { recursive: true }));

const goodStore = () => Promise.resolve({ ok: true, detail: "12 passages" });

async function run(flags: Partial<Record<SettingName, string>>, describeStore = goodStore) {
  const lines: string[] = [];
  const own = { ARTICLES_DIR: articles, STORE_DIR: join(articles, "no-store") };
  const settings = readSettings({ ...own, ...flags }, {}, "no such file");
  const status = await runDoctor(settings, (line) => lines.push(line), describeStore);
  return { status, text: lines.join("\n") };
}

describe("runDoctor()", () => {
  it("finds nothing wrong with the defaults, and that nothing leaves the machine", async () => {
    const { status, text } = await run({});
    expect(status).toBe(0);
    expect(text).toContain(`Node: ${process.versions.node}`);
    expect(text).toContain(`2 files in ${articles}`);
    expect(text).toContain("Store: 12 passages");
    expect(text).toContain("LangSmith tracing: off");
    expect(text).toMatch(/What leaves this machine: nothing$/);
    expect(text).not.toContain("WRONG");
  });

  it("counts Ollama on this machine as not leaving it", async () => {
    const server = await startFakeOllama();
    const { status, text } = await run({ LLM: "ollama:llama3.2", OLLAMA_BASE_URL: server.url });
    expect(status).toBe(0);
    expect(text).toMatch(/What leaves this machine: nothing$/);
    await server.close();
  });

  it("names each address that data would go to, without the secrets in it", async () => {
    const { text } = await run({
      LLM: "openai:gpt-fake",
      OPENAI_API_KEY: "sk-secret",
      OPENAI_BASE_URL: "http://user:password@models.invalid/v1?key=hidden",
      EMBEDDER: "ollama:nomic-embed-text",
      OLLAMA_BASE_URL: "http://gpu.invalid:11434",
    });
    expect(text).toContain(
      "questions and the passages found for them, to http://models.invalid/v1",
    );
    expect(text).toContain("to be embedded, to http://gpu.invalid:11434");
    expect(text).not.toMatch(/sk-secret|password|hidden/);
  });

  it("tells of LangSmith when its own variable is set", async () => {
    process.env["LANGSMITH_TRACING"] = "true";
    try {
      const { text } = await run({ LLM: "ollama:llama3.2", OLLAMA_BASE_URL: "http://127.0.0.1:1" });
      expect(text).toContain("LangSmith tracing: on, because LANGSMITH_TRACING is set");
      expect(text).toContain(
        "prompts and answers, to LangSmith at https://api.smith.langchain.com",
      );
    } finally {
      delete process.env["LANGSMITH_TRACING"];
    }
  });

  it("gives 1 and the remedy for each thing that is wrong", async () => {
    const badStore = () =>
      Promise.resolve({ ok: false, detail: "built with hash-64", remedy: "Run `npm run ingest`." });
    const { status, text } = await run(
      {
        ARTICLES_DIR: join(articles, "nowhere"),
        LLM: "ollama:x",
        OLLAMA_BASE_URL: "http://127.0.0.1:1",
      },
      badStore,
    );
    expect(status).toBe(1);
    expect(text).toMatch(/WRONG Articles: .*nowhere does not exist\n.*set ARTICLES_DIR/);
    expect(text).toMatch(/WRONG Store: built with hash-64\n.*`npm run ingest`/);
    expect(text).toMatch(/WRONG Language model ollama:x: nothing answers.*\n.*`ollama serve`/);
  });

  it("says why a reranker cannot be used", async () => {
    const RERANKER = "local:no/such/reranker";
    const { status, text } = await run({ RERANKER });
    expect(status).toBe(1);
    expect(text).toContain(`WRONG Reranker ${RERANKER}: Cannot use the reranker '${RERANKER}': `);
    expect((await run({})).text).toContain("ok    Reranker features: built in");
  });

  it("names a reranker of the hub among what leaves the machine", () => {
    const settings = readSettings({ RERANKER: "local:some/reranker" }, {}, "no such file");
    expect(describeTraffic(settings).join("\n")).toContain(
      "the name of the model some/reranker, to the Hugging Face hub",
    );
  });

  it("says who reaches the server, and with what", async () => {
    const open = await run({});
    expect(open.text).toMatch(/ok {4}Keys: no file of keys/);
    expect(open.text).toContain("Server: 127.0.0.1, for this machine only, without keys");
    expect(open.text).toContain("Pages of other origins: none may use the API");
    const wide = await run({ HOST: "0.0.0.0" });
    expect(wide.status).toBe(1);
    expect(wide.text).toMatch(
      /WRONG Server: Cannot serve on 0\.0\.0\.0.*\n.*npm run keys -- create/,
    );
    const published = { PUBLIC_HOSTS: "archive.example", ADMIN_KEY: "a-key-of-sixteen-or-more" };
    expect((await run(published)).text).toMatch(/published as archive\.example.*\n.*TRUST_PROXY=1/);
  });

  it("says what is wrong with the keys", async () => {
    const folder = join(articles, "keys");
    await mkdir(folder);
    const keys = madeKeys(folder);
    const flags = { KEYS_FILE: keys.path };
    const key = await keys.make();
    expect((await run(flags)).text).toContain("ok    Keys: 1 can be used");
    await keys.revoke(key);
    expect((await run(flags)).text).toContain("WRONG Keys: all in");
    if (process.platform !== "win32") {
      await chmod(keys.path, 0o666);
      expect((await run(flags)).text).toMatch(/WRONG Keys: other users.*\n.*chmod 600/);
    }
    await writeFile(keys.path, "{");
    expect((await run(flags)).text).toContain("WRONG Keys: Cannot use the keys in");
  });

  it("says that a folder without articles is empty", async () => {
    const empty = join(articles, "empty");
    await mkdir(empty);
    const { status, text } = await run({ ARTICLES_DIR: empty });
    expect([status, text.includes(`${empty} is empty`)]).toEqual([1, true]);
  });
});

describe("checkNode()", () => {
  it.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("accepts %s", (version) => {
    expect(checkNode(version).ok).toBe(true);
  });

  it.each(["18.20.0", "20.18.3"])("refuses %s", (version) => {
    expect(checkNode(version).ok).toBe(false);
  });
});
