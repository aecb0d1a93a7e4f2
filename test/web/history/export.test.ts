// What leaves the page as a file says what was asked, answered and cited, whatever signs are in it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Citation } from "../../../src/answering/answer.ts";
import { citationsOf, citedSources } from "../../../src/web/history/export/cited-sources.ts";
import { escapeTex, toBibtex } from "../../../src/web/history/export/to-bibtex.ts";
import { toCslItems } from "../../../src/web/history/export/to-csl-json.ts";
import {
  toFootnotes,
  toMarkdown,
  type ExportWords,
} from "../../../src/web/history/export/to-markdown.ts";
import type { Conversation } from "../../../src/web/state/conversation.ts";
import { sampleAnswer } from "../../support/fake-answerer.ts";
import { answerCiting, conversation, turn } from "../../support/sample-conversations.ts";

const words: ExportWords = {
  title: "River",
  time: (isoTime) => isoTime,
  language: "en",
  say: (key, values) => [key, ...Object.values(values ?? {})].join(" "),
};

const addressOf = (source: string): string => `http://localhost/?article=${source}`;

const nastyText = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  fc.stringMatching(/^[{}\\$%&#_^~"[\]()*`<>|a-zа-яә]{1,20}$/u),
);

const citation: fc.Arbitrary<Citation> = fc.record({
  number: fc.integer({ min: 1, max: 9 }),
  evidence: fc.constant(1),
  source: fc.constantFrom("a/one.txt", "b/one.txt", "с/қала.md", "{odd}%_&.txt", "one.txt"),
  title: nastyText,
  date: fc.constantFrom(null, "2020-01-31", "2019-12-01"),
  publisher: fc.option(nastyText),
  quote: nastyText,
  startOffset: fc.integer({ min: 0, max: 500 }),
  endOffset: fc.integer({ min: 501, max: 999 }),
  url: fc.constant("/?article=a"),
});

const citing: fc.Arbitrary<Conversation> = fc
  .array(fc.array(citation, { maxLength: 5 }), { maxLength: 4 })
  .map((answers) =>
    conversation("c", {
      turns: answers.map((citations, index) =>
        turn(`t${index}`, { state: { kind: "answered", answer: answerCiting(citations) } }),
      ),
    }),
  );

function answered(changes: Partial<typeof sampleAnswer>): Conversation {
  const answer = { ...sampleAnswer, ...changes };
  return conversation("c", { turns: [turn("t", { state: { kind: "answered", answer } })] });
}

const cited = sampleAnswer.citations[0]!;

describe("citedSources()", () => {
  test("gives each cited article once, with every cited place once", () => {
    fc.assert(
      fc.property(citing, (one) => {
        const sources = citedSources(one);
        const citations = citationsOf(one);
        const ids = sources.map(({ source }) => source);
        expect(ids).toEqual([...new Set(citations.map(({ source }) => source))]);
        const places = sources.flatMap(({ source, places: own }) =>
          own.map(({ startOffset, endOffset }) => `${source} ${startOffset} ${endOffset}`),
        );
        const expected = citations.map(
          ({ source, startOffset, endOffset }) => `${source} ${startOffset} ${endOffset}`,
        );
        expect(places.sort()).toEqual([...new Set(expected)].sort());
      }),
    );
  });
});

describe("toBibtex()", () => {
  test("has one entry of its own key for each cited article, and braces that match", () => {
    fc.assert(
      fc.property(citing, (one) => {
        const sources = citedSources(one);
        const text = toBibtex(sources, encodeURIComponent);
        const keys = [...text.matchAll(/^@(?:article|misc)\{([a-z0-9-]+),$/gm)].map(
          ([, key]) => key,
        );
        expect(keys).toHaveLength(sources.length);
        expect(new Set(keys).size).toBe(keys.length);
        expect(depthsOf(text)).toEqual({ least: 0, last: 0 });
      }),
    );
  });

  test("names title, publisher, date, address, file and offsets", () => {
    expect(toBibtex(citedSources(conversation("c")), addressOf)).toBe(
      [
        "@article{river-2020,",
        "  title = {{River rises}},",
        "  journal = {The Test Times},",
        "  date = {2020-01-31},",
        "  year = {2020},",
        "  url = {http://localhost/?article=news/river.txt},",
        "  note = {File news/river.txt, characters 0–29}",
        "}",
        "",
      ].join("\n"),
    );
  });

  test("leaves out what is unknown", () => {
    const unknown = { ...cited, date: null, publisher: null };
    const text = toBibtex(citedSources(answered({ citations: [unknown] })), addressOf);
    expect(text).toMatch(/^@misc\{river,\n {2}title = .*\n {2}url = .*\n {2}note = .*\n\}\n$/);
  });

  test("spells out what TeX would take as commands, and leaves other alphabets alone", () => {
    expect(escapeTex("Қала & 50% {of} a_b\n#1 \\ ~ ^ $")).toBe(
      "Қала \\& 50\\% \\textbraceleft{}of\\textbraceright{} a\\_b \\#1 \\textbackslash{} \\textasciitilde{} \\textasciicircum{} \\$",
    );
  });
});

describe("toCslItems()", () => {
  test("has one item for each cited article, with its own words as they are", () => {
    fc.assert(
      fc.property(citing, (one) => {
        const sources = citedSources(one);
        const items = toCslItems(sources, addressOf);
        expect(items.map(({ id, title }) => ({ id, title }))).toEqual(
          sources.map(({ source, title }) => ({ id: source, title })),
        );
      }),
    );
  });

  test("gives the date in parts, and none where it is unknown", () => {
    const [item] = toCslItems(citedSources(conversation("c")), addressOf);
    expect(item).toMatchObject({
      type: "article-newspaper",
      "container-title": "The Test Times",
      issued: { "date-parts": [[2020, 1, 31]] },
    });
    const undated = answered({ citations: [{ ...cited, date: null, publisher: null }] });
    const [bare] = toCslItems(citedSources(undated), addressOf);
    expect(Object.keys(bare!)).toEqual(["id", "type", "title", "URL", "note"]);
  });
});

describe("toMarkdown()", () => {
  test("puts the notes of an answer under it, with quote, place and offsets", () => {
    expect(toMarkdown(conversation("c"), words)).toBe(`# River

## Question c-1?

*2026-01-05T10:00:00.000Z*

The river rose by two metres. [1]

**export-notes**

1. River rises, The Test Times, 2020-01-31, news/river.txt, export-characters 0–29

   > The river rose by two metres.
`);
  });

  test("keeps the offsets of every citation", () => {
    fc.assert(
      fc.property(citing, (one) => {
        const text = toMarkdown(one, words);
        for (const { startOffset, endOffset } of citationsOf(one)) {
          expect(text).toContain(`export-characters ${startOffset}–${endOffset}`);
        }
      }),
    );
  });

  test("says which sentence is not supported, and why", () => {
    const sentences = [
      {
        text: "It *fell*.",
        citations: [1],
        support: "unsupported" as const,
        reason: { code: "wordMissing" as const, word: "*fell*", message: "" },
      },
    ];
    const text = toMarkdown(answered({ sentences }), words);
    expect(text).toContain(
      "- export-support-unsupported: It \\*fell\\*. The quote does not have “\\*fell\\*”.",
    );
  });

  test("says of a refusal what was searched and the nearest misses", () => {
    const { source, title, date, startOffset, endOffset } = cited;
    const nearest = [{ source, title, date, startOffset, endOffset, score: 0.3 }];
    const searched = { ...sampleAnswer.searched, nearest };
    const text = toMarkdown(
      answered({ status: "not-in-articles", citations: [], searched }),
      words,
    );
    expect(text).toContain(
      "**export-not-in-articles** export-searched How far did the river rise?",
    );
    expect(text).toContain("- River rises, 2020-01-31, news/river.txt, export-characters 0–29");
    expect(text).not.toContain("export-notes");
  });

  test("tells an unchecked text from an answer", () => {
    const turns = [
      turn("a", { state: { kind: "stopped", text: "The riv" } }),
      turn("b", { state: { kind: "failed", text: "", message: "Cannot reach it." } }),
    ];
    const text = toMarkdown(conversation("c", { turns }), words);
    expect(text).toContain("The riv\n\n*export-stopped*");
    expect(text).toContain("*export-failed Cannot reach it.*");
  });
});

describe("toFootnotes()", () => {
  test("numbers the notes through all answers", () => {
    const second = { ...cited, number: 2, startOffset: 5 };
    const text = toFootnotes(
      conversation("c", {
        turns: [
          turn("a", { state: { kind: "answered", answer: answerCiting([cited, second], "A.") } }),
          turn("b", { state: { kind: "answered", answer: answerCiting([second], "B.") } }),
        ],
      }),
      words,
    );
    expect(text).toContain("A. [^1][^2]");
    expect(text).toContain("B. [^3]");
    expect(text).toMatch(
      /\[\^3\]: River rises, .* 5–29\n\n {4}> The river rose by two metres\.\n$/,
    );
  });

  test("splits a mark of several numbers, and leaves a number without citation as it is", () => {
    const second = { ...cited, number: 2 };
    const text = toFootnotes(
      answered({ answer: "A [1, 2]. B [7].", citations: [cited, second] }),
      words,
    );
    expect(text).toContain("A [^1][^2]. B [7].");
  });
});

/** How deep braces go at the least and at the end, counted as BibTeX counts them. */
function depthsOf(text: string): { least: number; last: number } {
  let last = 0;
  let least = 0;
  for (const sign of text) {
    if (sign === "{") last += 1;
    if (sign === "}") last -= 1;
    least = Math.min(least, last);
  }
  return { least, last };
}

test("every export names the pages of quotes from files that have pages, and none for others", () => {
  const first = { ...cited, page: 3 };
  const second = { ...cited, number: 2, startOffset: 700, endOffset: 900, page: 5, pageEnd: 6 };
  const paged = answered({ citations: [first, second] });
  const sources = citedSources(paged);
  expect(toBibtex(sources, addressOf)).toContain("pages = {3, 5--6}");
  expect(toCslItems(sources, addressOf)[0]!.page).toBe("3, 5-6");
  for (const text of [toMarkdown(paged, words), toFootnotes(paged, words)]) {
    expect(text).toContain("export-page 3, export-characters");
    expect(text).toContain("export-pages 5–6, export-characters");
  }
  const plain = answered({});
  expect(toBibtex(citedSources(plain), addressOf)).not.toContain("pages");
  expect(toMarkdown(plain, words)).not.toContain("export-page");
});
