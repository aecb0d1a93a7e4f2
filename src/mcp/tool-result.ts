// What a tool gives: a structured value with the same in words, or in words why it failed.
import type { RequestHandlerExtra } from "@modelcontextprotocol/sdk/shared/protocol.js";
import type {
  CallToolResult,
  ContentBlock,
  ServerNotification,
  ServerRequest,
} from "@modelcontextprotocol/sdk/types.js";
import { ExplainedError } from "../../vectorstore/explained-error.ts";
import type { McpDeps } from "./mcp-deps.ts";

export type ToolCall = RequestHandlerExtra<ServerRequest, ServerNotification>;

export interface ToolOutput {
  /** What the tool's output schema describes. */
  readonly structured: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly links?: readonly ContentBlock[];
}

/** A tool was given what it cannot use; the message names it. */
export class ToolInputError extends ExplainedError {
  override readonly name = "ToolInputError";
  readonly code = "invalid-request";
}

/** Failures become results, as a model can do something about them: it reads them. */
export async function toolResult(
  work: () => Promise<ToolOutput>,
  deps: McpDeps,
  signal: AbortSignal,
): Promise<CallToolResult> {
  try {
    const { structured, text, links = [] } = await work();
    return { structuredContent: structured, content: [{ type: "text", text }, ...links] };
  } catch (error) {
    if (signal.aborted) throw error; // Nobody waits for a result any more.
    const { message: text, ...about } =
      error instanceof ToolInputError
        ? { message: error.message, code: "invalid-request" }
        : deps.explain(error);
    return { isError: true, content: [{ type: "text", text }], _meta: { "citewell/error": about } };
  }
}

/** The bounds are inclusive, so only a `from` after `to` can never hold. Throws `ToolInputError`. */
export function checkDates(
  range: { readonly from?: string | undefined; readonly to?: string | undefined } = {},
): void {
  if (range.from === undefined || range.to === undefined || range.from <= range.to) return;
  throw new ToolInputError(
    `Cannot search: from ${range.from} is after to ${range.to}, so no article could pass. Exchange them.`,
  );
}

/** All tools only read, and nothing outside of the archive. */
export const readsOnly = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;
