// What the page takes as a question.
import { describe, expect, test } from "vitest";
import { askRequestSchema } from "../../../src/answering/answer.ts";
import { canAsk, maxQuestionLength } from "../../../src/web/conversation/question-field.tsx";

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
