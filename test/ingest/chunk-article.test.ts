// Passages of an article: exact slices, none across a heading, all that matters in one of them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chunkArticle,
  defaultPassageSettings,
  indexedText,
  passageSettings,
} from "../../ingest/chunk-article.ts";
import { parseText } from "../../ingest/parsers/parse-text.ts";
import { splitSentences } from "../../ingest/split-sentences.ts";
import type { Mark } from "../../vectorstore/article.ts";

/** A sentence of so many words. */
const sentence = (words: number): string => `Word${" word".repeat(words - 1)}.`;
const paragraphOf = (...sizes: readonly number[]): string => sizes.map(sentence).join(" ");
const sizesOf = (text: string, settings = defaultPassageSettings): number[] =>
  chunkArticle({ text, marks: [] }, settings).map((passage) => passage.text.split(/\s+/u).length);

/** Texts with marks anywhere between words, some of them next to each other. */
const markedText = fc
  .array(
    fc.record({
      text: fc.oneof(
        fc.constantFrom("Next. ", "word ", "\n", "\n\n", "Dec. ", "“Yes!” ", "№ 5; ", "Сөз. "),
        fc.integer({ min: 1, max: 90 }).map((words) => `${sentence(words)} `),
        fc.string({ unit: "binary", maxLength: 6 }),
      ),
      isMarked: fc.constantFrom(false, false, false, true),
    }),
    { maxLength: 60 },
  )
  .map((parts) => {
    let text = "";
    const marks: Mark[] = [];
    for (const part of parts) {
      const startOffset = text.length;
      text += part.text;
      if (part.isMarked && part.text !== "") {
        marks.push({ kind: "heading", startOffset, endOffset: text.length });
      }
    }
    return { text, marks };
  });

describe("chunkArticle()", () => {
  it("gives exact slices that cover all that is not marked, once and in order", () => {
    fc.assert(
      fc.property(markedText, ({ text, marks }) => {
        const covered = new Uint8Array(text.length);
        for (const mark of marks) covered.fill(2, mark.startOffset, mark.endOffset);
        for (const { startOffset, endOffset, text: words } of chunkArticle({ text, marks })) {
          expect(text.slice(startOffset, endOffset)).toBe(words);
          expect(words).toBe(words.trim());
          expect(words).not.toBe("");
          for (let offset = startOffset; offset < endOffset; offset += 1) covered[offset]! += 1;
        }
        for (let offset = 0; offset < text.length; offset += 1) {
          // 2 is marked, 1 in one passage; 3 would be a passage across a mark.
          if (/\s/u.test(text[offset]!)) expect(covered[offset]).toBeLessThanOrEqual(2);
          else expect([1, 2]).toContain(covered[offset]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("keeps to the most words unless a single sentence has more", () => {
    fc.assert(
      fc.property(markedText, (article) => {
        for (const { text } of chunkArticle(article)) {
          const isSingle = splitSentences(text).length === 1;
          if (!isSingle) expect(text.split(/\s+/u).length).toBeLessThanOrEqual(220);
        }
      }),
    );
  });

  it("never cuts across a heading, and gives each passage the heading above it", () => {
    const text = "One.\n\n# What *comes* next\n\nTwo.\n\nLast words\n---\n\nThree.";
    const marks = ["# What *comes* next", "Last words\n---"].map((words): Mark => {
      const startOffset = text.indexOf(words);
      return { kind: "heading", startOffset, endOffset: startOffset + words.length };
    });
    expect(chunkArticle({ text, marks }).map(({ text, heading }) => [text, heading])).toEqual([
      ["One.", null],
      ["Two.", "What comes next"],
      ["Three.", "Last words"],
    ]);
  });

  it("keeps a short article in one passage", () => {
    expect(sizesOf(paragraphOf(20, 30) + "\n\n" + paragraphOf(40))).toEqual([90]);
  });

  it("cuts at the end of a paragraph if it can", () => {
    expect(sizesOf([paragraphOf(50, 50, 40), paragraphOf(60, 60, 30)].join("\n\n"))).toEqual([
      140, 150,
    ]);
  });

  it("leaves no tiny rest at the end", () => {
    expect(sizesOf(paragraphOf(55, 55, 55, 55, 20))).toEqual([110, 130]);
    for (const size of sizesOf(paragraphOf(...Array<number>(37).fill(17)))) {
      expect(size).toBeGreaterThanOrEqual(120);
    }
  });

  it("keeps the words that announce a quote with it", () => {
    const text = `${paragraphOf(60, 57)} She stressed now:\n\n${paragraphOf(60, 50)}`;
    const announced = chunkArticle({ text, marks: [] }).find(({ text }) =>
      text.includes("stressed"),
    );
    expect(announced?.text.endsWith(":")).toBe(false);
  });

  it("makes a passage of a sentence that is longer than the most words", () => {
    const settings = { minWords: 5, maxWords: 10 };
    expect(sizesOf(paragraphOf(4, 30, 4), settings)).toEqual([4, 30, 4]);
  });

  it("cuts a text without spaces", () => {
    const passages = chunkArticle({ text: "字".repeat(20_000), marks: [] });
    expect(passages.length).toBeGreaterThan(3);
  });

  it("refuses settings that no passage can meet", () => {
    expect(() => chunkArticle({ text: "x", marks: [] }, { minWords: 9, maxWords: 3 })).toThrow(
      RangeError,
    );
  });
});

describe("passageSettings()", () => {
  it("names rules and sizes, so that another size is another store", () => {
    expect(passageSettings()).toBe(passageSettings(defaultPassageSettings));
    expect(passageSettings({ minWords: 50, maxWords: 90 })).not.toBe(passageSettings());
    expect(passageSettings()).toMatch(/^rules \d+, 120-220 words/u);
  });
});

describe("indexedText()", () => {
  it("puts title, date, publisher and heading before the passage, a line each", () => {
    const article = { title: "Water", date: "2018-02-23", publisher: "The Steppe Post" };
    expect(indexedText(article, { heading: "Next", text: "It met." })).toBe(
      "Water\n2018-02-23\nThe Steppe Post\nNext\nIt met.",
    );
  });

  it("leaves out what is not known", () => {
    const [article] = parseText("a.txt", "It met. It ended.").articles;
    const [passage] = chunkArticle(article!);
    expect(indexedText(article!, passage!)).toBe("It met…\nIt met. It ended.");
  });
});
