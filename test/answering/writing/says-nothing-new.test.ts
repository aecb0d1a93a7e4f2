// What is a repetition of what was quoted before, and what is not.
import { expect, test } from "vitest";
import { saysNothingNew } from "../../../src/answering/writing/says-nothing-new.ts";
import { analyzeSentences } from "../../../src/retrieval/rerank/analyzed-passage.ts";

function sentence(text: string) {
  return analyzeSentences(text)[0]!;
}

const lead = sentence("Azimova and Mecacci signed a memorandum in Astana on 23 June.");

test.each([
  ["in other words' order", "A memorandum was signed in Astana by Azimova and Mecacci."],
  ["shortened", "Azimova signed the memorandum."],
])("saysNothingNew() finds the lead %s", (_, text) => {
  expect(saysNothingNew(sentence(text), [lead])).toBe(true);
});

test.each([
  ["another thing", "Parliament debates the budget of the office."],
  ["another figure", "Azimova and Mecacci signed a memorandum in Astana on 24 June."],
])("saysNothingNew() keeps %s", (_, text) => {
  expect(saysNothingNew(sentence(text), [lead])).toBe(false);
});

test("saysNothingNew() finds nothing repeated before anything was said", () => {
  expect(saysNothingNew(lead, [])).toBe(false);
});
