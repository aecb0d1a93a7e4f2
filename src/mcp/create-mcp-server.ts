// The archive as an MCP server: four tools that only read, and the articles as resources. One server
// for each client; what it is connected to, standard input or HTTP, it does not know.
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { mcpInstructions } from "../../prompts/mcp-instructions.ts";
import { registerAskTool } from "./ask-tool.ts";
import { registerListArticlesTool } from "./list-articles-tool.ts";
import type { McpDeps } from "./mcp-deps.ts";
import { registerReadArticleTool } from "./read-article-tool.ts";
import { registerArticles } from "./register-articles.ts";
import { registerSearchTool } from "./search-tool.ts";

export function createMcpServer(deps: McpDeps): McpServer {
  const server = new McpServer(
    { name: "citewell", title: "citewell", version: deps.version },
    { instructions: mcpInstructions },
  );
  registerAskTool(server, deps);
  registerSearchTool(server, deps);
  registerReadArticleTool(server, deps);
  registerListArticlesTool(server, deps);
  registerArticles(server, deps);
  return server;
}
