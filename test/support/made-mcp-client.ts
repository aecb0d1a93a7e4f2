// The SDK's own client, connected to an MCP server in this process with fakes behind it.
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { onTestFinished } from "vitest";
import { createMcpServer } from "../../src/mcp/create-mcp-server.ts";
import type { McpDeps } from "../../src/mcp/mcp-deps.ts";
import type { Generation } from "../../vectorstore/store.ts";
import { fakeAnswerer, sampleEvidence } from "./fake-answerer.ts";
import { fakeGeneration } from "./fake-generation.ts";
import { riverArticle } from "./test-server.ts";

export interface McpClientOptions extends Partial<McpDeps> {
  readonly generation?: Generation;
}

/** A client of a server with fakes; both are closed when the test ends. */
export async function madeMcpClient(options: McpClientOptions = {}): Promise<Client> {
  const { generation = fakeGeneration([riverArticle]), ...deps } = options;
  const server = createMcpServer({
    answerer: fakeAnswerer().answerer,
    search: (_question, filter) =>
      Promise.resolve({ evidence: [sampleEvidence], filter, notes: [] }),
    withGeneration: async (work) => work(generation),
    searchLimit: 8,
    explain: (error) => ({ message: (error as Error).message, code: "internal" }),
    version: "1.2.3",
    ...deps,
  });
  const [ofClient, ofServer] = InMemoryTransport.createLinkedPair();
  await server.connect(ofServer);
  return connectClient(ofClient);
}

/** A connected client, closed when the test ends. It checks results against the tools' schemas. */
export async function connectClient(transport: Transport): Promise<Client> {
  const client = new Client({ name: "test", version: "0.0.0" });
  await client.connect(transport);
  onTestFinished(() => client.close());
  // The client knows the schemas that it checks results against only from the list.
  await client.listTools();
  return client;
}

export async function callTool(
  client: Client,
  name: string,
  args: Record<string, unknown>,
  options: Parameters<Client["callTool"]>[2] = {},
): Promise<CallToolResult> {
  return (await client.callTool({ name, arguments: args }, undefined, options)) as CallToolResult;
}

/** The text of a result. */
export function textOf({ content }: CallToolResult): string {
  return content.map((block) => (block.type === "text" ? block.text : "")).join("");
}
