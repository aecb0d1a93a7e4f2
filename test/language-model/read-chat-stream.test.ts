// A prompt that the server cut silently is noticed.
import { describe, expect, it } from "vitest";
import { fewestTokens, promptWasCut } from "../../src/language-model/read-chat-stream.ts";

const prompt = (text: string) => [{ role: "user" as const, text }];
const english = "The court dismissed the journalist's complaint on Friday. ".repeat(400);
const russian = "Суд в пятницу отклонил жалобу журналиста на министерство. ".repeat(400);

describe("promptWasCut()", () => {
  it("notices a prompt that Ollama shrank to half its window", () => {
    // About 5,000 tokens, into a window of 4,096: 2,050 are left.
    expect(promptWasCut(prompt(english), 2050)).toBe(true);
    expect(promptWasCut(prompt(russian), 2050)).toBe(true);
  });

  it("accepts the counts of tokenizers that make few tokens", () => {
    expect(promptWasCut(prompt(english), Math.ceil(english.length / 5))).toBe(false);
    expect(promptWasCut(prompt(russian), Math.ceil(russian.length / 4.2))).toBe(false);
  });

  it("concludes nothing from a count that is missing", () => {
    expect(promptWasCut(prompt(english), 0)).toBe(false);
  });
});

describe("fewestTokens()", () => {
  it("adds up all messages", () => {
    expect(fewestTokens([...prompt(english), ...prompt(russian)])).toBeGreaterThanOrEqual(
      fewestTokens(prompt(english)) + fewestTokens(prompt(russian)),
    );
  });
});
