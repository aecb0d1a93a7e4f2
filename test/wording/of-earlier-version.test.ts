// Answers that were kept before reasons had codes.
import { expect, test } from "vitest";
import { answerSchema } from "../../src/answering/answer.ts";
import { answerOfEarlierVersion } from "../../src/wording/of-earlier-version.ts";
import { sampleAnswer } from "../support/fake-answerer.ts";

const sentence = { text: "It fell.", citations: [1], support: "partly" };

test("answerOfEarlierVersion() keeps the words of an old reason", () => {
  const old = { ...sampleAnswer, sentences: [{ ...sentence, reason: "The quote does not." }] };
  expect(answerSchema.safeParse(old).success).toBe(false);
  const answer = answerSchema.parse(answerOfEarlierVersion(old));
  expect(answer.sentences[0]!.reason).toEqual({
    code: "asWritten",
    words: "The quote does not.",
    message: "The quote does not.",
  });
});

test("answerOfEarlierVersion() keeps the words of old notes", () => {
  const old = { ...sampleAnswer, notes: ["The articles disagree.", { code: "quotedInstead" }] };
  expect(answerOfEarlierVersion(old)).toMatchObject({
    notes: [{ code: "asWritten", words: "The articles disagree." }, { code: "quotedInstead" }],
  });
});

test("answerOfEarlierVersion() changes nothing of an answer of today, and of what is none", () => {
  const reason = { code: "citesNothing", message: "The sentence cites nothing." };
  const answer = { ...sampleAnswer, sentences: [{ ...sentence, reason }] };
  for (const value of [answer, null, 3, "text", [], { sentences: 3 }, { sentences: [null] }]) {
    expect(answerOfEarlierVersion(value)).toEqual(value);
  }
});
