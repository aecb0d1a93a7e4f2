// How POST /ask is described.
import { z } from "zod";
import { answerSchema, askRequestSchema, evidenceSchema } from "../../answering/answer.ts";
import type { RouteDocumentation } from "../api-route.ts";
import { eventsAsText, eventsMedia, type DescribedEvents } from "./described-events.ts";
import { askExample } from "./examples/ask-example.ts";

const { request, evidence, answer } = askExample;

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
export const restartEventSchema = z.strictObject({ reason: z.string() });

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

export const askDocumentation: RouteDocumentation = {
  operation: {
    operationId: "ask",
    tags: ["Questions"],
    summary: "Answer a question",
    description,
    requestBody: {
      required: true,
      content: { "application/json": { schema: askBodySchema, example: request } },
    },
    responses: {
      200: {
        description: "The answer, also where the articles hold none.",
        content: {
          "application/json": { schema: answerSchema, example: answer },
          "text/event-stream": eventsMedia(events, [
            { name: "evidence", data: { evidence, searched: answer.searched } },
            { name: "text", data: { text: answer.answer } },
            { name: "answer", data: answer },
          ]),
        },
      },
    },
  },
  errors: ["model-unavailable", "no-store", "timeout", "too-busy"],
};
