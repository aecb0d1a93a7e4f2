// The tool `search`: passages, for a model that wants to read and write itself.
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { detectLanguage } from "../../languages/detect-language.ts";
import { answerNoteSchema } from "../answering/answer-note.ts";
import { mcpToolDescriptions } from "../../prompts/mcp-instructions.ts";
import {
  askRequestSchema,
  evidenceSchema,
  searchedFilterSchema,
  type Evidence,
} from "../answering/answer.ts";
import { toldNotes } from "../wording/told-answer.ts";
import { linksTo } from "./article-address.ts";
import type { McpDeps } from "./mcp-deps.ts";
import { warningsSchema } from "../answering/planted-warning.ts";
import { plantedWarnings } from "../answering/evidence/planted-warnings.ts";
import { toldWarnings, warningLines } from "../wording/told-warnings.ts";
import { checkDates, readsOnly, toolResult, type ToolOutput } from "./tool-result.ts";

const inputSchema = z.strictObject({
  question: askRequestSchema.shape.question.describe("A question, or words."),
  filter: askRequestSchema.shape.filter,
  limit: z.int().min(1).max(50).optional().describe("The most passages."),
});

const outputSchema = z.strictObject({
  evidence: z.array(evidenceSchema).describe("Best first."),
  filter: searchedFilterSchema.describe("The filter of the call, or what was inferred."),
  notes: z.array(answerNoteSchema).describe("Fallbacks and reservations."),
  warnings: warningsSchema,
});

export function registerSearchTool(server: McpServer, deps: McpDeps): void {
  const { search: description } = mcpToolDescriptions;
  server.registerTool(
    "search",
    { title: "Search passages", description, inputSchema, outputSchema, annotations: readsOnly },
    (input, { signal }) => toolResult(() => search(input, deps, signal), deps, signal),
  );
}

async function search(
  { question, filter = {}, limit }: z.infer<typeof inputSchema>,
  deps: McpDeps,
  signal: AbortSignal,
): Promise<ToolOutput> {
  checkDates(filter);
  const found = await deps.search(question, filter, limit ?? deps.searchLimit, signal);
  const passages = found.evidence.map(passageAsText);
  const notes = toldNotes(found.notes, detectLanguage(question));
  const heads = passages.length === 0 ? ["No passage was found."] : passages;
  return {
    structured: {
      ...found,
      notes,
      warnings: toldWarnings(found.evidence.flatMap((each) => plantedWarnings(each))),
    },
    text: [...heads, ...notes.map(({ message }) => `Note: ${message}`)].join("\n\n"),
    links: linksTo(found.evidence),
  };
}

function passageAsText(evidence: Evidence): string {
  const { number, title, publisher, date, source, startOffset, endOffset, text } = evidence;
  const about = [title, publisher, date].filter((part) => part !== null).join(", ");
  const warnings = warningLines(plantedWarnings(evidence));
  return `${number}. ${about} (${source}, characters ${startOffset} to ${endOffset})\n${warnings}${text}`;
}
