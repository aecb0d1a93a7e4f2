// What is copied names its sources, or none of them.
import { describe, expect, test } from "vitest";
import { sampleAnswer } from "../../support/fake-answerer.ts";
import { citedCopy, plainCopy } from "../../../src/web/conversation/copy-words.ts";

const options = {
  sourcesHeading: "Sources:",
  pageUrl: "http://127.0.0.1:3000/?conversation=c",
  date: (iso: string) => `on ${iso}`,
};

describe("citedCopy()", () => {
  test("lists each citation with its quote and where it opens", () => {
    expect(citedCopy(sampleAnswer, options)).toBe(
      "The river rose by two metres. [1]\n\nSources:\n" +
        "[1] River rises, The Test Times, on 2020-01-31: “The river rose by two metres.” " +
        "http://127.0.0.1:3000/?article=news%2Friver.txt&start=0&end=29\n",
    );
  });

  test("leaves out what is not known, and keeps a quote on one line", () => {
    const citation = { ...sampleAnswer.citations[0]!, date: null, publisher: null, quote: "a\n b" };
    const copied = citedCopy({ ...sampleAnswer, citations: [citation] }, options);
    expect(copied).toContain("[1] River rises: “a b” http");
  });

  test("without citations is the answer alone", () => {
    expect(citedCopy({ answer: "Not in the articles.", citations: [] }, options)).toBe(
      "Not in the articles.",
    );
  });
});

describe("plainCopy()", () => {
  test("has no citation marks", () => {
    expect(plainCopy(sampleAnswer)).toBe("The river rose by two metres.");
  });
});
