// POST /ask: the answer as JSON, or as it comes as server-sent events. Both consume the same events,
// so what is streamed and what is returned at once cannot differ.
import type { Request, RequestHandler, Response } from "express";
import type { AnswerEvent } from "../answering/answer.ts";
import { openEventStream } from "./event-stream.ts";
import { errorBody, reportError } from "./http-errors.ts";
import { readAskRequest } from "./read-ask-request.ts";
import { notesOf } from "./request-log.ts";
import type { ServerDeps } from "./server-deps.ts";
import { endedWithoutAnswer, finishedAnswer, withAnswerEvents } from "./with-answer-events.ts";

export function askRoute(deps: ServerDeps): RequestHandler {
  return async (request, response) => {
    const asked = readAskRequest(request.body);
    await withAnswerEvents(deps, response, asked, async (events, signal) => {
      if (wantsEvents(request)) await streamAnswer(deps, response, events, signal);
      else await sendAnswer(response, events);
    });
  };
}

/** JSON where both are equally welcome (`*\/*`), as it is for curl and most programs. */
function wantsEvents(request: Request): boolean {
  return request.accepts(["application/json", "text/event-stream"]) === "text/event-stream";
}

async function sendAnswer(response: Response, events: AsyncIterable<AnswerEvent>): Promise<void> {
  const answer = await finishedAnswer(events);
  response.set("Cache-Control", "no-store").vary("Accept").json(answer);
}

/** Once the stream is open, an error can only be told as an event: the status has been sent. */
async function streamAnswer(
  deps: ServerDeps,
  response: Response,
  events: AsyncIterable<AnswerEvent>,
  signal: AbortSignal,
): Promise<void> {
  response.vary("Accept");
  const stream = openEventStream(response, deps.heartbeatMs);
  let isAnswered = false;
  try {
    for await (const event of events) {
      await stream.send(event.type, dataOf(event), signal);
      isAnswered ||= event.type === "answer";
    }
    if (!isAnswered) throw endedWithoutAnswer();
    stream.end();
  } catch (error) {
    const reason: unknown = signal.aborted ? signal.reason : error;
    const { requestId } = notesOf(response);
    const data = errorBody(reportError(reason, response, deps.logger), requestId);
    stream.end({ name: "error", data });
  }
}

function dataOf(event: AnswerEvent): unknown {
  switch (event.type) {
    case "evidence":
      return { evidence: event.evidence, searched: event.searched };
    case "text":
      return { text: event.text };
    case "restart":
      return { reason: event.reason };
    case "answer":
      return event.answer;
  }
}
