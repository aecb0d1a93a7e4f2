// What counts as a contradiction between sentences of the evidence, and, more important, what does not.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  contradictionsAmong,
  withOpposing,
} from "../../../src/answering/contradictions/contradictions.ts";
import { scoreSentences } from "../../../src/answering/reading/score-sentences.ts";
import type { Article } from "../../../vectorstore/article.ts";
import { analyzeInNothing } from "../../support/analyze-in.ts";
import { articleHolding, pieceOf } from "../../support/made-evidence.ts";

type Told = string | readonly [text: string, about: Partial<Article>];

function rank(question: string, told: readonly Told[]) {
  const evidence = told.map((each, at) => {
    const [text, about] = typeof each === "string" ? [each, { date: null }] : each;
    return pieceOf(articleHolding(text, { id: `${at}.txt`, ...about }), at + 1);
  });
  const analyzed = analyzeInNothing(question);
  const quoted = evidence.map((piece) => ({ ...piece, evidence: piece }));
  return { question: analyzed, quoted, ranked: scoreSentences(analyzed, evidence) };
}

/** The values told apart when every sentence is quoted. */
function valuesOf(question: string, ...told: readonly Told[]): string[][] {
  const made = rank(question, told);
  return contradictionsAmong(made.question, made.quoted, made.ranked).map(({ sides }) =>
    sides.map(({ value }) => value).sort(),
  );
}

const feb: Partial<Article> = { date: "2018-02-26" };
const march: Partial<Article> = { date: "2018-03-01" };

describe("findContradictions() on numbers", () => {
  test.each<[string, string, Told, Told, string[]]>([
    [
      "the same words",
      "What happened on the bridge?",
      ["The accident on the bridge killed 12 people.", feb],
      ["The accident on the bridge killed fifteen people.", march],
      ["12", "fifteen"],
    ],
    [
      "Russian",
      "Сколько стран участвовало в собрании?",
      ["В собрании участвовали представители 117 стран.", feb],
      ["В собрании приняли участие представители 120 стран.", march],
      ["117", "120"],
    ],
    [
      "Kazakh",
      "Жиналысқа неше ел қатысты?",
      ["Жиналысқа 117 ел қатысты.", feb],
      ["Жиналысқа 120 ел қатысты.", march],
      ["117", "120"],
    ],
    [
      "money",
      "What did the new bridge over the river cost?",
      ["The new bridge over the river cost $5 million.", feb],
      ["The new bridge over the river cost $8 million.", march],
      ["$5 million", "$8 million"],
    ],
  ])("sees %s", (_, question, one, other, values) => {
    expect(
      valuesOf(question, one, other).map((found) => found.map((value) => value.replace("$", ""))),
    ).toEqual([values.map((value) => value.replace("$", ""))]);
  });

  const meeting = "How many countries took part in the meeting?";
  test.each<[string, string, Told, Told]>([
    [
      "more than",
      meeting,
      "More than 100 countries took part in the meeting.",
      "117 countries took part in the meeting.",
    ],
    [
      "about",
      meeting,
      "About 120 countries took part in the meeting.",
      "117 countries took part in the meeting.",
    ],
    [
      "words",
      meeting,
      "Fifty-seven countries took part in the meeting.",
      "57 countries took part in the meeting.",
    ],
    [
      "a decimal comma",
      "How many people live there?",
      "1,5 million people live there.",
      "1.5 million people live there.",
    ],
    [
      "rounding of large numbers",
      "How many people live in the city?",
      "In the city live 1.5 million people.",
      "In the city live 1 480 000 people.",
    ],
    [
      "свыше",
      "Сколько стран участвовало в собрании?",
      "В собрании участвовали свыше 100 стран.",
      "В собрании участвовали 117 стран.",
    ],
    [
      "астам",
      "Жиналысқа неше ел қатысты?",
      "Жиналысқа 100-ден астам ел қатысты.",
      "Жиналысқа 117 ел қатысты.",
    ],
    [
      "different years in the text",
      "How many missions attended the briefing?",
      "57 missions attended the briefing in 2022.",
      "43 missions attended the briefing in 2021.",
    ],
    [
      "different years of publication",
      "How many missions attended the briefing?",
      ["57 missions attended the briefing.", { date: "2022-05-01" }],
      ["43 missions attended the briefing.", { date: "2021-05-03" }],
    ],
    [
      "one year in the text and an article without a date",
      "How many missions attended the briefing?",
      "57 missions attended the briefing in 2022.",
      "43 missions attended the briefing.",
    ],
    [
      "different days",
      "How many missions attended the briefing?",
      ["57 missions attended the briefing on 3 May.", march],
      ["43 missions attended the briefing on 5 May.", march],
    ],
    [
      "different places",
      "How many people died in the fire?",
      "In Almaty 12 people died in the fire.",
      "In Astana 15 people died in the fire.",
    ],
    [
      "a place on one side",
      "How many people died in the fire?",
      "In Almaty 12 people died in the fire.",
      "15 people died in the fire.",
    ],
    [
      "different things counted",
      meeting,
      "117 countries took part in the meeting.",
      "240 delegates took part in the meeting.",
    ],
    [
      "a part",
      meeting,
      "117 countries took part in the meeting.",
      "Another 20 countries took part in the meeting.",
    ],
    [
      "a denial",
      meeting,
      "117 countries took part in the meeting.",
      "20 countries did not take part in the meeting.",
    ],
    [
      "a rank",
      "Which session was it?",
      "The 19th session of the forum opened in the capital.",
      "The 20th session of the forum opened in the capital.",
    ],
    [
      "the other number told on both sides",
      meeting,
      "117 countries took part in the meeting. Of members, 90 countries took part in the meeting.",
      "90 countries took part in the meeting.",
    ],
    [
      "opposites",
      "How did prices of bread change?",
      "Prices of bread in the north rose by 5 percent.",
      "Prices of bread in the north fell by 7 percent.",
    ],
  ])("agrees over %s", (_, question, one, other) => {
    expect(valuesOf(question, one, other)).toEqual([]);
  });
});

