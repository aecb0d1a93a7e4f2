// What questions ask for, and whether a sentence holds such a thing.
import { describe, expect, test } from "vitest";
import {
  holdsKind,
  questionKind,
  unitAsked,
  type QuestionKind,
} from "../../../src/retrieval/terms/question-kind.ts";

describe("questionKind()", () => {
  test.each<[string, QuestionKind]>([
    ["Who signed the memorandum?", "who"],
    ["Кто подписал меморандум?", "who"],
    ["Меморандумға кім қол қойды?", "who"],
    ["When was it signed?", "when"],
    ["В каком году приняли закон?", "when"],
    ["Кездесу қашан өтті?", "when"],
    ["Where did they meet?", "where"],
    ["Где прошла встреча?", "where"],
    ["How many countries took part?", "how-many"],
    ["Сколько стран участвовало?", "how-many"],
    ["Қанша ел қатысты?", "how-many"],
    ["Why was it signed?", "why"],
    ["Почему мост закрыли?", "why"],
    ["Which countries took part?", "list"],
    ["Is the bridge open?", "other"],
    ["Who is Askar Shakirov?", "definition"],
    ["Асқар Шәкіров кім?", "definition"],
    ["Who was ombudsman of Kazakhstan in 2018?", "who"],
    ["Қазақстан омбудсмені кім?", "who"],
  ])("finds that %j asks %s", (question, kind) => {
    expect(questionKind(question)).toBe(kind);
  });
});

describe("holdsKind()", () => {
  test.each<[QuestionKind, string]>([
    ["when", "It was signed in May."],
    ["when", "Его подписали 23 июня."],
    ["when", "Кездесу қарашада өтті."],
    ["when", "It opened on Friday."],
    ["how-many", "Two envoys came."],
    ["how-many", "Приехали пятнадцать послов."],
    ["how-many", "Оған бес ел қатысты."],
    ["who", "It was signed by Azimova."],
    ["why", "It was closed because of the flood."],
  ])("finds %s in %j", (kind, sentence) => {
    expect(holdsKind(sentence, kind)).toBe(true);
  });

  test.each<[QuestionKind, string]>([
    ["when", "The market decided that the river may rise."],
    ["when", "У берега стоит маяк."],
    ["how-many", "Он и она стоят у стола."],
    ["how-many", "Беседа была долгой."],
    ["who", "it was signed by nobody"],
    ["why", "It was closed."],
  ])("finds no %s in %j", (kind, sentence) => {
    expect(holdsKind(sentence, kind)).toBe(false);
  });
});

describe("unitAsked()", () => {
  test.each([
    ["How long was the bridge closed?", "It was closed for two months.", "It was closed in 2018."],
    ["How much did the bridge cost?", "It cost $300 million.", "It cost much, in 2018."],
    ["Какой процент голосовал?", "Голосовали 70 % жителей.", "Голосовали 70 жителей."],
  ])("finds the measure that %j asks for", (question, with_, without) => {
    const unit = unitAsked(question);
    expect(unit?.test(with_)).toBe(true);
    expect(unit?.test(without)).toBe(false);
  });

  test("finds none in a question that asks for no measure", () => {
    expect(unitAsked("Who signed it?")).toBeNull();
  });
});
