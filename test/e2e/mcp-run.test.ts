// The program as an MCP client starts it: over standard input and output.
import { join } from "node:path";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { expect, onTestFinished, test } from "vitest";
import { answerSchema } from "../../src/answering/answer.ts";
import { startFakeOllama } from "../support/fake-ollama.ts";
import { gate } from "../support/gate.ts";
import { madeArticles, writeArticles } from "../support/made-articles.ts";
import { callTool, connectClient, textOf } from "../support/made-mcp-client.ts";
import { runCommand } from "../support/run-command.ts";
import { mainPath, workFolder } from "../support/run-program.ts";

test("mcp answers over standard input and output, before there is a store and after", async () => {
  const folder = await workFolder();
  const articles = madeArticles(20);
  const { question, fact, file } = articles[4]!;
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [mainPath, "mcp"],
    cwd: folder,
    env: { LOG_LEVEL: "debug" },
    stderr: "pipe",
  });
  let told = "";
  transport.stderr!.on("data", (text: Buffer) => (told += text.toString()));
  const client = await connectClient(transport);
  // Whatever else stood on standard output would be no message.
  const broken: Error[] = [];
  client.onerror = (error) => void broken.push(error);

  const early = await callTool(client, "ask", { question });
  expect(early.isError).toBe(true);
  expect(textOf(early)).toMatch(/there is none in store.*npm run ingest/su);
  await expect(client.listResources()).rejects.toThrow(/there is none in store/u);

  await writeArticles(join(folder, "articles"), articles);
  expect(await runCommand(folder, ["ingest"])).toMatchObject({ status: 0 });

  const result = await callTool(client, "ask", { question });
  const answer = answerSchema.parse(result.structuredContent);
  expect(answer.status).toBe("answered");
  expect(textOf(result)).toContain(fact);
  const [citation] = answer.citations;
  expect(citation!.source).toBe(file);
  const { contents } = await client.readResource({ uri: `citewell://articles/${file}` });
  const { text } = contents[0] as { text: string };
  expect(text.slice(citation!.startOffset, citation!.endOffset)).toBe(citation!.quote);
  expect((await client.listResources()).resources).toHaveLength(articles.length);

  const { pid } = transport;
  await client.close();
  expect(isRunning(pid!)).toBe(false);
  expect(broken).toEqual([]);
  expect(told).not.toContain(question);
});

test("mcp keeps a line for the language model, and answers what is asked twice once", async () => {
  const folder = await workFolder();
  const articles = madeArticles(12);
  await writeArticles(join(folder, "articles"), articles);
  expect(await runCommand(folder, ["ingest"])).toMatchObject({ status: 0 });
  const ollama = await startFakeOllama();
  onTestFinished(() => ollama.close());
  const [asked, held] = [gate(), gate()];
  ollama.onChat = () => {
    asked.open();
    return { steps: [{ wait: held.opened }, "The articles do not say."] };
  };
  const llm = { LLM: "ollama:llama3.2", OLLAMA_BASE_URL: ollama.url };
  const client = await connectClient(
    new StdioClientTransport({
      ...{ command: process.execPath, args: [mainPath, "mcp"], cwd: folder, stderr: "ignore" },
      env: { ...llm, LLM_CONCURRENCY: "1", LLM_QUEUE: "0" },
    }),
  );
  const [first, other] = articles.map(({ question }) => question);
  const answers = [1, 2].map(() => callTool(client, "ask", { question: first! }));
  await asked.opened;
  const refused = await callTool(client, "ask", { question: other! });
  expect(refused.isError).toBe(true);
  expect(textOf(refused)).toMatch(/^Cannot answer now: .* Ask again in \d+ s\.$/u);
  expect(refused._meta).toMatchObject({ "citewell/error": { code: "too-busy" } });
  held.open();
  for (const answer of await Promise.all(answers)) expect(answer.isError).toBeUndefined();
  expect(ollama.requestsTo("/api/chat")).toHaveLength(1);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
