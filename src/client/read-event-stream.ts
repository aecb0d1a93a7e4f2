// The server-sent events of a response's body, in browsers and in Node.
import { EventStreamParser, type ServerEvent } from "./event-stream-parser.ts";

/** Throws what `explain` makes of a failure of reading. Ending early closes the body. */
export async function* readEventStream(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  explain: (error: unknown) => unknown = (error) => error,
): AsyncGenerator<ServerEvent> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  const parser = new EventStreamParser();
  try {
    // Safari cannot iterate over a stream.
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield* parser.push(value);
    }
  } catch (error) {
    throw explain(error);
  } finally {
    // A body that has failed cannot be closed any more, which its reader knows already.
    reader.cancel().catch(() => undefined);
  }
}
