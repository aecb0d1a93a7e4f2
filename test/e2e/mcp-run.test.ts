// The program as an MCP client starts it: over standard input and output.
import { join } from "node:path";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { expect, test } from "vitest";
import { answerSchema } from "../../src/answering/answer.ts";
import { madeArticles, writeArticles } from "../support/made-articles.ts";
import { callTool, connectClient, textOf } from "../support/made-mcp-client.ts";
import { mainPath, runProgram, workFolder } from "../support/run-program.ts";

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
  expect(await runProgram(folder, ["ingest"])).toMatchObject({ status: 0 });

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

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
