// How models are reached over HTTP. Not by the global fetch, which gives up after five minutes of
// silence (slow local models need more) and hides whether a connection was refused or broke.
import { request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";

/** The server answered with a status that is not 2xx. */
export class ModelHttpError extends Error {
  override readonly name = "ModelHttpError";
  readonly status: number;
  /** Header names in lower case. */
  readonly headers: Headers;
  /** What the server said: its `error` message if there is one, else the start of the body. */
  readonly serverMessage: string;
  /** OpenAI's machine-readable code, such as `insufficient_quota`. */
  readonly serverCode: string | null;

  constructor(status: number, headers: Headers, body: string) {
    const said = readErrorBody(body);
    super(`HTTP ${status}: ${said.message}`);
    this.status = status;
    this.headers = headers;
    this.serverMessage = said.message;
    this.serverCode = said.code;
  }
}

/** No answer: the connection could not be made, or it broke. `code` is Node's, e.g. `ECONNREFUSED`. */
export class ModelConnectionError extends Error {
  override readonly name = "ModelConnectionError";
  readonly code: string;

  constructor(code: string, options?: ErrorOptions) {
    super(`connection failed: ${code}`, options);
    this.code = code;
  }
}

const maxErrorBodyBytes = 64 * 1024;

/**
 * A `fetch` for one call, for clients that take one. When `signal` aborts, the socket is closed, at
 * any stage, and the signal's reason is thrown. Throws `ModelHttpError` and `ModelConnectionError`.
 * Redirects are not followed: a key must not travel to an address that no setting names.
 */
export function createModelFetch(signal?: AbortSignal): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const signals = [signal, init.signal].filter((each) => each instanceof AbortSignal);
    const message = await send(url, init, AbortSignal.any(signals));
    const headers = headersOf(message);
    const status = message.statusCode ?? 0;
    if (status < 200 || status > 299) {
      throw new ModelHttpError(status, headers, await readStart(message));
    }
    return new Response(streamOf(message), { status, headers });
  };
}

function send(url: URL, init: RequestInit, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const options: RequestOptions = {
      method: init.method ?? "GET",
      headers: Object.fromEntries(new Headers(init.headers)),
      // A connection of its own: closing it is what tells the server to stop working.
      agent: false,
    };
    const outgoing = (url.protocol === "https:" ? httpsRequest : httpRequest)(url, options);
    let incoming: IncomingMessage | undefined;
    const abort = () => {
      const reason = toError(signal.reason);
      incoming?.destroy(reason);
      outgoing.destroy(reason);
    };
    signal.addEventListener("abort", abort, { once: true });
    outgoing.on("close", () => signal.removeEventListener("abort", abort));
    outgoing.on("error", (error) => reject(connectionError(error, signal)));
    outgoing.on("response", (message) => {
      incoming = message;
      resolve(message);
    });
    outgoing.end(typeof init.body === "string" ? init.body : undefined);
  });
}

// Not `Readable.toWeb`: cancelling while a read waits must close the socket at once.
function streamOf(message: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = message[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const next = await chunks.next();
        if (next.done === true) controller.close();
        else controller.enqueue(new Uint8Array(next.value));
      } catch (error) {
        controller.error(connectionError(error));
      }
    },
    cancel() {
      message.destroy();
    },
  });
}

function connectionError(error: unknown, signal?: AbortSignal): Error {
  if (signal?.aborted === true) return toError(signal.reason);
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) return toError(error);
  return new ModelConnectionError(code, { cause: error });
}

async function readStart(message: IncomingMessage): Promise<string> {
  let body = "";
  try {
    for await (const chunk of message.setEncoding("utf8")) {
      body += chunk as string;
      if (body.length > maxErrorBodyBytes) break;
    }
  } catch (error) {
    body += ` (the error's text broke off: ${toError(error).message})`;
  }
  return body;
}

function readErrorBody(body: string): { message: string; code: string | null } {
  const parsed = parseJson(body);
  const error = isRecord(parsed) ? (parsed["error"] ?? parsed["message"]) : undefined;
  if (typeof error === "string") return { message: error, code: null };
  if (isRecord(error) && typeof error["message"] === "string") {
    const code = error["code"] ?? error["type"];
    return { message: error["message"], code: typeof code === "string" ? code : null };
  }
  return { message: body.trim().slice(0, 200) || "no text", code: null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Servers and proxies may answer errors in HTML or plain text.
  }
}

function headersOf(message: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function toError(value: unknown): Error {
  return value instanceof Error ? value : new Error(String(value));
}
