// Articles that disagree, and reprints, from question to answer.
import { describe, expect, test } from "vitest";
import { createHashEmbedder } from "../../ingest/embedders/hash-embedder.ts";
import { answerQuestion } from "../../src/answering/answer-question.ts";
import type { Answer } from "../../src/answering/answer.ts";
import type { LanguageModel } from "../../src/language-model/language-model.ts";
import type { Article } from "../../vectorstore/article.ts";
import { articleOf } from "../support/fake-generation.ts";
import { fakeLanguageModel } from "../support/fake-language-model.ts";
import { searchableGeneration } from "../support/searchable-generation.ts";

const embedder = createHashEmbedder("hash-256");

async function ask(
  question: string,
  articles: readonly Article[],
  languageModel: LanguageModel | null = null,
): Promise<Answer> {
  const generation = await searchableGeneration(articles, embedder);
  const acquire = () => ({ generation, release: () => undefined });
  const deps = { acquire, embedder, languageModel, maxEvidence: 8, maxOutputTokens: 200 };
  for await (const event of answerQuestion({ question }, deps)) {
    if (event.type === "answer") return event.answer;
  }
  throw new Error("No answer came.");
}

const geneva = [
  articleOf(
    "a.txt",
    "The yearly meeting in Geneva ended. 117 countries took part in the meeting in Geneva.",
    {
      title: "Meeting in Geneva",
      date: "2018-02-26",
    },
  ),
  articleOf("b.txt", "National defenders from 120 countries took part in the meeting in Geneva.", {
    title: "Defenders in Geneva",
    date: "2018-03-01",
  }),
];
const howMany = "How many countries took part in the meeting in Geneva?";

describe("answerQuestion() on articles that disagree", () => {
  test("quotes both, lists both, and says so with their dates", async () => {
    const answer = await ask(howMany, geneva);
    expect(answer.answer).toContain("117 countries");
    expect(answer.answer).toContain("120 countries");
    const [found, ...more] = answer.contradictions;
    expect(more).toEqual([]);
    expect(found!.sides.map(({ value }) => value).sort()).toEqual(["117", "120"]);
    for (const { value, citations, date } of found!.sides) {
      const cited = answer.citations.filter(({ number }) => citations.includes(number));
      expect(cited.map((citation) => citation.date)).toEqual([date]);
      expect(cited[0]!.quote).toContain(value);
    }
    const sides = found!.sides.map(({ value, date }) => ({ value, date }));
    expect(answer.notes).toContainEqual({ code: "articlesDisagree", sides });
    expect(answer.independentSources).toBe(2);
  });

  test.each([
    ["Сколько стран участвовало в собрании?", "стран участвовало в собрании."],
    ["Жиналысқа неше ел қатысты?", "ел жиналысқа қатысты."],
  ])("says so in a note: %s", async (question, text) => {
    const articles = [117, 120].map((count) =>
      articleOf(`${count}.txt`, `Кеше ${count} ${text}`, { date: "2018-02-26" }),
    );
    const { notes, contradictions } = await ask(question, articles);
    expect(contradictions).toHaveLength(1);
    expect(notes).toContainEqual({
      code: "articlesDisagree",
      sides: contradictions[0]!.sides.map(({ value, date }) => ({ value, date })),
    });
  });

  test("lists what passages that a language model cites disagree on", async () => {
    const texts = new Map(geneva.map(({ id, text }) => [id, text]));
    const wording = [
      "117 countries took part in the meeting in Geneva [1][2].",
      " 120 countries took part in the meeting in Geneva [1][2].",
    ];
    const model = fakeLanguageModel([wording]);
    const { contradictions, citations } = await ask(howMany, geneva, model);
    expect(citations.every(({ source, quote }) => texts.get(source)!.includes(quote))).toBe(true);
    expect(contradictions.flatMap(({ sides }) => sides.map(({ value }) => value)).sort()).toEqual([
      "117",
      "120",
    ]);
  });

  test("counts reprints of one story as one source that agrees with itself", async () => {
    const copies = ["a", "b", "c"].map((id) => articleOf(id, geneva[0]!.text));
    const { independentSources, contradictions } = await ask(howMany, copies);
    expect(independentSources).toBe(1);
    expect(contradictions).toEqual([]);
  });
});