describe("findContradictions() on what changes with time", () => {
  test("takes another day and another holder of an office for no contradiction", () => {
    const days = valuesOf(
      "When was the memorandum signed?",
      ["The memorandum on human rights was signed on 23 June.", march],
      ["The memorandum on human rights was signed on 24 June.", march],
    );
    expect(days).toEqual([]);
    const holders = valuesOf(
      "Who is the ombudsman?",
      "Azimova is the ombudsman.",
      "Lastayev is the ombudsman.",
    );
    expect(holders).toEqual([]);
  });
});

describe("withOpposing()", () => {
  test("adds the sentence that says otherwise, and nothing where none does", () => {
    const told: Told[] = [
      ["117 countries took part in the meeting.", feb],
      ["120 countries took part in the meeting. It rained.", march],
    ];
    const {
      question,
      quoted: all,
      ranked,
    } = rank("How many countries took part in the meeting?", told);
    const quoted = withOpposing(question, all.slice(0, 1), ranked);
    expect(quoted.map(({ text }) => text)).toEqual([
      "117 countries took part in the meeting.",
      "120 countries took part in the meeting.",
    ]);
    expect(withOpposing(question, all.slice(0, 1), ranked.slice(0, 1))).toEqual(all.slice(0, 1));
  });

  test("an article repeated any number of times disagrees with nothing", () => {
    const sentence = fc.constantFrom(
      "117 countries took part in the meeting.",
      "Azimova is the ombudsman.",
      "In 2008 the mandate was widened by 3 articles of the law.",
      "В собрании участвовали представители 120 стран.",
      "Жиналысқа 57 ел қатысты.",
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(sentence, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom("How many countries took part?", "Who is the ombudsman?", "Неше ел?"),
        (sentences, times, question) => {
          const told = Array.from({ length: times }, (): Told => [sentences.join(" "), feb]);
          expect(valuesOf(question, ...told)).toEqual([]);
        },
      ),
    );
  });
});
