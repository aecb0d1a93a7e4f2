// Events come out whole however the network cuts the stream.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EventStreamParser, type ServerEvent } from "../../src/client/read-event-stream.ts";

function parse(...pieces: string[]): ServerEvent[] {
  const parser = new EventStreamParser();
  return pieces.flatMap((piece) => parser.push(piece));
}

/** The stream in pieces of these lengths, the rest as last piece. */
function cut(stream: string, lengths: readonly number[]): string[] {
  let at = 0;
  const pieces = lengths.map((length) => stream.slice(at, (at += length)));
  return [...pieces, stream.slice(at)];
}

const line = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\r\n]/g, " "));
const eventArbitrary = fc.record({
  name: fc.stringMatching(/^[a-z]{1,8}$/),
  data: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")),
});

describe("EventStreamParser", () => {
  test("gives the same events for every cut and every kind of line end", () => {
    fc.assert(
      fc.property(
        fc.array(eventArbitrary),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 200 }),
        (events, lineEnd, lengths) => {
          const lines = events.flatMap(({ name, data }) => [
            ": heartbeat",
            "",
            `event: ${name}`,
            ...data.split("\n").map((part) => `data: ${part}`),
            "",
          ]);
          // A last carriage return waits for its line feed; the next heartbeat releases it.
          const stream = [...lines, ":"].join(lineEnd);
          expect(parse(...cut(stream, lengths))).toEqual(events);
        },
      ),
    );
  });

  test("gives no event before its blank line", () => {
    expect(parse("event: text\ndata: {}\n")).toEqual([]);
    expect(parse("event: text\ndata: {}\n", "\n")).toEqual([{ name: "text", data: "{}" }]);
  });

  test("passes over comments, unknown fields and events without data", () => {
    expect(parse(": heartbeat\n\nid: 7\nretry: 10\nevent: nothing\n\ndata:x\n\n")).toEqual([
      { name: "message", data: "x" },
    ]);
  });

  test("does not end lines at U+2028", () => {
    expect(parse("data: a\u2028b\n\n")).toEqual([{ name: "message", data: "a\u2028b" }]);
  });
});
