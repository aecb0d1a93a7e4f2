// The tool `ask`: the checked answer with its citations, and while it is made, how far it is.
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { detectLanguage } from "../../languages/detect-language.ts";
import { mcpToolDescriptions } from "../../prompts/mcp-instructions.ts";
import {
  answerSchema,
  askRequestSchema,
  type Answer,
  type AnswerEvent,
  type AskRequest,
} from "../answering/answer.ts";
import { answerAsText } from "../wording/answer-as-text.ts";
import { restartReasonInWords } from "../wording/in-words.ts";
import { toldAnswer } from "../wording/told-answer.ts";
import { linksTo } from "./article-address.ts";
import type { McpDeps } from "./mcp-deps.ts";
import {
  checkDates,
  readsOnly,
  toolResult,
  type ToolCall,
  type ToolOutput,
} from "./tool-result.ts";

export function registerAskTool(server: McpServer, deps: McpDeps): void {
  server.registerTool(
    "ask",
    {
      title: "Ask the archive",
      description: mcpToolDescriptions.ask,
      inputSchema: askRequestSchema,
      outputSchema: answerSchema,
      annotations: { ...readsOnly, idempotentHint: false },
    },
    (request, call) => toolResult(() => ask(request, deps, call), deps, call.signal),
  );
}

export async function ask(request: AskRequest, deps: McpDeps, call: ToolCall): Promise<ToolOutput> {
  checkDates(request.filter);
  const tell = progressOf(call, 4);
  tell("Searching the articles");
  let isWriting = false;
  for await (const event of deps.answerer(request, call.signal)) {
    call.signal.throwIfAborted();
    if (event.type === "answer") {
      tell("Checked the answer against its quotes");
      return outputOf(event.answer, request);
    }
    // One word of the text is as good as the next.
    if (event.type !== "text" || !isWriting) tell(progressIn(event));
    isWriting ||= event.type === "text";
  }
  throw new Error("The answerer ended without an answer.");
}

function progressIn(event: Exclude<AnswerEvent, { type: "answer" }>): string {
  switch (event.type) {
    case "evidence": {
      const { length } = event.evidence;
      return length === 1 ? "Found 1 passage" : `Found ${length} passages`;
    }
    case "text":
      return "Writing the answer";
    case "restart":
      return `Writing the answer again: ${restartReasonInWords(event.reason, "en")}`;
  }
}

function outputOf(answer: Answer, { question }: AskRequest): ToolOutput {
  const language = detectLanguage(question);
  return {
    structured: toldAnswer(answer, language),
    text: answerAsText(answer, question, language),
    links: linksTo(answer.citations),
  };
}

/**
 * Tells a client that asked for it how far a call has come. Each message is one step on; steps beyond the
 * expected ones come closer to the end, as MCP wants progress to grow.
 */
function progressOf(
  { _meta, sendNotification }: ToolCall,
  steps: number,
): (message: string) => void {
  const progressToken = _meta?.progressToken;
  if (progressToken === undefined) return () => undefined;
  let progress = 0;
  return (message) => {
    progress += progress < steps - 1 ? 1 : (steps - progress) / 2;
    const params = { progressToken, progress, total: steps, message };
    // A client that left needs no progress; that it left shows in the call's signal.
    sendNotification({ method: "notifications/progress", params }).catch(() => undefined);
  };
}
