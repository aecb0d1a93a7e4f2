// Words as the other side of the Atlantic spells them.
import fc from "fast-check";
import { expect, test } from "vitest";
import { otherEnglishSpelling } from "../../languages/english-spelling.ts";

test.each([
  ["organised", "organized"],
  ["organization", "organisation"],
  ["analyse", "analyze"],
  ["labour", "labor"],
  ["neighbors", "neighbours"],
  ["centre", "center"],
  ["defence", "defense"],
  ["programme", "program"],
  ["dialogue", "dialog"],
  ["travelled", "traveled"],
])("otherEnglishSpelling() writes %s as %s", (word, other) => {
  expect(otherEnglishSpelling(word)).toBe(other);
});

test.each(["four", "wise", "азат", "2018", "briefing"])(
  "otherEnglishSpelling() leaves %s alone",
  (word) => {
    expect(otherEnglishSpelling(word)).toBeNull();
  },
);

test("otherEnglishSpelling() of the other spelling is the word again", () => {
  const ending = fc.constantFrom("ised", "izing", "our", "tre", "ogramme", "ogue", "ysed");
  fc.assert(
    fc.property(fc.stringMatching(/^[b-d]{3,6}$/u), ending, (beginning, end) => {
      const word = beginning + end;
      expect(otherEnglishSpelling(otherEnglishSpelling(word)!)).toBe(word);
    }),
  );
});
