// The tool `list_articles`: what the archive has, a page at a time.
import { languageCodes } from "../../languages/language-codes.ts";
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { mcpToolDescriptions } from "../../prompts/mcp-instructions.ts";
import { sortKeys } from "../../vectorstore/store.ts";
import type { ArticleMetadata } from "../../vectorstore/article.ts";
import { filterSchema } from "../answering/answer.ts";
import type { McpDeps } from "./mcp-deps.ts";
import { checkDates, readsOnly, toolResult, type ToolOutput } from "./tool-result.ts";

const defaultLimit = 50;
const languageSchema = z.enum(languageCodes);

const inputSchema = z.strictObject({
  q: z
    .string()
    .max(200)
    .optional()
    .describe("Words, or parts of them, that title, publisher or id must all have."),
  language: languageSchema.optional(),
  publisher: z.string().min(1).max(500).optional().describe("The whole name, in whatever case."),
  from: filterSchema.shape.from,
  to: filterSchema.shape.to,
  sort: z.enum(sortKeys).optional().describe("`id` unless given."),
  order: z.enum(["asc", "desc"]).optional().describe("`asc` unless given."),
  limit: z.int().min(1).max(500).optional().describe(`${defaultLimit} unless given.`),
  offset: z.int().min(0).optional().describe("How many of the matching ones to leave out."),
});

export const listedArticleSchema = z.strictObject({
  id: z.string().describe("What `read_article` and `filter.sources` take."),
  title: z.string(),
  date: z.string().nullable(),
  publisher: z.string().nullable(),
  language: languageSchema.nullable(),
  url: z.string().nullable().describe("Where it was published."),
});

const outputSchema = z.strictObject({
  total: z.int().describe("Articles that match, on this page or not."),
  offset: z.int(),
  articles: z.array(listedArticleSchema),
});

export function registerListArticlesTool(server: McpServer, deps: McpDeps): void {
  const { list_articles: description } = mcpToolDescriptions;
  server.registerTool(
    "list_articles",
    { title: "List articles", description, inputSchema, outputSchema, annotations: readsOnly },
    (input, { signal }) => toolResult(() => listArticles(input, deps), deps, signal),
  );
}

async function listArticles(
  { limit = defaultLimit, offset = 0, ...wish }: z.infer<typeof inputSchema>,
  deps: McpDeps,
): Promise<ToolOutput> {
  checkDates(wish);
  const page = await deps.withGeneration((generation) =>
    generation.listArticles(wish, { offset, limit }),
  );
  const articles = page.articles.map(listed);
  const lines = articles.map(({ id, title, publisher, date }) =>
    [id, title, publisher, date].filter((part) => part !== null).join(" | "),
  );
  const { total } = page;
  const which =
    articles.length === 0 ? "none of them here" : `${offset + 1} to ${offset + articles.length}`;
  return {
    structured: { total, offset, articles },
    text: [`${total} articles match; ${which}:`, ...lines].join("\n"),
  };
}

export function listed(article: ArticleMetadata): z.infer<typeof listedArticleSchema> {
  const { id, title, date, publisher, language, url } = article;
  return { id, title, date, publisher, language, url };
}
