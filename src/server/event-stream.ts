// Server-sent events over a response: named events, heartbeats, and no faster than the reader reads.
import { once } from "node:events";
import type { Request, Response } from "express";

export interface EventStream {
  /** Sends an event and waits until the reader has room for more. Throws `AbortError` on abort. */
  send(name: string, data: unknown, signal: AbortSignal): Promise<void>;
  /** Sends an event unless the reader has left or is behind. */
  offer(name: string, data: unknown): void;
  /** Sends a last event without waiting, if given, and ends the stream. */
  end(last?: { readonly name: string; readonly data: unknown }): void;
}

const defaultHeartbeatMs = 10_000;

/** JSON where both are equally welcome (`*\/*`), as it is for curl and most programs. */
export function wantsEvents(request: Request): boolean {
  return request.accepts(["application/json", "text/event-stream"]) === "text/event-stream";
}

/**
 * Sends the headers at once, so that the reader knows that the question has arrived. `toText` writes
 * an event down; named, unless given.
 */
export function openEventStream(
  response: Response,
  heartbeatMs = defaultHeartbeatMs,
  toText: (name: string, data: unknown) => string = namedEvent,
): EventStream {
  response.status(200).set({
    "Content-Type": "text/event-stream; charset=utf-8",
    // no-transform and X-Accel-Buffering keep proxies from collecting the pieces into one lump.
    "Cache-Control": "no-cache, no-transform",
    "X-Accel-Buffering": "no",
  });
  response.socket?.setNoDelay(true);
  response.flushHeaders();
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(": heartbeat\n\n");
  }, heartbeatMs);
  response.once("close", () => clearInterval(heartbeat));

  return {
    async send(name, data, signal) {
      signal.throwIfAborted();
      if (!response.write(toText(name, data))) await once(response, "drain", { signal });
    },
    offer(name, data) {
      if (!response.destroyed && !response.writableNeedDrain) response.write(toText(name, data));
    },
    end(last) {
      clearInterval(heartbeat);
      if (response.destroyed) return;
      if (last === undefined) response.end();
      // A reader that has stopped reading would hold the connection open for good.
      else if (response.writableNeedDrain) response.destroy();
      else response.end(toText(last.name, last.data));
    },
  };
}

function namedEvent(name: string, data: unknown): string {
  return `event: ${name}\n${dataLine(data)}\n\n`;
}

/**
 * JSON has no bare line ends, so one `data:` line is enough. The other characters that some readers
 * split lines at are escaped.
 */
export function dataLine(data: unknown): string {
  const json = JSON.stringify(data).replace(
    /[\u0085\u2028\u2029]/g,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `data: ${json}`;
}
