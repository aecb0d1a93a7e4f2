// POST /ask: the answer as JSON, or as it comes as server-sent events. Both consume the same events,
// so what is streamed and what is returned at once cannot differ.
import type { Request, RequestHandler, Response } from "express";
import { detectLanguage } from "../../ingest/detect-language.ts";
import type { Language } from "../../vectorstore/article.ts";
import type { AnswerEvent } from "../answering/answer.ts";
import { toldAnswer } from "../wording/told-answer.ts";
import { openEventStream } from "./event-stream.ts";
import { errorBody, reportError } from "./http-errors.ts";
import { readAskRequest } from "./read-ask-request.ts";
import { notesOf } from "./request-log.ts";
import type { ServerDeps } from "./server-deps.ts";
import { endedWithoutAnswer, finishedAnswer, withAnswerEvents } from "./with-answer-events.ts";

export function askRoute(deps: ServerDeps): RequestHandler {
  return async (request, response) => {
    const asked = readAskRequest(request.body);
    const language = detectLanguage(asked.question);
    await withAnswerEvents(deps, response, asked, async (events, signal) => {
      if (wantsEvents(request)) await streamAnswer(deps, response, language, events, signal);
      else await sendAnswer(response, language, events);
    });
  };
}

/** JSON where both are equally welcome (`*\/*`), as it is for curl and most programs. */
function wantsEvents(request: Request): boolean {
  return request.accepts(["application/json", "text/event-stream"]) === "text/event-stream";
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
    const { requestId } = notesOf(response);
    const data = errorBody(reportError(reason, response, deps.logger), requestId);
    stream.end({ name: "error", data });
  }
}

function dataOf(event: AnswerEvent, language: Language | null): unknown {
  switch (event.type) {
    case "evidence":
      return { evidence: event.evidence, searched: event.searched };
    case "text":
      return { text: event.text };
    case "restart":
      return { reason: event.reason };
    case "answer":
      return toldAnswer(event.answer, language);
  }
}
