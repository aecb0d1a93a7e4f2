// The articles as MCP resources: listed a page at a time, read as text, ids completed.
import { McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import {
  ErrorCode,
  ListResourcesRequestSchema,
  McpError,
  type ListResourcesResult,
  type ReadResourceResult,
} from "@modelcontextprotocol/sdk/types.js";
import type { ArticleMetadata } from "../../vectorstore/article.ts";
import {
  articleAddress,
  articleAddressTemplate,
  articleIdOf,
  articleMediaType,
} from "./article-address.ts";
import type { McpDeps } from "./mcp-deps.ts";
import { plantedWarnings } from "../answering/evidence/planted-warnings.ts";
import { toldWarnings } from "../wording/told-warnings.ts";

const pageSize = 100;
/** As many as MCP allows. */
const mostCompletions = 100;
/** MCP's code for a resource that is not there. */
const resourceNotFound = -32_002;

export function registerArticles(server: McpServer, deps: McpDeps): void {
  const template = new ResourceTemplate(articleAddressTemplate, {
    list: undefined,
    complete: { id: (typed) => explained(deps, () => completeId(typed, deps)) },
  });
  const about = {
    title: "Articles of the archive",
    description: "The text that citations quote, by article id.",
    mimeType: articleMediaType,
  };
  server.registerResource("article", template, about, (address) =>
    explained(deps, () => readArticle(address.href, deps)),
  );
  // The SDK's own listing gives all at once, which an archive may be too large for.
  server.server.setRequestHandler(ListResourcesRequestSchema, ({ params }) =>
    explained(deps, () => listPage(params?.cursor, deps)),
  );
}

/** The page begins after the article that the cursor names, so that no ingest shifts it. */
async function listPage(cursor: string | undefined, deps: McpDeps): Promise<ListResourcesResult> {
  const after = cursor === undefined ? "" : articleIdOf(cursor);
  if (after === undefined) {
    throw new McpError(
      ErrorCode.InvalidParams,
      "Cannot list on: the cursor is none of this server.",
    );
  }
  const { total, articles } = await deps.withGeneration((generation) =>
    generation.listArticles({ after }, { limit: pageSize }),
  );
  return {
    resources: articles.map(toResource),
    ...(articles.length === total ? {} : { nextCursor: articleAddress(articles.at(-1)!.id) }),
  };
}

function toResource({ id, title, publisher, date }: ArticleMetadata) {
  const about = [publisher, date].filter((part) => part !== null).join(", ");
  return {
    uri: articleAddress(id),
    name: id,
    title,
    mimeType: articleMediaType,
    ...(about === "" ? {} : { description: about }),
  };
}

async function readArticle(address: string, deps: McpDeps): Promise<ReadResourceResult> {
  const id = articleIdOf(address);
  const article = await deps.withGeneration((generation) =>
    id === undefined ? undefined : generation.article(id),
  );
  if (article === undefined) {
    throw new McpError(
      resourceNotFound,
      "Cannot read the article: the archive has none of this id.",
      {
        uri: address,
      },
    );
  }
  const { text } = article;
  const warnings = plantedWarnings({ source: article.id, text, startOffset: 0 });
  const _meta =
    warnings.length === 0 ? {} : { _meta: { "citewell/warnings": toldWarnings(warnings) } };
  return { contents: [{ uri: address, mimeType: articleMediaType, text, ..._meta }] };
}

async function completeId(typed: string, deps: McpDeps): Promise<string[]> {
  // One more tells the SDK to say that there are more.
  const { articles } = await deps.withGeneration((generation) =>
    generation.listArticles({ idPrefix: typed }, { limit: mostCompletions + 1 }),
  );
  return articles.map(({ id }) => id);
}

/** What fails is told in words that a client may read. */
async function explained<T>(deps: McpDeps, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof McpError) throw error;
    throw new McpError(ErrorCode.InternalError, deps.explain(error).message, undefined);
  }
}
