// Questions of several parts, comparisons and lists, put to a small archive: each part is answered
// and decided on its own.
import { toldAnswer } from "../../src/wording/told-answer.ts";
import { describe, expect, test } from "vitest";
import { createHashEmbedder } from "../../ingest/embedders/hash-embedder.ts";
import { answerQuestion } from "../../src/answering/answer-question.ts";
import { answerSchema, type Answer, type Evidence } from "../../src/answering/answer.ts";
import type { LanguageModel } from "../../src/language-model/language-model.ts";
import { articleOf } from "../support/fake-generation.ts";
import { fakeLanguageModel, unreachable } from "../support/fake-language-model.ts";
import { searchableGeneration } from "../support/searchable-generation.ts";

const embedder = createHashEmbedder("hash-256");
const articles = [
  articleOf(
    "memorandum.txt",
    "Azimova and Mecacci met in the capital.\n\nAzimova signed the memorandum with Mecacci in Astana. The memorandum was signed by Azimova with Mecacci in Astana.\n\nThe memorandum was signed on 23 June.",
    { title: "A memorandum", date: "2022-06-24" },
  ),
  articleOf(
    "geneva.txt",
    "Shakirov was ombudsman of Kazakhstan in 2018 and travelled to Geneva.\n\nThe trip of Shakirov to Geneva lasted 3 days.",
    { title: "A trip", date: "2018-02-23" },
  ),
  articleOf(
    "talks.txt",
    "In Geneva Umarov met Türk of the rights office.\n\nIn Geneva Umarov met Houngbo of the labour office.\n\nIn Geneva Umarov met Daren Tang of the patent office.\n\nThe trip of Umarov to Geneva ended in December.",
    { title: "Talks", date: "2023-12-13" },
  ),
  articleOf(
    "жиын.txt",
    "Алматыдағы жиынға Шәкіров қатысты.\n\nАлматыдағы жиын 2017 жылы қарашада өтті.",
    { title: "Жиын", date: null, language: "kk" },
  ),
];
const generation = await searchableGeneration(articles, embedder);

interface Asked {
  readonly answer: Answer;
  readonly evidence: readonly Evidence[];
}

async function ask(
  question: string,
  languageModel: LanguageModel | null = null,
  maxEvidence = 6,
): Promise<Asked> {
  const deps = {
    acquire: () => ({ generation, release: () => undefined }),
    embedder,
    languageModel,
    maxEvidence,
    maxOutputTokens: 200,
  };
  let evidence: readonly Evidence[] = [];
  for await (const event of answerQuestion({ question }, deps)) {
    if (event.type === "evidence") evidence = event.evidence;
    if (event.type === "answer")
      return { answer: answerSchema.parse(toldAnswer(event.answer, "en")), evidence };
  }
  throw new Error("No answer came last.");
}

const twoParts =
  "Who was ombudsman of Kazakhstan in 2018 and who signed the memorandum with Mecacci?";
const halfTold = "Who signed the memorandum with Mecacci and how do penguins hatch eggs?";

