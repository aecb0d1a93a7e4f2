// A growing text as it can be shown.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completeDraft } from "../../../src/web/answer/draft-view.tsx";

describe("completeDraft()", () => {
  test.each([
    ["It rose [", "It rose"],
    ["It rose [1, ", "It rose"],
    ["First:\n\n-", "First:"],
    ["First:\n2.", "First:"],
    ["First:\n- **", "First:"],
    ["## ", ""],
  ])("holds back what has only begun in %j", (text, shown) => {
    expect(completeDraft(text)).toBe(shown);
  });

  test("keeps complete marks and words", () => {
    expect(completeDraft("It rose [1]")).toBe("It rose [1]");
    expect(completeDraft("- One\n- Two")).toBe("- One\n- Two");
  });

  test("closes emphasis that goes on", () => {
    expect(completeDraft("The **ombudsman of ")).toBe("The **ombudsman of**");
    expect(completeDraft("The **ombudsman**")).toBe("The **ombudsman**");
  });

  test("shows a table once it is one, row by row", () => {
    expect(completeDraft("So:\n\n| a | b |\n")).toBe("So:");
    expect(completeDraft("So:\n\n| a | b |\n|---|---|\n| 1 |")).toBe("So:\n\n| a | b |\n|---|---|");
  });

  test("changes nothing but the end, at whatever point the text is cut", () => {
    const pieces = fc.constantFrom("word ", "**", "[1]", "\n\n", "- ", "| a |\n", "|---|\n", "`");
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join("");
        expect(text.startsWith(completeDraft(text).replace(/\*\*$/, ""))).toBe(true);
      }),
    );
  });
});
