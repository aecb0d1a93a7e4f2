// Who holds an office, told by a name behind the word for it.
import { expect, test } from "vitest";
import { namesHolder } from "../../../src/answering/reading/names-holder.ts";
import { analyzeText } from "../../../vectorstore/text-analysis/analyze-text.ts";

const offices = new Set(["commission", "director", "ombudsmen"]);

function isNamedIn(text: string, own: readonly string[] = []): boolean {
  return namesHolder({ text, words: analyzeText(text) }, offices, new Set(own));
}

test.each([
  "Human Rights Commissioner of the Republic of Kazakhstan Askar Shakirov made a trip.",
  "There were talks with the WHO Director-General Tedros Ghebreyesus.",
])("namesHolder() sees the person in: %s", (sentence) => {
  expect(isNamedIn(sentence)).toBe(true);
});

test.each([
  "It was held with ombudsmen from Kazakhstan, Kyrgyzstan, Tajikistan and Uzbekistan.",
  "Askar Shakirov met nobody.",
  "The director spoke at the Global Alliance.",
  "The Deputy Director Askar Shakirov made a trip.",
  "He met the High Commissioner, Volker Türk, in person.",
])("namesHolder() sees none in: %s", (sentence) => {
  expect(isNamedIn(sentence)).toBe(false);
});

test("namesHolder() takes no name that the question has itself", () => {
  const sentence = "The director of Askar Shakirov spoke.";
  expect(isNamedIn(sentence)).toBe(true);
  expect(isNamedIn(sentence, ["askar", "shakirov"])).toBe(false);
});
