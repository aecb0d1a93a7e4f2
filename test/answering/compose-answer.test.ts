// The finished answer: no quote leaves that is not in its article, word for word.
import { describe, expect, test } from "vitest";
import type { CitedText, NumberedQuote } from "../../src/answering/writing/cited-text.ts";
import {
  articleUrl,
  CitationError,
  composeAnswer,
  composeRefusal,
  type AboutAnswer,
} from "../../src/answering/compose-answer.ts";
import { scoreSentences } from "../../src/answering/reading/score-sentences.ts";
import type { Article } from "../../vectorstore/article.ts";
import { analyzeInNothing } from "../support/analyze-in.ts";
import { articleOf } from "../support/fake-generation.ts";
import { pieceOf } from "../support/made-evidence.ts";

const first = articleOf("a b&c.txt", "Read by nobody.\n\nThe river rose.", { date: "2020-01-31" });
const second = articleOf("d.txt", "Read by nobody.\n\nIt fell.", { date: "2019-05-01" });
const undated = articleOf("e.txt", "Read by nobody.\n\nIt froze.", { date: null });
const articles = byId(first, second, undated);

function byId(...given: readonly Article[]): Map<string, Article> {
  return new Map(given.map((article) => [article.id, article]));
}

const about: AboutAnswer = {
  id: "1",
  searched: { question: "?", filter: {}, nearest: [], signals: {} },
  model: "extractive",
  timings: {},
  notes: [{ code: "quotedInstead" }],
};

function quoteOf(article: typeof first, number: number, more: Partial<NumberedQuote> = {}) {
  const evidence = pieceOf(article, number);
  const { startOffset, endOffset, text } = evidence;
  const verdict = { support: "supported" as const, share: 1 };
  return { number, evidence, startOffset, endOffset, text, verdict, ...more };
}

function wholeOf(article: typeof first, number: number) {
  const { text } = article;
  return { ...pieceOf(article, number), startOffset: 0, endOffset: text.length, text };
}

const question = analyzeInNothing("What did the river do?");

function citedText(quotes: readonly NumberedQuote[], more: Partial<CitedText> = {}): CitedText {
  return { text: "It rose [1].", sentences: [], quotes, unknownMarks: 0, idleMarks: 0, ...more };
}

describe("composeAnswer()", () => {
  test("gives each quote with its article and the address that shows it there", () => {
    const { citations, asOf, status } = composeAnswer(
      about,
      citedText([quoteOf(first, 1), quoteOf(second, 2), quoteOf(undated, 3)]),
      articles,
    );
    expect(status).toBe("answered");
    expect(citations[0]).toMatchObject({
      number: 1,
      evidence: 1,
      source: "a b&c.txt",
      quote: "The river rose.",
      url: articleUrl("a b&c.txt", 17, 32),
    });
    expect(new URLSearchParams(citations[0]!.url.slice(2)).get("article")).toBe("a b&c.txt");
    expect(asOf).toEqual({ oldest: "2019-05-01", newest: "2020-01-31" });
  });

  test.each<[string, Partial<NumberedQuote>]>([
    ["other words", { text: "The river fell." }],
    ["another place", { startOffset: 16 }],
    ["an end past the text", { endOffset: 99 }],
  ])("throws rather than cite %s", (_, wrong) => {
    const cited = citedText([quoteOf(first, 1, wrong)]);
    expect(() => composeAnswer(about, cited, articles)).toThrow(CitationError);
  });

  test("throws rather than cite an article that is gone", () => {
    const cited = citedText([quoteOf(first, 1)]);
    expect(() => composeAnswer(about, cited, byId(second))).toThrow(CitationError);
  });

  test("counts an article once as a source, however often it is cited, and its reprint not at all", () => {
    const reprint = articleOf("r.txt", `From the valley. ${first.text}`, { date: null });
    const { independentSources } = composeAnswer(
      about,
      citedText([
        quoteOf(first, 1),
        quoteOf(first, 2),
        quoteOf(second, 3),
        {
          ...quoteOf(first, 4),
          evidence: wholeOf(reprint, 4),
          startOffset: 0,
          endOffset: 15,
          text: reprint.text.slice(0, 15),
        },
      ]),
      byId(first, second, reprint),
    );
    expect(independentSources).toBe(2);
  });

  test("shows each side of a contradiction once, by its citations and its earliest date", () => {
    const quotes = [quoteOf(first, 1), quoteOf(second, 2), quoteOf(undated, 3)];
    const sideOf = (at: number, value: string) => ({
      value,
      sentence: scoreSentences(question, [quotes[at]!.evidence])[0]!,
    });
    const found = {
      about: "river",
      sides: [sideOf(0, "rose"), sideOf(1, "fell"), sideOf(2, "rose")],
    };
    const { contradictions } = composeAnswer(about, citedText(quotes), articles, [found]);
    expect(contradictions).toEqual([
      {
        about: "river",
        sides: [
          { value: "rose", citations: [1, 3], date: "2020-01-31" },
          { value: "fell", citations: [2], date: "2019-05-01" },
        ],
      },
    ]);
    const one = composeAnswer(about, citedText(quotes.slice(0, 1)), articles, [found]);
    expect(one.contradictions).toEqual([]);
  });

  test("notes the marks that were removed, beside the notes there are", () => {
    const cited = citedText([quoteOf(first, 1)], { unknownMarks: 2, idleMarks: 1 });
    const { notes } = composeAnswer(about, cited, articles);
    expect(notes).toEqual([
      { code: "quotedInstead" },
      { code: "unknownMarksRemoved", count: 2 },
      { code: "idleMarksRemoved", count: 1 },
    ]);
    expect(about.notes).toEqual([{ code: "quotedInstead" }]);
  });
});

describe("composeRefusal()", () => {
  test("says it in the question's language, with nothing of any article", () => {
    const texts = ([null, "en", "ru", "kk"] as const).map((language) => {
      const { answer, status, citations, sentences, asOf, ...rest } = composeRefusal(
        about,
        { code: "nothingFound" },
        language,
      );
      expect(rest).toMatchObject({ independentSources: 0, contradictions: [] });
      expect([status, citations, sentences]).toEqual(["not-in-articles", [], []]);
      expect(asOf).toEqual({ oldest: null, newest: null });
      return answer;
    });
    expect(new Set(texts).size).toBe(3);
  });
});
