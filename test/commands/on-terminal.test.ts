// Nothing in a file, nor its name, can steer the terminal that it is shown on.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { onOneLine, onTerminal } from "../../src/commands/on-terminal.ts";
import { summaryAsText } from "../../src/commands/run-ingest.ts";

const steering = /[^\P{Cc}\n\t]|[\p{Bidi_Control}\u2028\u2029]/u;

describe("onTerminal()", () => {
  test("leaves words, lines and tabs as they are", () => {
    expect(onTerminal("Кеңес\tжиналды.\n“Yes” 👍")).toBe("Кеңес\tжиналды.\n“Yes” 👍");
  });

  test("shows what steers a terminal as an escape", () => {
    expect(onTerminal("a\u001b[2Jb\u009b1mc\u202ed\r")).toBe(
      "a\\u001b[2Jb\\u009b1mc\\u202ed\\u000d",
    );
  });

  test("lets nothing through that steers, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(onTerminal(text)).not.toMatch(steering);
        expect(onOneLine(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
      }),
    );
  });

  test("keeps the value of JSON", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(JSON.parse(onTerminal(JSON.stringify({ text }, null, 2)))).toEqual({ text });
      }),
    );
  });
});

describe("the summary of an ingest", () => {
  test("gives a file one line, whatever its name and the reason hold", () => {
    const text = summaryAsText({
      articles: { added: 0, changed: 0, removed: 0, unchanged: 0 },
      passages: 0,
      vectors: { computed: 0, reused: 0 },
      failures: [
        {
          path: "a\nFAILED b\u001b]0;x\u0007.html",
          reason: { code: "unparsable", detail: "its columns are \u001b[31m" },
        },
      ],
      skipped: ["\u202egnp.exe\r"],
      generation: "g",
      isNewGeneration: true,
      seconds: 1,
    });
    expect(text).not.toMatch(steering);
    expect(text.split("\n").filter((line) => line.startsWith("FAILED"))).toEqual([
      "FAILED a\\u000aFAILED b\\u001b]0;x\\u0007.html: cannot be parsed: its columns are \\u001b[31m",
    ]);
  });
});
