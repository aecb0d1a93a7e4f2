// Every code has its words in every language, with its facts in them.
import { describe, expect, test } from "vitest";
import {
  supportReasonSchema,
  type SupportReason,
} from "../../src/answering/support/support-reason.ts";
import { askExample } from "../../src/server/openapi/examples/ask-example.ts";
import { signalInWords, supportReasonInWords } from "../../src/wording/in-words.ts";

const languages = ["en", "ru", "kk"] as const;

/** One of each code; its facts are made up, and each is another. */
const reasons = supportReasonSchema.options.map(({ shape: { code, ...facts } }) => ({
  code: code.value,
  facts: Object.keys(facts).filter((fact) => fact !== "message"),
}));

describe.each(languages)("in the language %s", (language) => {
  test.each(reasons)("the reason $code is said with its facts", ({ code, facts }) => {
    const made = Object.fromEntries(facts.map((fact) => [fact, `Fact-${fact}`]));
    const words = supportReasonInWords({ code, ...made } as SupportReason, language);
    expect(words).not.toMatch(/undefined|\$\{/);
    expect(words.length).toBeGreaterThan(5);
    for (const fact of Object.values(made)) expect(words).toContain(fact);
    if (language !== "en" && facts.length === 0)
      expect(words).toMatch(/^[\p{Script=Cyrillic}\P{L}]+$/u);
  });
});

test("codes of one room are said in words of their own", () => {
  for (const language of languages) {
    const said = reasons.map(({ code }) =>
      supportReasonInWords({ code, words: "Of then." } as SupportReason, language),
    );
    expect(new Set(said).size).toBe(said.length);
  }
});

test("a code of a newer server is said in the words that came with it", () => {
  const reason = { code: "irony", message: "It is irony." } as unknown as SupportReason;
  expect(supportReasonInWords(reason, "kk")).toBe("It is irony.");
  const inherited = { code: "toString", message: "It is odd." } as unknown as SupportReason;
  expect(supportReasonInWords(inherited, "ru")).toBe("It is odd.");
});

test("every signal of an answer has a name in every language", () => {
  const names = Object.keys(askExample.answer.searched.signals);
  expect(names.length).toBeGreaterThan(10);
  for (const language of languages) {
    for (const name of names) expect(signalInWords(name, language)).toMatch(/ /u);
    expect(signalInWords("toString", language)).toBe("toString");
  }
});

test("an unknown language is English", () => {
  expect(supportReasonInWords({ code: "citesNothing" }, null)).toBe("The sentence cites nothing.");
});
