// What the two fake model servers share: a real HTTP server on a free loopback port that records its
// requests, tells when a client goes away, and plays scripts step by step.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One step of a streamed answer. Nothing depends on time: a test holds a step back by a promise. */
export type Step =
  /** A piece of the answer's text, in the server's protocol. */
  | string
  /** A piece of a thinking model's thoughts, which are not part of the answer. */
  | { readonly thinking: string }
  /** Goes on when the promise is fulfilled. Before the first piece not even headers are sent. */
  | { readonly wait: Promise<unknown> }
  /** Nothing more comes, and the connection stays open until the client or the server closes it. */
  | { readonly stall: true }
  /** The connection is torn. */
  | { readonly cut: true }
  /** Bytes sent as they are. */
  | { readonly raw: string };

/** An answer with an error status. A `body` that is not a string is sent as JSON. */
export interface Failure {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface RecordedRequest {
  readonly method: string;
  /** With parameters, as received. */
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  /** The JSON body; undefined if there was none. */
  readonly body: unknown;
  /** Fulfilled when the client closed the connection before the answer was complete. */
  readonly clientLeft: Promise<void>;
}

export interface ModelServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** All requests so far, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** Requests of that path (without parameters). */
  requestsTo(path: string): RecordedRequest[];
  /** Closes all connections. After it the port refuses. */
  close(): Promise<void>;
}

export type Handler = (request: RecordedRequest, response: ServerResponse) => Promise<void>;

/** Starts a server that gives every request to `handle`. An error thrown there answers 500. */
export async function startModelServer(handle: Handler): Promise<ModelServer> {
  const requests: RecordedRequest[] = [];
  const server = createServer((incoming, response) => {
    void receive(incoming, response).then(async (request) => {
      requests.push(request);
      try {
        await handle(request, response);
      } catch (error) {
        sendFailure(response, { status: 500, body: { error: String(error) } });
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    requestsTo: (path) => requests.filter((request) => request.path.split("?")[0] === path),
    close: () => closeServer(server),
  };
}

/** Plays the steps; gives false when the answer ended there (`stall`, `cut`, or the client left). */
export async function playSteps(
  response: ServerResponse,
  steps: readonly Step[],
  contentType: string,
  encode: (piece: { readonly text: string; readonly isThinking: boolean }) => string,
): Promise<boolean> {
  for (const step of steps) {
    if (typeof step === "object" && "wait" in step) {
      await step.wait;
    } else if (typeof step === "object" && "stall" in step) {
      return false;
    } else if (typeof step === "object" && "cut" in step) {
      response.destroy();
      return false;
    } else {
      if (response.destroyed) return false;
      if (!response.headersSent) response.writeHead(200, { "content-type": contentType });
      await write(response, bytesOf(step, encode));
    }
  }
  if (!response.headersSent) response.writeHead(200, { "content-type": contentType });
  return !response.destroyed;
}

export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}

export function sendFailure(response: ServerResponse, failure: Failure): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const [name, value] of Object.entries(failure.headers ?? {}))
    response.setHeader(name, value);
  sendJson(response, failure.body ?? { error: `failed with ${failure.status}` }, failure.status);
}

export function isFailure(value: unknown): value is Failure {
  return typeof value === "object" && value !== null && "status" in value;
}

function bytesOf(
  step: string | { readonly thinking: string } | { readonly raw: string },
  encode: (piece: { readonly text: string; readonly isThinking: boolean }) => string,
): string {
  if (typeof step === "string") return encode({ text: step, isThinking: false });
  return "raw" in step ? step.raw : encode({ text: step.thinking, isThinking: true });
}

/** Resolves when the bytes were handed to the system, so that a following `cut` loses none of them. */
function write(response: ServerResponse, bytes: string): Promise<void> {
  return new Promise((resolve) => {
    response.write(bytes, () => resolve());
  });
}

async function receive(
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<RecordedRequest> {
  const clientLeft = new Promise<void>((resolve) => {
    response.on("close", () => {
      if (!response.writableFinished) resolve();
    });
  });
  let text = "";
  for await (const chunk of incoming.setEncoding("utf8")) text += chunk as string;
  return {
    method: incoming.method ?? "",
    path: incoming.url ?? "",
    headers: incoming.headers,
    body: text === "" ? undefined : JSON.parse(text),
    clientLeft,
  };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
