// Every code has its words in every language, with its facts in them.
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { answerNoteSchema, restartReasonSchema } from "../../src/answering/answer-note.ts";
import { refusalReasonSchema } from "../../src/answering/reading/refusal-reason.ts";
import { warningsSchema } from "../../src/answering/planted-warning.ts";
import {
  supportReasonSchema,
  type SupportReason,
} from "../../src/answering/support/support-reason.ts";
import { errorCodes } from "../../src/server/error-codes.ts";
import { askExample } from "../../src/server/openapi/examples/ask-example.ts";
import {
  failureInWords,
  noteInWords,
  plantedWarningInWords,
  refusalReasonInWords,
  restartReasonInWords,
  signalInWords,
  supportReasonInWords,
  wordingIn,
} from "../../src/wording/in-words.ts";
import { projectFiles, readProjectFile } from "../support/source-files.ts";

const languages = ["en", "ru", "kk"] as const;

type Facts = Readonly<Record<string, unknown>> & { readonly code: string };
interface CodesSchema {
  readonly options: readonly { readonly shape: Readonly<Record<string, z.ZodType>> }[];
}

/** Facts of each kind; what is no plain text stands for how it is written in the languages. */
const made: Readonly<Record<string, unknown>> = {
  count: 5,
  date: "2018-02-23",
  failure: "too-slow",
  sides: [
    { value: "117", date: "2018-02-23" },
    { value: "120", date: null },
  ],
};
const written: Readonly<Record<string, RegExp>> = {
  count: /5/,
  date: /23 (?:February|февраля|ақпан)/,
  failure: /too long|слишком долго|тым ұзаққа/,
  sides: /117 \(2018-02-23\) (?:and|и|және) 120 \((?:undated|без даты|күні жоқ)\)/,
};

/** One of each code. */
function examplesOf({ options }: CodesSchema): Facts[] {
  return options.map(({ shape }) => {
    const names = Object.keys(shape).filter((name) => !["code", "message"].includes(name));
    const facts = Object.fromEntries(names.map((name) => [name, made[name] ?? `Fact-${name}`]));
    const code = (shape["code"] as z.ZodLiteral<string>).value;
    expect(shape["code"]).toBeDefined();
    return { code, ...facts };
  });
}

const rooms = [
  ["a reason of support", supportReasonSchema, supportReasonInWords],
  ["a note", answerNoteSchema, noteInWords],
  ["a reason to refuse", refusalReasonSchema, refusalReasonInWords],
  ["a reason to begin anew", restartReasonSchema, restartReasonInWords],
  ["a warning of planted words", { options: [warningsSchema.element] }, plantedWarningInWords],
] as unknown as readonly [
  string,
  CodesSchema,
  (facts: Facts, language: (typeof languages)[number]) => string,
][];

describe.each(rooms)("%s", (_, schema, inWords) => {
  const examples = examplesOf(schema);

  test.each(examples)("$code is said in every language, with its facts", (example) => {
    const said = languages.map((language) => inWords(example, language));
    for (const words of said) {
      expect(words).toMatch(/[.]$|^Fact/u);
      expect(words).not.toMatch(/undefined|\$\{|\[object/);
      for (const [name, fact] of Object.entries(example)) {
        if (name === "code" || name === "detail") continue;
        if (written[name] === undefined) expect(words).toContain(fact);
        else expect(words).toMatch(written[name]);
      }
    }
    if (example.code !== "asWritten") expect(new Set(said).size).toBe(languages.length);
  });

  test.each(languages)("no two codes are said alike in the language %s", (language) => {
    const said = examples.map((example) => inWords(example, language));
    expect(new Set(said).size).toBe(said.length);
  });

  test("a code of a newer server is said in the words that came with it", () => {
    for (const code of ["irony", "toString"]) {
      expect(inWords({ code, message: "It is irony." }, "kk")).toBe("It is irony.");
    }
  });
});

test.each([
  [1, "1 статья, 1 независимый источник."],
  [2, "2 статьи, 2 независимых источника."],
  [11, "11 статей, 11 независимых источников."],
  [21, "21 статья, 21 независимый источник."],
])("Russian counts %i as it is said", (count, words) => {
  expect(wordingIn("ru").answer.sources(count, count)).toBe(words);
});

test("a language model's detail is no part of the words: it is for whoever runs the server", () => {
  const note = { code: "onlyWordsSearched", detail: "nothing answers at 10.0.0.7" } as const;
  for (const language of languages) expect(noteInWords(note, language)).not.toContain("10.0.0.7");
});

test("every error of the API has words where its message is in another language", () => {
  const codes = [...Object.keys(errorCodes), "unreachable", "broken-off"];
  for (const language of ["ru", "kk"] as const) {
    const said = codes.map((code) => failureInWords({ code, message: "It failed." }, language));
    for (const words of said) expect(words).toMatch(/\p{Script=Cyrillic}.*\.$/u);
    expect(new Set(said).size).toBe(codes.length);
  }
  expect(failureInWords({ code: "no-store", message: "It failed." }, "en")).toBe("It failed.");
  expect(failureInWords({ code: "newer", message: "It failed." }, "kk")).toBe("It failed.");
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
  const reason: SupportReason = { code: "citesNothing" };
  expect(supportReasonInWords(reason, null)).toBe("The sentence cites nothing.");
});

test("the page has no copy of these words, and parses none", () => {
  const said = rooms
    .flatMap(([, schema, inWords]) => examplesOf(schema).map((example) => inWords(example, "en")))
    .flatMap((words) => words.split(/Fact-\w+|[“”]/u))
    .filter((words) => words.length > 15);
  expect(said.length).toBeGreaterThan(40);
  const page = projectFiles().filter((path) => /^src\/web\/.*\.tsx?$/u.test(path));
  const texts = page.map((path) => readProjectFile(path));
  expect(said.filter((words) => texts.some((text) => text.includes(words)))).toEqual([]);
});
