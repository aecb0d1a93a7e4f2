// Every reason why a file was not read has its words in every language, whatever its facts are.
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { at, failureReasonSchema, type FailureReason } from "../../ingest/failure-reason.ts";
import { failureReasonInWords } from "../../src/wording/in-words.ts";
import { toldOutcome } from "../../src/wording/told-outcome.ts";

const languages = ["en", "ru", "kk"] as const;

/** What a fact may be: each value of a list, and null where it may be. */
function valuesOf(name: string, schema: z.ZodType): unknown[] {
  if (schema instanceof z.ZodNullable) {
    return [...valuesOf(name, schema.unwrap() as z.ZodType), null];
  }
  if (schema instanceof z.ZodReadonly) return valuesOf(name, schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodEnum) return [...schema.options];
  if (schema instanceof z.ZodLiteral) return [schema.value];
  if (schema instanceof z.ZodBoolean) return [true, false];
  if (schema instanceof z.ZodString) return [`Fact-${name}`];
  if (schema instanceof z.ZodArray) {
    return [name === "pages" ? [{ first: 5, last: 7 }] : [`Fact-${name}`]];
  }
  return [5];
}

function examplesOf(shape: Readonly<Record<string, z.ZodType>>): FailureReason[] {
  let examples: Record<string, unknown>[] = [{}];
  for (const [name, schema] of Object.entries(shape)) {
    if (name === "place" || name === "message") continue;
    const values = valuesOf(name, schema);
    examples = examples.flatMap((example) =>
      values.map((value) => ({ ...example, [name]: value })),
    );
  }
  return examples as unknown as FailureReason[];
}

const all = failureReasonSchema.options.map(({ shape }) => ({
  code: shape.code.value,
  examples: examplesOf(shape),
}));

test.each(all)("$code is said in every language, with its facts", ({ examples }) => {
  const said = examples.map((example) =>
    languages.map((language) => failureReasonInWords(example, language)),
  );
  for (const [english, ...others] of said) {
    expect(english).toMatch(/^[^.]/u);
    for (const words of others) expect(words).toMatch(/\p{Script=Cyrillic}{2}/u);
    for (const words of [english, ...others]) {
      expect(words).not.toMatch(/undefined|null|NaN|\$\{|\[object|\.$/u);
    }
    expect(new Set([english, ...others]).size).toBe(languages.length);
  }
  const facts = new Set(JSON.stringify(examples).match(/Fact-\w+/gu));
  for (const [index] of languages.entries()) {
    const words = said.map((inLanguages) => inLanguages[index]).join("\n");
    for (const fact of facts) expect(words).toContain(fact);
  }
});

test("no two codes are said alike", () => {
  for (const language of languages) {
    const said = all.map(({ examples }) => failureReasonInWords(examples[0]!, language));
    expect(new Set(said).size).toBe(said.length);
  }
});

describe("the place in a file", () => {
  const reason: FailureReason = { code: "empty" };

  test("stands before the words, in every language", () => {
    expect(failureReasonInWords(at("line", 3, reason), "en")).toBe("line 3: is empty");
    expect(failureReasonInWords(at("row", 3, reason), "ru")).toBe("строка таблицы 3: файл пуст");
    expect(failureReasonInWords(at("item", 3, reason), "kk")).toBe("3-жазба: файл бос");
    expect(failureReasonInWords(at("chapter", "a.xhtml", reason), null)).toBe(
      "the chapter 'a.xhtml': is empty",
    );
  });

  test("is in the words of a code that a newer server gives", () => {
    const newer = { ...at("line", 3, reason), code: "cursed", message: "line 3: is cursed" };
    expect(failureReasonInWords(newer as unknown as FailureReason, "ru")).toBe("line 3: is cursed");
  });
});

test("programs get code, facts and words, as the schema has them", () => {
  for (const reason of all.flatMap(({ examples }) => examples)) {
    const failure = { file: "a.txt", reason: at("line", 3, reason) };
    const [told] = toldOutcome({ failures: [failure] }).failures;
    expect(failureReasonSchema.parse(told!.reason)).toEqual(told!.reason);
  }
});
