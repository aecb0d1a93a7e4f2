// Filters as the composer changes them, and the times that were read out of a question.
import { describe, expect, test } from "vitest";
import { askRequestSchema } from "../../../src/answering/answer.ts";
import { canAsk, maxQuestionLength } from "../../../src/web/conversation/question-field.tsx";
import { inferredTimes } from "../../../src/web/conversation/turn-chips.tsx";
import { isBackwards, withPeriod } from "../../../src/web/state/filter.ts";
import { sampleAnswer } from "../../support/fake-answerer.ts";

describe("withPeriod()", () => {
  test("changes one end and leaves the other and the sources", () => {
    const filter = { from: "2018-01-01", to: "2018-12-31", sources: ["a.txt"] };
    expect(withPeriod(filter, { to: "2019-12-31" })).toEqual({ ...filter, to: "2019-12-31" });
    expect(withPeriod(filter, { from: "" })).toEqual({ to: "2018-12-31", sources: ["a.txt"] });
    expect(withPeriod(null, { from: "", to: "" })).toEqual({});
  });
});

describe("isBackwards()", () => {
  test("is true only where the first day is after the last", () => {
    expect(isBackwards({ from: "2019-01-01", to: "2018-12-31" })).toBe(true);
    expect(isBackwards({ from: "2018-12-31", to: "2018-12-31" })).toBe(false);
    expect(isBackwards({ from: "2019-01-01" })).toBe(false);
  });
});

describe("inferredTimes()", () => {
  const { searched } = sampleAnswer;
  const of2018 = { from: "2018-01-01", to: "2018-12-31", inferredFrom: "in 2018" };
  const of2019 = { from: "2019-01-01", to: "2019-12-31", inferredFrom: "in 2019" };
  const part = (filter: object) => ({ question: "?", answerable: true, filter, signals: {} });

  test("gives that of the whole question", () => {
    expect(inferredTimes({ ...searched, filter: of2018 })).toEqual([of2018]);
    expect(inferredTimes(searched)).toEqual([]);
  });

  test("gives those of its parts, each once", () => {
    const parts = [part(of2018), part(of2019), part(of2018), part({})];
    expect(inferredTimes({ ...searched, parts })).toEqual([of2018, of2019]);
  });
});

describe("canAsk()", () => {
  test("takes what the server takes", () => {
    for (const question of [
      "",
      "  ",
      "a",
      "a".repeat(maxQuestionLength),
      ` ${"a".repeat(2000)} `,
    ]) {
      expect(canAsk(question)).toBe(askRequestSchema.safeParse({ question }).success);
    }
    expect(canAsk("a".repeat(maxQuestionLength + 1))).toBe(false);
  });
});
