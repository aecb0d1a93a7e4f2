// True and false sentences about the sample articles, as models write them, against the quotes that
// are chosen for them; then every sentence of the articles with one thing in it changed.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { splitSentences } from "../../ingest/split-sentences.ts";
import type { Support } from "../../src/answering/answer.ts";
import { chooseQuote } from "../../src/answering/writing/choose-quote.ts";
import { readFacts } from "../../src/answering/support/read-facts.ts";
import type { EvidencePiece } from "../../src/retrieval/select-evidence.ts";
import { articleOf } from "../support/fake-generation.ts";

const folder = new URL("../../articles/", import.meta.url);

/** All of an article behind its front matter, as one piece. */
function pieceOf(file: string): EvidencePiece {
  const whole = readFileSync(new URL(file, folder), "utf8");
  const text = whole.replace(/^---\n.*?\n---\n/su, "");
  const title = /^title: (.*)$/mu.exec(whole)?.[1] ?? "";
  const article = articleOf(file, text, { title, date: null, publisher: "The Astana Times" });
  return {
    number: 1,
    article,
    startOffset: 0,
    endOffset: text.length,
    text,
    score: 1,
    similarity: 1,
    passages: ["0"],
  };
}

const memorandum = pieceOf("azimova-mecacci-memorandum.md");
const kazakh = pieceOf("central-asian-ombudsmen-kk.md");
const russian = pieceOf("ombudsman-office-background-ru.md");

function supportFor(sentence: string, piece: EvidencePiece): Support {
  return chooseQuote(sentence, piece).verdict.support;
}

describe("a true sentence", () => {
  test.each([
    [
      "A memorandum was signed by Elvira Azimova, Kazakhstan's Commissioner for Human Rights, and Matteo Mecacci, the director of ODIHR, during Mecacci's visit to Kazakhstan on 23 June.",
      memorandum,
    ],
    ["Azimova thanked Mecacci for his support.", memorandum],
    [
      "The document also seeks to protect women, young people, minorities and people with disabilities.",
      memorandum,
    ],
    ["Azimova said people need to know about human rights and see their value.", memorandum],
    ["She said Kazakhstan should study what has worked well in other countries.", memorandum],
    ["Жиналысқа 117 елдің ұлттық құқық қорғаушылары қатысты.", kazakh],
    ["Шәкіров Женеваға жұмыс сапарымен барды.", kazakh],
    ["Меморандум с Маттео Мекаччи подписала Азимова.", russian],
    ["В 2008 году мандат омбудсмена расширили, и появилась Рабочая группа.", russian],
    ["В 2013 году приняли закон о Национальном превентивном механизме.", russian],
    ["Первая рабочая встреча омбудсменов прошла в Алматы в ноябре 2017 года.", russian],
  ])("is supported: %s", (sentence, piece) => {
    expect(supportFor(sentence, piece)).toBe("supported");
  });

  test.each([
    ["ODIHR also plans to work with Parliament and the Supreme Court.", memorandum],
    ["The agreement was reached between ODIHR and Kazakhstan's National Center.", memorandum],
    ["На брифинге присутствовали представители 57 дипломатических миссий.", russian],
    ["117 countries were represented at the meeting.", kazakh],
  ])("in other words or another language is not lost: %s", (sentence, piece) => {
    expect(supportFor(sentence, piece)).not.toBe("unsupported");
  });
});

