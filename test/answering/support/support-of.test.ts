// Which sentences a quote carries. Whatever is not sure must not come out as supported.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { supportOf } from "../../../src/answering/support/support-of.ts";
import type { SupportReason } from "../../../src/answering/support/support-reason.ts";

const signing =
  "A memorandum was signed by Elvira Azimova, the Commissioner for Human Rights, and Matteo Mecacci, the director of ODIHR, on 23 June.";
const thanks = "Azimova thanked Mecacci for his support of the reforms.";
const figures = "In 2018 some 117 countries sent 57 envoys, two women and three men among them.";
const costs = "The bridge cost $2.5 million, 7.5 percent more than the 1,200 houses.";
const vote = "The council did not approve the budget, but it opened the new bridge.";
const plan = "The office intends to work with Parliament and the Supreme Court.";

const russianSigning =
  "Меморандум подписали уполномоченный Эльвира Азимова и директор Маттео Мекаччи 23 июня.";
const russianFigures =
  "Второй этап реформы завершился 1 июля 2022 года, в нём участвовали 57 миссий.";
const kazakhMeeting =
  "Қазақстандағы уәкіл Асқар Шәкіров Женева қаласына барды, жиналысқа 117 елдің өкілдері қатысты.";

describe("supportOf() in one language", () => {
  test.each([
    ["Elvira Azimova and Matteo Mecacci signed the memorandum.", signing],
    ["The memorandum was signed by Azimova and Mecacci.", signing],
    ["Azimova signed the memorandum on June 23.", signing],
    ["**Azimova** signed the memorandum.", signing],
    ["In 2018, 117 countries sent 57 envoys.", figures],
    ["2 women and 3 men were among the envoys.", figures],
    ["The bridge cost 2,500,000 dollars.", costs],
    ["The 1200 houses cost 7.5% less.", costs.replace("more", "less")],
    ["The council opened the new bridge.", vote],
    ["The council did not approve the budget.", vote],
    ["The office intends to work with the Supreme Court.", plan],
    ["Mecacci was thanked by Azimova for his support of the reforms.", thanks],
    ["Меморандум подписала Эльвира Азимова.", russianSigning],
    ["2-й этап реформы завершился 1 июля 2022 года.", russianFigures],
    ["Асқар Шәкіров Женева қаласына барды.", kazakhMeeting],
    ["Жиналысқа 117 ел өкілдері қатысты.", kazakhMeeting],
  ])("supports %j", (sentence, quote) => {
    const { support, reason } = supportOf(sentence, quote);
    expect([support, reason]).toEqual(["supported", undefined]);
  });

  test.each<readonly [string, string, SupportReason]>([
    // Numbers and dates
    ["In 2018, 118 countries sent 57 envoys.", figures, { code: "numberMissing", said: "118" }],
    ["In 2019, 117 countries sent 57 envoys.", figures, { code: "numberMissing", said: "2019" }],
    [
      "Three women and two men were among the envoys.",
      figures,
      { code: "numberDiffers", word: "women", said: "Three", cited: "two" },
    ],
    ["Four women were among the envoys.", figures, { code: "numberMissing", said: "Four" }],
    ["The bridge cost $2.5 billion.", costs, { code: "numberMissing", said: "2.5 billion" }],
    [
      "The bridge cost 2.5 million euros.",
      costs,
      { code: "numberMissing", said: "2.5 million euros" },
    ],
    ["The bridge cost 5.7 percent more.", costs, { code: "numberMissing", said: "5.7 percent" }],
    [
      "The bridge cost 1,200 percent more.",
      costs,
      { code: "numberMissing", said: "1,200 percent" },
    ],
    [
      "Azimova signed the memorandum on 23 July.",
      signing,
      { code: "dateMissing", said: "23 July" },
    ],
    [
      "Azimova signed the memorandum on 24 June.",
      signing,
      { code: "dateMissing", said: "24 June" },
    ],
    ["Azimova signed the memorandum in May.", signing, { code: "dateMissing", said: "May" }],
    ["Azimova signed the memorandum on Monday.", signing, { code: "dateMissing", said: "Monday" }],
    [
      "Третий этап реформы завершился 1 июля 2022 года.",
      russianFigures,
      { code: "numberMissing", said: "Третий" },
    ],
    [
      "Второй этап реформы завершился 1 июня 2022 года.",
      russianFigures,
      { code: "dateMissing", said: "1 июня 2022" },
    ],
    [
      "Жиналысқа 118 елдің өкілдері қатысты.",
      kazakhMeeting,
      { code: "numberMissing", said: "118" },
    ],
    // Names
    ["Putin signed the memorandum.", signing, { code: "nameMissing", name: "Putin" }],
    ["Matteo Putin signed the memorandum.", signing, { code: "nameDiffers", name: "Matteo Putin" }],
    [
      "Boris Azimova signed the memorandum.",
      signing,
      { code: "nameDiffers", name: "Boris Azimova" },
    ],
    ["Yesterday Putin signed the memorandum.", signing, { code: "nameMissing", name: "Putin" }],
    ["Azimov signed the memorandum.", signing, { code: "nameMissing", name: "Azimov" }],
    [
      "The memorandum was signed by Azimova and Shakirov.",
      signing,
      { code: "nameMissing", name: "Shakirov" },
    ],
    [
      "Путин подписал меморандум.",
      russianSigning,
      { code: "toldOfAnother", cited: "Эльвира Азимова" },
    ],
    ["Меморандум подписал Путин.", russianSigning, { code: "nameMissing", name: "Путин" }],
    [
      "Меморандум подписал Аскар Шакиров.",
      russianSigning,
      { code: "nameMissing", name: "Аскар Шакиров" },
    ],
    [
      "Әзімова Женева қаласына барды.",
      kazakhMeeting,
      { code: "nameDiffers", name: "Әзімова Женева" },
    ],
    // Negation and opposites
    ["Azimova did not sign the memorandum.", signing, { code: "sentenceDenies", word: "sign" }],
    ["Azimova never signed the memorandum.", signing, { code: "sentenceDenies", word: "signed" }],
    ["Azimova refused to sign the memorandum.", signing, { code: "sentenceDenies", word: "sign" }],
    ["The council approved the budget.", vote, { code: "quoteDenies", word: "approved" }],
    ["The council closed the new bridge.", vote, { code: "oppositeTold", word: "closed" }],
    [
      "Азимова не подписала меморандум.",
      russianSigning,
      { code: "sentenceDenies", word: "подписала" },
    ],
    [
      "Шәкіров Женева қаласына бармады.",
      kazakhMeeting,
      { code: "sentenceDenies", word: "бармады" },
    ],
    // Another topic, another predicate
    ["The river rose after the long rain.", signing, { code: "otherThings" }],
    ["Azimova praised the weather in spring.", signing, { code: "otherThings" }],
    ["It is so.", signing, { code: "nothingToCheck" }],
    ["Yes.", signing, { code: "otherThings" }],
    ["", signing, { code: "nothingToCheck" }],
  ])("finds %j unsupported", (sentence, quote, reason) => {
    const verdict = supportOf(sentence, quote);
    expect(verdict.reason).toEqual(reason);
    expect(verdict.support).toBe("unsupported");
  });

  test.each([
    ["Azimova rejected the memorandum.", signing],
    ["The memorandum was rejected by Azimova.", signing],
    ["Mecacci thanked Azimova for her support of the reforms.", thanks],
    ["Azimova was thanked by Mecacci for the support of the reforms.", thanks],
    ["The office works with the Supreme Court.", plan],
    ["Elvira Azimova thanked Mecacci for his support.", thanks],
    ["President Azimova thanked Mecacci for his support.", thanks],
    ["Teachers thanked Mecacci for his support of the reforms.", thanks],
  ])("finds %j not fully supported", (sentence, quote) => {
    const { support, reason } = supportOf(sentence, quote);
    expect(support).not.toBe("supported");
    expect(reason).toBeTruthy();
  });

  test("does not take the words of one speaker for another's", () => {
    const quote =
      "Azimova said that training for prison doctors was needed. Mecacci said that the office was ready.";
    expect(supportOf("Azimova said training for prison doctors was needed.", quote).support).toBe(
      "supported",
    );
    expect(
      supportOf("Mecacci said training for prison doctors was needed.", quote).support,
    ).not.toBe("supported");
  });

  test("knows an organisation by its initials", () => {
    const quote = "The Organization for Security and Co-operation in Europe opened an office.";
    expect(supportOf("The OSCE opened an office.", quote).support).toBe("supported");
    expect(supportOf("The OECD opened an office.", quote).support).toBe("unsupported");
  });

  test("takes Azimova for Elvira Azimova, but not the other way round", () => {
    expect(supportOf("Azimova signed the memorandum.", signing).support).toBe("supported");
    const { support, reason } = supportOf("Elvira Azimova thanked Mecacci.", thanks);
    expect(support).toBe("partly");
    expect(reason).toEqual({ code: "nameInPart", name: "Elvira Azimova" });
  });

  test("always supports a sentence by itself, and never by nothing", () => {
    const sentences = [signing, thanks, figures, costs, vote, plan, russianSigning, kazakhMeeting];
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...sentences), fc.string({ minLength: 1 })), (text) => {
        expect(supportOf(text, text).support).toBe("supported");
        expect(supportOf(text, `Before. ${text}\nAfter.`).share).toBeGreaterThanOrEqual(0);
        if (text.trim() !== "") expect(supportOf(text, "").support).not.toBe("supported");
      }),
    );
  });

  test("never supports a sentence whose number is not in the quote", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5000 }), fc.integer({ min: 2, max: 5000 }), (a, b) => {
        fc.pre(a !== b);
        const sentence = `The council bought ${a} trees for the park.`;
        const quote = `The council bought ${b} trees for the park.`;
        expect(supportOf(sentence, quote).support).toBe("unsupported");
      }),
    );
  });
});

