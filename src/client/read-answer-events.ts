// What a server tells while it answers a question, out of the events of its response.
import type { ToldAnswer as Answer, ToldAnswerEvent as AnswerEvent } from "../answering/answer.ts";
import { CitewellError, errorOfBody } from "./citewell-error.ts";
import { readEventStream, type ServerEvent } from "./read-event-stream.ts";

/** Ends with the answer. Throws `CitewellError`, or what `explain` makes of a failure of reading. */
export async function* readAnswerEvents(
  { body }: Response,
  explain: (error: unknown) => unknown,
): AsyncGenerator<AnswerEvent> {
  for await (const event of readEventStream(body ?? new Blob([]).stream(), explain)) {
    const answerEvent = toAnswerEvent(event);
    if (answerEvent !== undefined) yield answerEvent;
    if (answerEvent?.type === "answer") return;
  }
  throw new CitewellError("The connection broke off before the answer was complete. Ask again.", {
    code: "broken-off",
  });
}

/** Undefined for events that the client does not know: a newer server may send more. */
function toAnswerEvent({ name, data }: ServerEvent): AnswerEvent | undefined {
  const value = JSON.parse(data) as object;
  switch (name) {
    case "evidence":
    case "text":
    case "restart":
      return { type: name, ...value } as AnswerEvent;
    case "answer":
      return { type: "answer", answer: value as Answer };
    case "error":
      throw errorOfBody(value);
    default:
      return undefined;
  }
}
