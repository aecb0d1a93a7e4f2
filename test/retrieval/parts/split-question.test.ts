// Which questions are cut, into what, and which stay whole.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostParts, splitQuestion } from "../../../src/retrieval/parts/split-question.ts";

function partsOf(question: string): string[] {
  return splitQuestion(question).parts.map(({ text }) => text);
}

describe("splitQuestion()", () => {
  test.each([
    [
      "Who was ombudsman in 2018 and who signed the memorandum?",
      ["Who was ombudsman in 2018", "who signed the memorandum"],
    ],
    ["Where did Umarov go and did he meet Türk?", ["Where did Umarov go", "did he meet Türk"]],
    [
      "Who leads the WHO and what is the population of Geneva?",
      ["Who leads the WHO", "what is the population of Geneva"],
    ],
    [
      "Кто был омбудсменом в 2018 году и когда он приехал в Женеву?",
      ["Кто был омбудсменом в 2018 году", "когда он приехал в Женеву"],
    ],
    [
      "Меморандумға кім қол қойды және ол қашан болды?",
      ["Меморандумға кім қол қойды", "ол қашан болды"],
    ],
    [
      "Explain who Azimova is and why she signed the memorandum.",
      ["who Azimova is", "why she signed the memorandum"],
    ],
  ])("cuts %j where two clauses ask", (question, parts) => {
    expect(splitQuestion(question).kind).toBe("several");
    expect(partsOf(question)).toEqual(parts);
  });

  test.each([
    [
      "When and where did Umarov meet Türk?",
      ["When did Umarov meet Türk", "where did Umarov meet Türk"],
    ],
    [
      "Who signed the memorandum, when and where?",
      ["Who signed the memorandum", "when signed the memorandum", "where signed the memorandum"],
    ],
    [
      "Did Azimova sign the memorandum and when?",
      ["Did Azimova sign the memorandum", "when did Azimova sign the memorandum"],
    ],
    ["Кто и когда подписал меморандум?", ["Кто подписал меморандум", "когда подписал меморандум"]],
    [
      "Меморандумға кім қол қойды және қашан?",
      ["Меморандумға кім қол қойды", "Меморандумға қашан қол қойды"],
    ],
    ["Азимова қашан және қайда кездесті?", ["Азимова қашан кездесті", "Азимова қайда кездесті"]],
    ["Who signed it? When?", ["Who signed it?", "When signed it"]],
    [
      "Меморандумға кім қол қойды? Қашан?",
      ["Меморандумға кім қол қойды?", "Меморандумға Қашан қол қойды"],
    ],
  ])("gives each part of %j what it shares with the other", (question, parts) => {
    expect(partsOf(question)).toEqual(parts);
  });

  test("takes each sentence that asks for a part, and statements with the question before them", () => {
    expect(partsOf("Who is Mecacci? And what did he sign? I need it for a report.")).toEqual([
      "Who is Mecacci?",
      "what did he sign? I need it for a report.",
    ]);
  });

  test("gives words in brackets at the end to every part", () => {
    expect(partsOf("Who signed it and when? (Azimova memorandum)")).toEqual([
      "Who signed it (Azimova memorandum)",
      "when signed it (Azimova memorandum)",
    ]);
  });

  test.each([
    "Tom and Jerry",
    "What are human rights and freedoms?",
    "Who met Umarov and Türk?",
    "Who met IOM and WHO officials in Geneva?",
    "Which ministry and which organisations helped to arrange the briefing?",
    "Who are the people who met Umarov and who signed the memorandum?",
    "What did Umarov say when he met Türk and when he met Houngbo?",
    "Who is the commissioner of Kazakhstan? The reports name different people.",
    "Что сказал Умаров о том, что было сделано и что будет сделано?",
    "Кто встретился с Умаровым и Тюрком?",
    "Умаров пен Тюрк қашан кездесті?",
    "Азимова және Мекаччи қайда кездесті?",
  ])("leaves %j whole", (question) => {
    expect(splitQuestion(question)).toEqual({
      kind: "one",
      parts: [{ text: question, about: question }],
    });
  });

  test.each([
    ["Compare Shakirov and Azimova", ["Shakirov", "Azimova"]],
    ["Shakirov versus Azimova?", ["Shakirov", "Azimova"]],
    [
      "Compare human rights in Kazakhstan and Uzbekistan",
      ["human rights in Kazakhstan", "human rights in Uzbekistan"],
    ],
    [
      "What is the difference between the Geneva trips of Shakirov and Umarov?",
      ["the Geneva trips of Shakirov", "the Geneva trips of Umarov"],
    ],
    [
      "How did the ombudsman's mandate change between 2013 and 2018?",
      ["the ombudsman's mandate in 2013", "the ombudsman's mandate in 2018"],
    ],
    ["How does the ombudsman differ from a prosecutor?", ["the ombudsman", "a prosecutor"]],
    ["Чем отличается Азимова от Шакирова?", ["Азимова", "Шакирова"]],
    [
      "Сравните поездки Шакирова и Умарова в Женеву",
      ["поездки Шакирова в Женеву", "поездки Умарова в Женеву"],
    ],
    [
      "Как изменился мандат омбудсмена с 2008 по 2013 год?",
      ["мандат омбудсмена в 2008 году", "мандат омбудсмена в 2013 году"],
    ],
    ["Шәкіров пен Әзімова айырмашылығы неде?", ["Шәкіров", "Әзімова"]],
  ])("takes %j for a comparison of two sides", (question, sides) => {
    const { kind, parts } = splitQuestion(question);
    expect(kind).toBe("comparison");
    expect(parts.map(({ about }) => about)).toEqual(sides);
    for (const { text, about } of parts) expect(text).toContain(about);
  });

  test("compares nothing where it is not clear what with what", () => {
    expect(splitQuestion("Compare rights and freedoms and duties").kind).toBe("one");
  });

  const words = fc.constantFrom(
    ..."who whom when where which what how and but or ? , ; . ( ) between compare versus WHO 2018 Azimova memorandum signed did кто когда и а что чем отличается от сравните кім қашан және мен айырмашылығы неде".split(
      " ",
    ),
  );
  const question = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.array(words, { maxLength: 40 }).map((all) => all.join(" ")),
  );

  test("never throws, gives 1 to 4 parts, and none that is empty", () => {
    fc.assert(
      fc.property(question, (text) => {
        const { kind, parts } = splitQuestion(text);
        expect(parts.length).toBeGreaterThanOrEqual(1);
        expect(parts.length).toBeLessThanOrEqual(mostParts);
        expect(parts.length > 1).toBe(kind !== "one");
        if (text.trim() === "") return;
        for (const part of parts) {
          expect(part.text.trim()).not.toBe("");
          expect(part.about.trim()).not.toBe("");
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("leaves whole what joins, asks and compares nothing", () => {
    const plain = fc.array(
      fc.constantFrom("who", "when", "Azimova", "signed", "кто", "меморандум"),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(plain, (all) => {
        const text = all.join(" ");
        expect(partsOf(text)).toEqual([text]);
      }),
    );
  });
});