describe("supportOf() with the article's title, publisher and date", () => {
  const about = {
    title: "Shakirov in Geneva",
    publisher: "The Astana Times",
    date: "2018-02-23",
  };
  const quote = "He met the heads of 117 offices.";

  test("lets a sentence name the publisher", () => {
    expect(
      supportOf("He met the heads of 117 offices, The Astana Times reports.", quote, about).support,
    ).toBe("supported");
  });

  test("carries what only title or date tell in part", () => {
    expect(supportOf("In Geneva he met the heads of 117 offices.", quote, about).support).toBe(
      "partly",
    );
    expect(supportOf("He met the heads of 117 offices in 2018.", quote, about).support).toBe(
      "partly",
    );
    expect(
      supportOf("On 23 February 2018 he met the heads of 117 offices.", quote, about).support,
    ).toBe("partly");
  });

  test("does not take the day of the date for a count", () => {
    expect(supportOf("He met the heads of 23 offices.", quote, about).support).toBe("unsupported");
  });
});

describe("supportOf() across languages", () => {
  test.each([
    ["Elvira Azimova and Matteo Mecacci signed a memorandum on 23 June.", russianSigning],
    ["Эльвира Азимова подписала меморандум 23 июня.", signing],
    ["Askar Shakirov went to Geneva, with people from 117 countries.", kazakhMeeting],
    ["Аскар Шакиров ездил в Женеву.", kazakhMeeting],
    ["The second stage ended on 1 July 2022.", russianFigures],
  ])("supports %j in part, by its names and numbers", (sentence, quote) => {
    expect(supportOf(sentence, quote).support).toBe("partly");
  });

  test.each([
    ["Askar Shakirov signed a memorandum on 23 June.", russianSigning],
    ["Azimova and Mecacci signed a memorandum on 24 June.", russianSigning],
    ["Azimova and 58 missions took part.", russianFigures],
    ["The river rose after the rain.", russianSigning],
    ["Аскар Шакиров подписал меморандум.", signing],
    ["118 елдің өкілдері қатысты.", figures],
  ])("finds %j unsupported", (sentence, quote) => {
    expect(supportOf(sentence, quote).support).toBe("unsupported");
  });

  test("never supports fully, even where all names and numbers agree", () => {
    expect(supportOf("Азимова 23 Мекаччи", "Azimova 23 Mecacci").support).toBe("partly");
  });
});
