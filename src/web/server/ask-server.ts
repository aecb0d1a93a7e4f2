// Asks the server and gives what happens step by step; everything that fails is said in words.
import type { AnswerEvent, AskRequest } from "../../answering/answer.ts";
import { readEventStream, type ServerEvent } from "../../client/read-event-stream.ts";
import { keyHeader, keyInsteadOf, useReaderKey } from "../state/reader-key.ts";
import { noteUnreachable } from "../state/server-state.ts";

/** Something a reader can be told: `message` says what failed and what mends it. */
export class ServerFailure extends Error {
  override readonly name = "ServerFailure";
  /** The response's status; null where there was no response. */
  readonly status: number | null;
  /** As the server names it, such as `no-store`; null where the connection failed. */
  readonly code: string | null;

  constructor(
    message: string,
    options: ErrorOptions & { readonly status?: number; readonly code?: string } = {},
  ) {
    super(message, options);
    this.status = options.status ?? null;
    this.code = options.code ?? null;
  }
}

/** Throws `ServerFailure`, or `AbortError` when the signal is aborted. Ends with the answer. */
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
  for await (const event of readEvents(response, signal)) {
    const answerEvent = toAnswerEvent(event);
    if (answerEvent !== undefined) yield answerEvent;
    if (answerEvent?.type === "answer") return;
  }
  throw new ServerFailure("The connection broke off before the answer was complete. Ask again.");
}

/**
 * A good response of the server. Where it asks for a key, the reader is asked for it, and the request
 * sent again; one that brings its own key is not. Throws `ServerFailure` otherwise.
 */
export async function fetchFromServer(path: string, init: RequestInit = {}): Promise<Response> {
  const hasOwnKey = new Headers(init.headers).has("Authorization");
  let { key } = useReaderKey.getState();
  for (;;) {
    const headers = { ...(hasOwnKey ? {} : keyHeader(key)), ...(init.headers as HeaderRecord) };
    const response = await fetchOnce(path, { ...init, headers });
    if (response.ok) return response;
    const { message, code } = await errorOf(response);
    const { status } = response;
    if (status === 401 && !hasOwnKey) {
      key = await keyInsteadOf(key, init.signal ?? undefined);
      if (key !== null) continue;
    }
    throw new ServerFailure(message, { status, code });
  }
}

type HeaderRecord = Readonly<Record<string, string>> | undefined;

async function fetchOnce(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    noteUnreachable();
    throw new ServerFailure("Cannot reach the server. Start it with: npm start", { cause: error });
  }
}

/** The events of a response. Throws `ServerFailure`, or `AbortError` when the signal is aborted. */
export function readEvents({ body }: Response, signal: AbortSignal): AsyncGenerator<ServerEvent> {
  const brokeOff = "The connection to the server broke off. Try again.";
  return readEventStream(body ?? new Blob().stream(), (error) =>
    signal.aborted ? error : new ServerFailure(brokeOff, { cause: error }),
  );
}

/** Events of names that this page does not know are left out: a newer server may send more. */
function toAnswerEvent({ name, data }: ServerEvent): AnswerEvent | undefined {
  const value = JSON.parse(data) as object;
  switch (name) {
    case "evidence":
    case "text":
    case "restart":
      return { type: name, ...value } as AnswerEvent;
    case "answer":
      return { type: "answer", answer: value } as AnswerEvent;
    case "error":
      throw failureFrom(value as ServerError);
    default:
      return undefined;
  }
}

interface ServerError {
  readonly code: string;
  readonly message: string;
}

function failureFrom({ message, code }: ServerError): ServerFailure {
  return new ServerFailure(message, { code });
}

async function errorOf(response: Response): Promise<ServerError> {
  const message = `The server refused with status ${response.status}.`;
  const unexplained = { code: "unknown", message };
  if (response.headers.get("content-type")?.includes("json") !== true) return unexplained;
  const body = (await response.json()) as { error?: Partial<ServerError> };
  return { ...unexplained, ...body.error };
}
