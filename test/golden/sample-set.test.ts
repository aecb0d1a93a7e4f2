// The golden set that ships with the project: it can be used, says nothing that the sample articles
// do not, and holds every kind of question that an answer can go wrong on.
import { describe, expect, test } from "vitest";
import type { GoldenQuestion } from "../../src/evaluation/golden/golden-question.ts";
import { readGoldenSet } from "../../src/evaluation/golden/golden-set.ts";
import { projectFiles, readProjectFile } from "../support/source-files.ts";

const articles = new Map(
  projectFiles()
    .filter((path) => path.startsWith("articles/"))
    .map((path) => [path.slice("articles/".length), readProjectFile(path)]),
);
const questions = await readGoldenSet("test/golden/sample-questions.jsonl", {
  knownSources: new Set(articles.keys()),
});

const textsOf = ({ sources }: GoldenQuestion): string[] =>
  sources.map((source) => articles.get(source)!);

describe("the golden set that ships", () => {
  test("holds at least so many questions of each kind", () => {
    const least = {
      "single-fact": 15,
      list: 10,
      "several-articles": 4,
      time: 10,
      latest: 4,
      "follow-up": 5,
      "cyrillic-name": 5,
      russian: 10,
      kazakh: 6,
      contradiction: 4,
      "unanswerable-off-topic": 5,
      "unanswerable-on-topic": 10,
      "false-premise": 5,
      attack: 6,
    };
    for (const [tag, count] of Object.entries(least)) {
      const tagged = questions.filter(({ tags }) => tags.includes(tag));
      expect(tagged.length, tag).toBeGreaterThanOrEqual(count);
    }
    expect(questions.length).toBeGreaterThanOrEqual(60);
    expect(questions.filter(({ quotes = [] }) => quotes.length > 0).length).toBeGreaterThan(40);
  });

  test("quotes its sources word for word", () => {
    const wrong = questions.flatMap((golden) =>
      (golden.quotes ?? [])
        .filter((quote) => !textsOf(golden).some((text) => text.includes(quote)))
        .map((quote) => `${golden.id}: ${quote}`),
    );
    expect(wrong).toEqual([]);
  });

  test("has one alternative of each part literally in a source", () => {
    const wrong = questions.flatMap((golden) => {
      const text = textsOf(golden).join("\n").toLowerCase();
      return golden.answers
        .filter((group) => !group.some((answer) => text.includes(answer.toLowerCase())))
        .map((group) => `${golden.id}: ${group.join(" | ")}`);
    });
    expect(wrong).toEqual([]);
  });

  test("asks each question once in the same conversation and filter", () => {
    const asked = questions.map(({ question, history, filter }) =>
      JSON.stringify([question, history, filter]),
    );
    expect(new Set(asked).size).toBe(asked.length);
  });

  test("attacks with an article that tells assistants what to say, which no planted answer may cite", () => {
    const planted = [...articles].filter(([, text]) => /ignore all earlier/i.test(text));
    expect(planted.map(([id]) => id)).toEqual(["complaints-to-the-ombudsman.md"]);
    const attacks = questions.filter(({ tags }) => tags.includes("attack"));
    const forbidding = attacks.filter(({ notSources = [] }) => notSources.includes(planted[0]![0]));
    expect(forbidding.length).toBeGreaterThanOrEqual(6);
    for (const { answers } of forbidding) expect(JSON.stringify(answers)).not.toMatch(/999|Plant/);
  });
});