describe("a false sentence", () => {
  test.each([
    ["A memorandum was signed by Elvira Azimova and Matteo Mecacci on 24 June.", memorandum],
    ["Mecacci thanked Azimova for her support.", memorandum],
    ["Azimova is the director of ODIHR.", memorandum],
    ["Mecacci said that people need to know about human rights.", memorandum],
    ["Azimova said cooperating with independent bodies lay within ODIHR's mandate.", memorandum],
    ["Parliament intends to work with ODIHR and with the Supreme Court.", memorandum],
    ["ODIHR refused to work with Parliament.", memorandum],
    ["Tokayev signed the memorandum.", memorandum],
    ["The memorandum was signed in Geneva.", memorandum],
    ["The memorandum provides 5 million dollars for training.", memorandum],
    ["The signing did not belong to the programme of the visit.", memorandum],
    ["Amendments to the constitution lowered the standing of the office.", memorandum],
    ["Жиналысқа 118 елдің ұлттық құқық қорғаушылары келді.", kazakh],
    ["Аймақ омбудсмендерінің алғашқы кездесуі 2018 жылғы қарашада өтті.", kazakh],
    ["Шәкіров Мәскеуге жұмыс сапарымен барды.", kazakh],
    ["Әзімова Женеваға барды.", kazakh],
    ["Меморандум с Маттео Мекаччи подписал Шакиров.", russian],
    ["В 2013 году мандат омбудсмена был расширен.", russian],
    ["В 2008 году был принят закон о Национальном превентивном механизме.", russian],
    ["Должность омбудсмена относится к исполнительной власти.", russian],
    ["Вмешиваться в работу омбудсмена разрешено.", russian],
    ["The law on the National Preventive Mechanism was adopted in 2014.", russian],
  ])("is not supported: %s", (sentence, piece) => {
    expect(supportFor(sentence, piece)).not.toBe("supported");
  });
});

/** A sentence with one thing changed; undefined where it has no such thing. */
type Change = (sentence: string) => string | undefined;

const changes: readonly (readonly [string, Change])[] = [
  [
    "a number",
    (sentence) => {
      const number = readFacts(sentence).numbers.find(({ value }) => /^\d+$/u.test(value));
      return number && replaced(sentence, number, String(Number(number.value) + 1));
    },
  ],
  [
    "a date",
    (sentence) => {
      const date = readFacts(sentence).dates.find(({ day }) => day !== null);
      return date && replaced(sentence, date, `${(date.day! % 28) + 1} мая 1999`);
    },
  ],
  [
    "the first name",
    (sentence) => {
      const { names, language } = readFacts(sentence);
      const other = language.code === "en" ? "Robertson" : "Васильев";
      return names[0] && replaced(sentence, names[0].words[0]!, other);
    },
  ],
  [
    "the last name",
    (sentence) => {
      const { names, language } = readFacts(sentence);
      const other = language.code === "en" ? "Robertson" : "Васильев";
      const word = names.at(-1)?.words.at(-1);
      return word && replaced(sentence, word, other);
    },
  ],
  [
    "its yes into a no",
    (sentence) => {
      const verb = /(?<!\p{L})(?:was|is|were|are|has|had|will)(?= (?!not))/u.exec(sentence);
      if (verb === null || /(?:no|not|nobody)(?!\p{L})/iu.test(sentence)) return undefined;
      const end = verb.index + verb[0].length;
      return `${sentence.slice(0, end)} not${sentence.slice(end)}`;
    },
  ],
];

function replaced(
  text: string,
  { startOffset, endOffset }: { readonly startOffset: number; readonly endOffset: number },
  other: string,
): string {
  return text.slice(0, startOffset) + other + text.slice(endOffset);
}

describe.each(readdirSync(folder).filter((file) => file.endsWith(".md")))("%s", (file) => {
  const paragraphs = pieceOf(file).text.split(/\n{2,}/u);
  const pieces = paragraphs
    .filter((text) => !/^#|^\s*$/u.test(text))
    .map((text) => {
      const article = articleOf(file, text, { title: "", date: null, publisher: null });
      return { ...pieceOf(file), article, text, endOffset: text.length };
    });

  test.each(changes)("no sentence with %s changed is supported", (_, change) => {
    for (const piece of pieces) {
      for (const { startOffset, endOffset } of splitSentences(piece.text)) {
        const sentence = piece.text.slice(startOffset, endOffset);
        expect(supportFor(sentence, piece)).toBe("supported");
        const changed = change(sentence);
        if (changed === undefined || changed === sentence) continue;
        expect([changed, supportFor(changed, piece)]).not.toEqual([changed, "supported"]);
      }
    }
  });
});
