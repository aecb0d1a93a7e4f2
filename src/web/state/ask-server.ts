// Asks the server and gives what happens step by step; everything that fails is said in words.
import type { AnswerEvent, AskRequest } from "../../answering/answer.ts";
import { CitewellError, errorOfResponse } from "../../client/citewell-error.ts";
import { readEventStream, type ServerEvent } from "../../client/read-event-stream.ts";
import { readAnswerEvents } from "../../client/read-answer-events.ts";
import { keyHeader, keyInsteadOf, useReaderKey } from "./reader-key.ts";
import { noteUnreachable } from "./server-state.ts";

/** Throws `CitewellError`, or `AbortError` when the signal is aborted. Ends with the answer. */
export async function* askServer(
  request: AskRequest,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  const response = await fetchFromServer("ask", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
    body: JSON.stringify(request),
    signal,
  });
  yield* readAnswerEvents(response, (error) => brokenOff(error, signal));
}

/**
 * A good response of the server. Where it asks for a key, the reader is asked for it, and the request
 * sent again; one that brings its own key is not. Throws `CitewellError` otherwise.
 */
export async function fetchFromServer(path: string, init: RequestInit = {}): Promise<Response> {
  const hasOwnKey = new Headers(init.headers).has("Authorization");
  let { key } = useReaderKey.getState();
  for (;;) {
    const headers = { ...(hasOwnKey ? {} : keyHeader(key)), ...(init.headers as HeaderRecord) };
    const response = await fetchOnce(path, { ...init, headers });
    if (response.ok) return response;
    if (response.status === 401 && !hasOwnKey) {
      key = await keyInsteadOf(key, init.signal ?? undefined);
      if (key !== null) continue;
    }
    throw await errorOfResponse(response);
  }
}

type HeaderRecord = Readonly<Record<string, string>> | undefined;

async function fetchOnce(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    noteUnreachable();
    const message = "Cannot reach the server. Start it with: npm start";
    throw new CitewellError(message, { code: "unreachable", cause: error });
  }
}

/** The events of a response. Throws `CitewellError`, or `AbortError` when the signal is aborted. */
export function readEvents({ body }: Response, signal: AbortSignal): AsyncGenerator<ServerEvent> {
  return readEventStream(body ?? new Blob([]).stream(), (error) => brokenOff(error, signal));
}

function brokenOff(error: unknown, signal: AbortSignal): unknown {
  const message = "The connection to the server broke off. Try again.";
  return signal.aborted ? error : new CitewellError(message, { code: "broken-off", cause: error });
}
