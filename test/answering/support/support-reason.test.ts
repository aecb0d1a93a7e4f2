// Every reason is found by a check, with the facts that its words speak of.
import { expect, test } from "vitest";
import { citeSentence } from "../../../src/answering/writing/cite-sentence.ts";
import { supportOf } from "../../../src/answering/support/support-of.ts";
import {
  supportReasonSchema,
  type SupportReason,
} from "../../../src/answering/support/support-reason.ts";
import { articleOf } from "../../support/fake-generation.ts";
import { pieceOf } from "../../support/made-evidence.ts";

const signing =
  "Commissioner Elvira Azimova and ODIHR director Matteo Mecacci signed the memorandum on 23 June.";
const offices = "He met the heads of 117 offices.";
const about = { title: "In Geneva for bridges", publisher: null, date: "2018-02-23" };
const closed = "In 2018 the bridge over the river was closed. In 2019 it rained.";
const training =
  "Azimova said that training for prison doctors was needed. Mecacci said that the office was ready.";

const found: readonly (readonly [sentence: string, quote: string, reason: SupportReason])[] = [
  ["It is so.", signing, { code: "nothingToCheck" }],
  ["Yes.", signing, { code: "otherThings" }],
  [
    "The bridge was shut, and heavy rain fell on the town.",
    "The bridge was shut.",
    { code: "onlyPartTold" },
  ],
  ["Эльвира Азимова подписала меморандум 23 июня.", signing, { code: "languagesDiffer" }],
  ["Эльвира Азимова не подписала меморандум.", signing, { code: "negationDiffers" }],
  ["Река вышла из берегов.", signing, { code: "nothingShared" }],
  ["Putin signed the memorandum.", signing, { code: "nameMissing", name: "Putin" }],
  ["Matteo Putin signed it.", signing, { code: "nameDiffers", name: "Matteo Putin" }],
  [
    "Elvira Azimova thanked Mecacci.",
    "Azimova thanked Mecacci for his support.",
    { code: "nameInPart", name: "Elvira Azimova" },
  ],
  [`In Geneva he ${offices.slice(3)}`, offices, { code: "nameOnlyInTitle", name: "Geneva" }],
  [
    "Bridges were built by 117 offices.",
    "They were built by 117 offices.",
    { code: "wordOnlyInTitle", word: "Bridges" },
  ],
  [
    "Buildings collapsed in the city of Astana.",
    "Astana: houses in the city collapsed.",
    { code: "wordMissing", word: "Buildings" },
  ],
  [
    "Azimova visited the old memorandum of Mecacci and signed it on 23 June.",
    signing,
    { code: "wordNotOfName", word: "visited", name: "Azimova" },
  ],
  ["He met the heads of 118 offices.", offices, { code: "numberMissing", said: "118" }],
  [
    "Three women met two men.",
    "Two women met three men.",
    { code: "numberDiffers", word: "women", said: "Three", cited: "Two" },
  ],
  ["Azimova signed the memorandum on 24 June.", signing, { code: "dateMissing", said: "24 June" }],
  [
    `On 23 February 2018 he ${offices.slice(3)}`,
    offices,
    { code: "dateOfArticle", said: "23 February 2018" },
  ],
  ["He met the heads of 117 offices in 2018.", offices, { code: "yearOfArticle", said: "2018" }],
  [
    "In 2019 the bridge over the river was closed.",
    closed,
    { code: "yearDiffers", said: "2019", cited: "2018" },
  ],
  [
    "The council bought 5 trees without asking.",
    "The council bought 5 trees after a vote.",
    { code: "negationMissing" },
  ],
  ["Azimova never signed the memorandum.", signing, { code: "sentenceDenies", word: "signed" }],
  [
    "The council approved the budget.",
    "The council never approved the budget.",
    { code: "quoteDenies", word: "approved" },
  ],
  [
    "The council closed the new bridge.",
    "The council opened the new bridge.",
    { code: "oppositeTold", word: "closed" },
  ],
  [
    "The office closed the bridge.",
    "The office may close the bridge.",
    { code: "notToldAsFact", word: "closed" },
  ],
  [
    "Mecacci thanked Azimova for support of the reforms.",
    "Azimova thanked Mecacci for support of the reforms.",
    { code: "toldOfAnother", cited: "Azimova" },
  ],
  [
    "Azimova attacked the mayor.",
    "The mayor attacked Azimova.",
    { code: "notTheDoer", name: "Azimova" },
  ],
  [
    "Azimova of Astana met Mecacci of Vienna.",
    "Mecacci of Vienna met Azimova of Astana.",
    { code: "namesExchanged", first: "Azimova", second: "Mecacci" },
  ],
  [
    "Mecacci said training for prison doctors was needed.",
    training,
    { code: "standsWithAnother", said: "Mecacci", cited: "Azimova" },
  ],
];

test.each(found)("%j, of %j", (sentence, quote, reason) => {
  expect(supportOf(sentence, quote, about).reason).toEqual(reason);
});

test("a sentence without marks cites nothing", () => {
  const { verdict } = citeSentence([{ kind: "text", text: "It rose." }]);
  expect(verdict.reason).toEqual({ code: "citesNothing" });
});

test("what two quotes carry only together, no single one does", () => {
  const texts = ["The river rose by two metres.", "The old bridge was shut."];
  const [river, bridge] = texts.map((text, at) => pieceOf(articleOf(`${at}.txt`, text), at + 1));
  const { verdict } = citeSentence([
    { kind: "text", text: "The river rose by two metres" },
    { kind: "mark", space: " ", evidence: [river!] },
    { kind: "text", text: " and the old bridge was shut" },
    { kind: "mark", space: " ", evidence: [bridge!] },
    { kind: "text", text: "." },
  ]);
  expect(verdict).toMatchObject({ support: "partly", reason: { code: "noSingleQuote" } });
});

test("no reason is without an example", () => {
  const codes = supportReasonSchema.options.map(({ shape }) => shape.code.value);
  const shown = new Set<string>(found.map(([, , { code }]) => code));
  const elsewhere = ["asWritten", "citesNothing", "noSingleQuote"];
  expect(codes.filter((code) => !shown.has(code))).toEqual(elsewhere);
});