describe("answerQuestion() of several parts", () => {
  test("quotes for each part, in the order in which they were asked", async () => {
    const { answer } = await ask(twoParts);
    const sources = answer.citations.map(({ source }) => source);
    expect(sources[0]).toBe("geneva.txt");
    expect(sources).toContain("memorandum.txt");
    expect(sources.lastIndexOf("geneva.txt")).toBeLessThan(sources.indexOf("memorandum.txt"));
    expect(answer.notes).toEqual([]);
  });

  test("says how each part was searched and decided, and heeds the time of each alone", async () => {
    const { searched } = (await ask(twoParts)).answer;
    expect(searched.question).toBe(twoParts);
    expect(searched.parts?.map(({ answerable }) => answerable)).toEqual([true, true]);
    expect(searched.parts?.map(({ filter }) => filter.inferredFrom)).toEqual([
      "in 2018",
      undefined,
    ]);
    expect(searched.filter).toEqual({});
    expect((await ask("Who signed the memorandum?")).answer.searched.parts).toBeUndefined();
  });

  test("shares the evidence between the parts, numbered once and within the limit", async () => {
    const { evidence } = await ask(twoParts, null, 2);
    expect(evidence.map(({ number }) => number)).toEqual([1, 2]);
    expect(evidence.map(({ source }) => source)).toEqual(["geneva.txt", "memorandum.txt"]);
  });

  test("takes the question as a whole where there is less evidence than parts", async () => {
    expect((await ask(twoParts, null, 1)).answer.searched.parts).toBeUndefined();
  });

  test.each([
    [halfTold, "how do penguins hatch eggs"],
    ["Кто подписал меморандум с Мекаччи и как пингвины высиживают яйца?", "как пингвины"],
    ["Алматыдағы жиынға кім қатысты және пингвиндер неге ұшпайды?", "пингвиндер неге"],
  ])("answers one part of %j and names the other in a note", async (question, untold) => {
    const { answer } = await ask(question);
    expect(answer.status).toBe("answered");
    expect(answer.notes).toEqual([
      expect.objectContaining({
        code: "partNotTold",
        part: expect.stringContaining(untold) as string,
      }),
    ]);
    expect(answer.searched.parts?.map(({ answerable }) => answerable)).toEqual([true, false]);
  });

  test("refuses where no part is answered, and names no part", async () => {
    const { answer } = await ask("How do penguins hatch eggs and why do whales sing at night?");
    expect(answer.status).toBe("not-in-articles");
    expect(answer.notes).toEqual([]);
  });

  test("finds a date for the part that asks when, in another sentence than who", async () => {
    const { answer } = await ask("Who signed the memorandum and when?");
    expect(answer.citations[0]!.quote).toContain("Azimova");
    expect(answer.citations.at(-1)!.quote).toContain("23 June");
  });

  test("knows whom a part's pronoun means from the part before it", async () => {
    const { answer } = await ask(
      "Who was ombudsman of Kazakhstan in 2018 and how long did his trip last?",
    );
    expect(answer.searched.parts?.[1]?.question).toContain("ombudsman");
    expect(answer.answer).toContain("lasted 3 days");
  });

  test("says the same thing once", async () => {
    const { answer } = await ask("Who signed the memorandum with Mecacci in Astana?");
    expect(answer.answer.match(/Mecacci in Astana/gu)).toHaveLength(1);
  });
});

describe("answerQuestion() of a comparison", () => {
  test("cites both sides", async () => {
    const { answer } = await ask("Compare the trips of Shakirov and Umarov");
    const sources = answer.citations.map(({ source }) => source);
    expect(sources).toContain("geneva.txt");
    expect(sources).toContain("talks.txt");
    expect(answer.notes).toEqual([]);
  });

  test("notes the side of which nothing is told", async () => {
    const { answer } = await ask(
      "What is the difference between the memorandum and the xylophone?",
    );
    expect(answer.citations[0]!.source).toBe("memorandum.txt");
    expect(answer.notes).toEqual([
      expect.objectContaining({
        code: "sideNotTold",
        side: expect.stringContaining("the xylophone") as string,
      }),
    ]);
  });
});

describe("answerQuestion() of a list", () => {
  test("quotes a sentence for each new name, the best first and the others as the article has them", async () => {
    const { answer } = await ask("Whom did Umarov meet in Geneva?");
    for (const name of ["Türk", "Houngbo", "Tang"]) expect(answer.answer).toContain(name);
    const [, ...rest] = answer.citations.map(({ startOffset }) => startOffset);
    expect(rest).toEqual([...rest].sort((a, b) => a - b));
  });
});

describe("answerQuestion() of several parts with a language model", () => {
  test("asks once, with the evidence of all parts and the question as it was", async () => {
    const model = fakeLanguageModel([["Azimova signed the memorandum [1][2][3]."]]);
    await ask(twoParts, model);
    expect(model.calls).toHaveLength(1);
    const prompt = model.calls[0]!.messages.at(-1)!.text;
    expect(prompt).toContain(twoParts);
    expect(prompt).toContain("Shakirov was ombudsman");
    expect(prompt).toContain("Azimova signed the memorandum with Mecacci");
  });

  test("leaves out of the prompt what is in no article, and says so to the reader", async () => {
    const model = fakeLanguageModel([["Azimova signed the memorandum with Mecacci [1]."]]);
    const { answer } = await ask(halfTold, model);
    expect(model.calls[0]!.messages.at(-1)!.text).not.toContain("penguins");
    expect(answer.status).toBe("answered");
    expect(JSON.stringify(answer.notes)).toContain("penguins");
  });

  test("quotes for each part when the model fails", async () => {
    const { answer } = await ask(twoParts, fakeLanguageModel([[unreachable()]]));
    expect(answer.model).toBe("extractive");
    expect(answer.answer).toContain("Shakirov was ombudsman");
    expect(answer.answer).toMatch(/Azimova signed|signed by Azimova/);
  });
});
