// What goes along with a follow-up question is always something the server takes.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askRequestSchema } from "../../../src/answering/answer.ts";
import { historyOf } from "../../../src/web/conversation/history-of.ts";
import { sampleAnswer } from "../../support/fake-answerer.ts";

function exchange(question: string, answer: string) {
  return { question, answer: { ...sampleAnswer, answer } };
}

describe("historyOf()", () => {
  test("gives questions and answers, oldest first", () => {
    expect(historyOf([exchange("Q1", "A1"), exchange("Q2", "A2")])).toEqual([
      { role: "user", text: "Q1" },
      { role: "assistant", text: "A1" },
      { role: "user", text: "Q2" },
      { role: "assistant", text: "A2" },
    ]);
  });

  test("drops the oldest exchanges first", () => {
    const exchanges = Array.from({ length: 12 }, (_, i) => exchange(`Q${i}`, "A"));
    expect(historyOf(exchanges)[0]).toEqual({ role: "user", text: "Q2" });
  });

  test("is always within what the server takes", () => {
    const size = fc.integer({ min: 1, max: 30_000 });
    fc.assert(
      fc.property(fc.array(size, { maxLength: 20 }), (sizes) => {
        const exchanges = sizes.map((length) => exchange("q".repeat(2000), "щ".repeat(length)));
        const request = { question: "And then?", history: historyOf(exchanges) };
        expect(askRequestSchema.safeParse(request).success).toBe(true);
        expect(new TextEncoder().encode(JSON.stringify(request)).length).toBeLessThan(256 * 1024);
      }),
      { numRuns: 30 },
    );
  });
});
