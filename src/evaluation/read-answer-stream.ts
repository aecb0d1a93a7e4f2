// The events of an answer out of a server's stream (`text/event-stream`, as the HTML standard has it).
import { z } from "zod";
import { restartReasonSchema } from "../answering/answer-note.ts";
import { answerSchema, evidenceSchema, type AnswerEvent } from "../answering/answer.ts";
import { readEventStream } from "../client/read-event-stream.ts";
import { ServerRefusal } from "./server-client.ts";

const errorSchema = z.looseObject({ code: z.string(), message: z.string() });
const textSchema = z.looseObject({ text: z.string() });
const restartSchema = z.looseObject({ reason: restartReasonSchema });
const evidenceEventSchema = z.looseObject({
  evidence: z.array(evidenceSchema),
  searched: answerSchema.shape.searched,
});

/**
 * Throws `ServerRefusal` at an `error` event, `TypeError` where the connection breaks off, and
 * `ZodError` where the server sends something else than this program would.
 */
export async function* readAnswerStream(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<AnswerEvent> {
  let isAnswered = false;
  for await (const { name, data } of readEventStream(body)) {
    const event = toAnswerEvent(name, data);
    if (event === undefined) continue;
    yield event;
    isAnswered ||= event.type === "answer";
  }
  if (!isAnswered) throw new TypeError("The connection broke off before the answer was complete.");
}

/** Undefined for events that this program does not know: a newer server may send more. */
function toAnswerEvent(name: string, data: string): AnswerEvent | undefined {
  const value: unknown = JSON.parse(data);
  switch (name) {
    case "evidence": {
      const { evidence, searched } = evidenceEventSchema.parse(value);
      return { type: "evidence", evidence, searched };
    }
    case "text":
      return { type: "text", text: textSchema.parse(value).text };
    case "restart":
      return { type: "restart", reason: restartSchema.parse(value).reason };
    case "answer":
      return { type: "answer", answer: answerSchema.parse(value) };
    case "error": {
      const { code, message } = errorSchema.parse(value);
      throw new ServerRefusal(null, code, message, null);
    }
    default:
      return undefined;
  }
}
