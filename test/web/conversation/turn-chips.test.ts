// The times that were read out of a question.
import { describe, expect, test } from "vitest";
import { inferredTimes } from "../../../src/web/conversation/turn-chips.tsx";
import { sampleAnswer } from "../../support/fake-answerer.ts";

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
