// What stands around the text of an answer.
import { describe, expect, test } from "vitest";
import type { ToldAnswer } from "../../../src/answering/answer.ts";
import { AnswerView } from "../../../src/web/answer/answer-view.tsx";
import { madeAnswer, madeCitation, madeSentence } from "../../support/made-answer.ts";
import { renderOnPage, textOf } from "../../support/render-on-page.ts";

function html(changes: Partial<ToldAnswer>): string {
  return renderOnPage(AnswerView, { answer: madeAnswer(changes), turnId: "t" });
}

const refused: Partial<ToldAnswer> = {
  refusal: { code: "officeUnknown", message: "" },
  status: "not-in-articles",
  answer: "The articles do not answer this question.",
  searched: {
    question: "Who won the cup in 2018?",
    filter: { from: "2018-01-01", to: "2018-12-31", inferredFrom: "in 2018", effect: "prefer" },
    nearest: [
      {
        ...{
          source: "a.md",
          title: "Geneva",
          date: null,
          score: 0.5,
          startOffset: 3,
          endOffset: 9,
        },
        ...{ page: 12, text: "The bridge of Karavara…" },
      },
    ],
    signals: { similarity: 0.25, confidence: 0.125, newSignal: 1 },
  },
};

describe("an answer", () => {
  test("lists its sources as links to the quoted words, five at first", () => {
    const citations = Array.from({ length: 6 }, (_, at) => madeCitation(at + 1));
    const shown = html({ answer: "Yes.", sentences: [madeSentence("Yes.")], citations });
    expect(shown).toContain(
      'href="?article=article-5.md&amp;start=10&amp;end=19&amp;turn=t&amp;number=5"',
    );
    expect(shown).not.toContain("Title 6");
    expect(textOf(shown)).toContain("Show all 6 sources");
  });

  test("says how recent it is, on how many sources it rests and who wrote it", () => {
    const shown = html({
      answer: "Yes [1]. No [2].",
      sentences: [madeSentence("Yes."), madeSentence("No.", { support: "unsupported" })],
      citations: [madeCitation(1), madeCitation(2)],
      asOf: { oldest: "2018-02-02", newest: "2018-02-03" },
      independentSources: 1,
      model: "ollama:qwen",
      notes: [{ code: "rerankerFailed", detail: "secret", message: "" }],
    });
    for (const fact of [
      "As of 2 February 2018 to 3 February 2018",
      "2 articles",
      "1 independent source",
      "1 of 2 sentences fully carried by their quotes",
      "Written by ollama:qwen",
      "The reranker failed; the built-in order was used.",
    ]) {
      expect(textOf(shown)).toContain(fact);
    }
  });

  test("sets contradictions side by side, each with its date and words", () => {
    const shown = html({
      answer: "Yes [1].",
      sentences: [madeSentence("Yes.")],
      citations: [madeCitation(1), madeCitation(2)],
      contradictions: [
        {
          about: "cases in a year",
          sides: [
            { value: "Quote 1", citations: [1], date: "2018-02-02" },
            { value: "three", citations: [2], date: null },
          ],
        },
      ],
    });
    expect(shown).toContain('aria-label="The articles disagree: cases in a year"');
    expect(shown).toContain("<mark>Quote 1</mark>.");
    expect(textOf(shown)).toContain("three2The Astana TimesQuote 2.");
  });

  test("says which part of the question the articles answer", () => {
    const part = { filter: {}, signals: {} };
    const parts = [
      { ...part, question: "Who went?", answerable: true },
      { ...part, question: "Who paid?", answerable: false },
    ];
    const searched = { question: "Who went, and who paid?", ...part, nearest: [], parts };
    const told = textOf(html({ answer: "A.", sentences: [madeSentence("A.")], searched }));
    expect(told).toContain("Found in the articles: Who went?Not in the articles: Who paid?");
  });
});

describe("a refusal", () => {
  test("promises no part of the question, whatever the search had found", () => {
    const parts = [{ question: "Who went?", answerable: true, filter: {}, signals: {} }];
    const told = textOf(html({ ...refused, searched: { ...refused.searched!, parts } }));
    expect(told).toContain("Not in the articles: Who went?");
  });

  test("says what was searched, in which time, and offers what came nearest", () => {
    const shown = html(refused);
    expect(shown).toContain('<section class="');
    expect(shown).toContain('aria-label="Not in the articles"');
    expect(textOf(shown)).toContain("The archive has no word of the office that is asked for.");
    expect(shown).toContain('href="?article=a.md&amp;start=3&amp;end=9&amp;turn=t"');
    expect(textOf(shown)).toContain("Searched for: “Who won the cup in 2018?”");
    expect(textOf(shown)).toMatch(/Genevapage 12The bridge of Karavara…/u);
    expect(textOf(shown)).toContain(
      "published 1 January 2018 to 31 December 2018; inferred from “in 2018”; articles of other times come last",
    );
  });

  test("claims no support, and shows its signals, those of a newer server by name", () => {
    const told = textOf(html(refused));
    expect(told).not.toContain("carried");
    expect(told).toMatch(/Confidence that the articles answer0\.125.*meaning0\.25.*newSignal1/);
  });
});
