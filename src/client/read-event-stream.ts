// Server-sent events: out of a response's body, in browsers and in Node, and out of text that arrives in
// arbitrary pieces, by the rules of the HTML standard.
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

export interface ServerEvent {
  readonly name: string;
  readonly data: string;
}

export class EventStreamParser {
  /** Text after the last complete line. */
  #rest = "";
  #name = "";
  #data: string[] = [];

  /** The events that this piece completes. */
  push(piece: string): ServerEvent[] {
    this.#rest += piece;
    const events: ServerEvent[] = [];
    // A line feed may still follow a carriage return that ends the piece.
    for (let end; (end = /\r\n|\n|\r(?!$)/.exec(this.#rest)) !== null;) {
      const event = this.#takeLine(this.#rest.slice(0, end.index));
      this.#rest = this.#rest.slice(end.index + end[0].length);
      if (event !== undefined) events.push(event);
    }
    return events;
  }

  #takeLine(line: string): ServerEvent | undefined {
    if (line === "") return this.#endEvent();
    const [, field, value = ""] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === "event") this.#name = value;
    if (field === "data") this.#data.push(value);
    return undefined;
  }

  #endEvent(): ServerEvent | undefined {
    const event = { name: this.#name || "message", data: this.#data.join("\n") };
    const isEmpty = this.#data.length === 0;
    this.#name = "";
    this.#data = [];
    return isEmpty ? undefined : event;
  }
}
