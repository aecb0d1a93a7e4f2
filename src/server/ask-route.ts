// POST /ask: the answer as JSON, or as it comes as server-sent events. Both consume the same events,
// so what is streamed and what is returned at once cannot differ.
import type { Response } from "express";
import { z } from "zod";
import { detectLanguage } from "../../languages/detect-language.ts";
import type { Language } from "../../vectorstore/article.ts";
import {
  answerSchema,
  askRequestSchema,
  evidenceSchema,
  type AnswerEvent,
  type AskRequest,
} from "../answering/answer.ts";
import { restartReasonInWords } from "../wording/in-words.ts";
import { told, toldAnswer } from "../wording/told-answer.ts";
import { restartReasonSchema } from "../answering/answer-note.ts";
import { readTurn } from "../answering/writing/read-history.ts";
import { eventsAsText, eventsMedia, type ApiRoute, type DescribedEvents } from "./api-route.ts";
import { openEventStream, wantsEvents } from "./event-stream.ts";
import { errorEvent, HttpError } from "./http-errors.ts";
import { askExample } from "./openapi/examples/ask-example.ts";
import { checkDateRange, parseRequest } from "./parse-request.ts";
import type { ServerDeps } from "./server-deps.ts";
import { endedWithoutAnswer, finishedAnswer, withAnswerEvents } from "./with-answer-events.ts";

const roleSchema = z.enum(["user", "assistant"]);
const speakerSchema = z.enum(["user", "assistant", "agent"]);
const textSchema = askRequestSchema.shape.history.unwrap().element.shape.text;

/** The spellings of a turn that `readTurn` understands. */
export const historyTurnSchema = z.union([
  z.strictObject({ role: roleSchema, text: textSchema }),
  z.strictObject({ role: roleSchema, content: textSchema }),
  z.strictObject({ speaker: speakerSchema, text: textSchema }),
  z.strictObject({ speaker: speakerSchema, content: textSchema }),
]);

/** What is sent: the turns of its history in any of their spellings. */
export const askBodySchema = askRequestSchema.extend({
  history: z
    .array(historyTurnSchema)
    .max(50)
    .optional()
    .describe("Earlier turns, oldest first, for questions such as “And when was that?”."),
});

export const evidenceEventSchema = z.strictObject({
  evidence: z.array(evidenceSchema),
  searched: answerSchema.shape.searched,
});
export const textEventSchema = z.strictObject({
  text: z.string().describe("A piece of the answer, its citation marks already checked."),
});
export const restartEventSchema = z.strictObject({ reason: restartReasonSchema });

const events: DescribedEvents = {
  evidence: { schema: "EvidenceEvent", meaning: "once, the passages that the answer may use." },
  text: { schema: "TextEvent", meaning: "the next piece of the answer." },
  restart: {
    schema: "RestartEvent",
    meaning: "the pieces so far are void; the text starts again.",
  },
  answer: { schema: "Answer", meaning: "once, at the end: the checked answer, as in JSON." },
  error: { schema: "Error", meaning: "instead of the answer: what failed." },
};

const description = `Answers from the articles, each sentence cited to the exact words it rests on: for each citation, \`article.text.slice(startOffset, endOffset) === quote\`. Where the articles do not say, \`status\` is \`not-in-articles\` and \`searched\` tells what was looked for. A filter's \`from\` must not be after its \`to\`.

With \`Accept: text/event-stream\` the same comes as it is made, with a comment line every ten seconds of silence. Events, in order:

${eventsAsText(events)}`;

const { evidence, answer } = askExample;

const exampleEvents = [
  { name: "evidence", data: { evidence, searched: answer.searched } },
  { name: "text", data: { text: answer.answer } },
  { name: "answer", data: answer },
];

export function askRoute(deps: ServerDeps): ApiRoute {
  return {
    ...{ method: "post", path: "/ask", scope: "ask", jsonLimit: "256kb" },
    async handler(request, response) {
      const asked = readAskRequest(request.body);
      const language = detectLanguage(asked.question);
      await withAnswerEvents(deps, response, asked, async (events, signal) => {
        if (wantsEvents(request)) await streamAnswer(deps, response, language, events, signal);
        else await sendAnswer(response, language, events);
      });
    },
    documentation: {
      operation: {
        operationId: "ask",
        tags: ["Questions"],
        summary: "Answer a question",
        description,
        requestBody: {
          required: true,
          content: { "application/json": { schema: askBodySchema, example: askExample.request } },
        },
        responses: {
          200: {
            description: "The answer, also where the articles hold none.",
            content: {
              "application/json": { schema: answerSchema, example: answer },
              "text/event-stream": eventsMedia(events, exampleEvents),
            },
          },
        },
      },
      errors: ["model-unavailable", "no-store", "timeout", "too-busy"],
    },
  };
}

/**
 * History turns come in three spellings, as programs keep conversations differently; everything else is
 * strict, so that a misspelt field is not silently ignored. Throws `HttpError` `invalid-request`.
 */
function readAskRequest(body: unknown): AskRequest {
  if (!isObject(body)) {
    throw new HttpError(
      "invalid-request",
      'Cannot use the request: its body must be a JSON object such as {"question": "..."}.',
    );
  }
  const asked = parseRequest(askRequestSchema, withPlainHistory(body));
  if (asked.filter !== undefined) checkDateRange(asked.filter, "filter.from");
  return asked;
}

function withPlainHistory(body: Record<string, unknown>): Record<string, unknown> {
  const history = body["history"];
  return Array.isArray(history) ? { ...body, history: history.map(readTurn) } : body;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

async function sendAnswer(
  response: Response,
  language: Language | null,
  events: AsyncIterable<AnswerEvent>,
): Promise<void> {
  const answer = toldAnswer(await finishedAnswer(events), language);
  response.set("Cache-Control", "no-store").vary("Accept").json(answer);
}

/** Once the stream is open, an error can only be told as an event: the status has been sent. */
async function streamAnswer(
  deps: ServerDeps,
  response: Response,
  language: Language | null,
  events: AsyncIterable<AnswerEvent>,
  signal: AbortSignal,
): Promise<void> {
  response.vary("Accept");
  const stream = openEventStream(response, deps.heartbeatMs);
  let isAnswered = false;
  try {
    for await (const event of events) {
      await stream.send(event.type, dataOf(event, language), signal);
      isAnswered ||= event.type === "answer";
    }
    if (!isAnswered) throw endedWithoutAnswer();
    stream.end();
  } catch (error) {
    const reason: unknown = signal.aborted ? signal.reason : error;
    stream.end(errorEvent(reason, response, deps.logger));
  }
}

function dataOf(event: AnswerEvent, language: Language | null): unknown {
  switch (event.type) {
    case "evidence":
      return { evidence: event.evidence, searched: event.searched };
    case "text":
      return { text: event.text };
    case "restart":
      return { reason: told(event.reason, restartReasonInWords, language) };
    case "answer":
      return toldAnswer(event.answer, language);
  }
}
