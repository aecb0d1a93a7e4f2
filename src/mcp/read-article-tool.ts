// The tool `read_article`: a stretch of an article's text, with offsets that citations count in too.
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { mcpToolDescriptions } from "../../prompts/mcp-instructions.ts";
import { linksTo } from "./article-address.ts";
import { listed, listedArticleSchema } from "./list-articles-tool.ts";
import type { McpDeps } from "./mcp-deps.ts";
import { warningsSchema } from "../answering/planted-warning.ts";
import { plantedWarnings } from "../answering/evidence/planted-warnings.ts";
import { toldWarnings, warningLines } from "../wording/told-warnings.ts";
import { readsOnly, ToolInputError, toolResult, type ToolOutput } from "./tool-result.ts";

const defaultCharacters = 20_000;

const inputSchema = z.strictObject({
  id: z.string().min(1).max(2000).describe("Article id, as `source` of a citation has it."),
  startOffset: z.int().min(0).optional().describe("0 unless given."),
  maxCharacters: z
    .int()
    .min(1)
    .max(200_000)
    .optional()
    .describe(`The most to give; ${defaultCharacters} unless given.`),
});

const outputSchema = listedArticleSchema.extend({
  text: z.string().describe("The article's text from `startOffset` to `endOffset`."),
  startOffset: z.int(),
  endOffset: z.int(),
  characters: z.int().describe("Of the whole text, in UTF-16 code units."),
  warnings: warningsSchema,
});

export function registerReadArticleTool(server: McpServer, deps: McpDeps): void {
  const { read_article: description } = mcpToolDescriptions;
  server.registerTool(
    "read_article",
    { title: "Read an article", description, inputSchema, outputSchema, annotations: readsOnly },
    (input, { signal }) => toolResult(() => readArticle(input, deps), deps, signal),
  );
}

async function readArticle(
  { id, startOffset = 0, maxCharacters = defaultCharacters }: z.infer<typeof inputSchema>,
  deps: McpDeps,
): Promise<ToolOutput> {
  // The store is asked for the id first: no path of a call ever reaches the file system.
  const article = await deps.withGeneration((generation) => generation.article(id));
  if (article === undefined) {
    throw new ToolInputError(
      "Cannot read the article: the archive has none of this id. `list_articles` gives the ids.",
    );
  }
  const characters = article.text.length;
  if (startOffset > characters) {
    throw new ToolInputError(
      `Cannot read from ${startOffset} on: the article ends at ${characters}.`,
    );
  }
  const endOffset = wholeCharacters(
    article.text,
    Math.min(characters, startOffset + maxCharacters),
  );
  const text = article.text.slice(startOffset, endOffset);
  const whole = { source: id, text: article.text, startOffset: 0 };
  const warnings = plantedWarnings(whole, startOffset, endOffset);
  const about = listed(article);
  const place = `characters ${startOffset} to ${endOffset} of ${characters}`;
  const head = [about.title, about.publisher, about.date].filter((part) => part !== null);
  return {
    structured: {
      ...about,
      text,
      startOffset,
      endOffset,
      characters,
      warnings: toldWarnings(warnings),
    },
    text: `${head.join(", ")} (${id}, ${place})\n${warningLines(warnings)}\n${text}`,
    links: linksTo([{ source: id, ...about }]),
  };
}

/** The offset, or the one after it where it would cut a character in two. */
function wholeCharacters(text: string, offset: number): number {
  const isCut = /[\uD800-\uDBFF]/u.test(text.charAt(offset - 1)) && offset < text.length;
  return isCut ? offset + 1 : offset;
}
