// The inverted index: scores worked out by hand, bytes there and back, and changes in place of a
// fresh build.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ArticleMetadata, Passage } from "../../../vectorstore/article.ts";
import { LexicalIndexWriter } from "../../../vectorstore/local/lexical-index-writer.ts";
import {
  lexicalIndexFromBytes,
  lexicalIndexToBytes,
  weighTerms,
  type LexicalIndex,
} from "../../../vectorstore/local/lexical-index.ts";
import { StoreError } from "../../../vectorstore/store-error.ts";

const untitled: ArticleMetadata = {
  id: "a",
  file: "a",
  title: "",
  date: null,
  publisher: null,
  dateline: null,
  url: null,
  language: "en",
};

function passageOf(text: string): Passage {
  return { startOffset: 0, endOffset: text.length, text, heading: null };
}

function indexOf(texts: Iterable<readonly [number, string, string?]>): LexicalIndex {
  const writer = new LexicalIndexWriter(null);
  for (const [ordinal, text, title] of texts) {
    writer.add(ordinal, { ...untitled, title: title ?? "" }, passageOf(text));
  }
  return lexicalIndexFromBytes(writer.toBytes());
}

const small = indexOf([
  [0, "river river flood", "harbour"],
  [1, "river bridge"],
  [2, "market bridge flood prices", "river"],
]);

describe("LexicalIndex.search()", () => {
  test("scores by BM25F as worked out by hand", () => {
    // Three passages of 3, 2 and 4 words, 3 on average; titles of 1, 0 and 1 words, the average
    // taken as at least 1. "river" stands in all three: ln(1 + 0.5 / 3.5) = 0.133531.
    // 0: 2 / (0.35 + 0.65·3/3) = 2                    -> 2.2 · 2 / 3.2
    // 2: 0 in the text, 2 · 1 / (0.7 + 0.3·1/1) = 2   -> 2.2 · 2 / 3.2, and behind 0 by ordinal
    // 1: 1 / (0.35 + 0.65·2/3) = 1.276596             -> 2.2 · 1.276596 / 2.476596
    const idf = Math.log(1 + 0.5 / 3.5);
    const hits = small.search("river", 10);
    expect(hits.map(({ ordinal }) => ordinal)).toEqual([0, 2, 1]);
    expect(hits[0]!.score).toBeCloseTo(idf * 1.375, 6);
    expect(hits[1]!.score).toBeCloseTo(idf * 1.375, 6);
    expect(hits[2]!.score).toBeCloseTo((idf * 2.2 * 1.276596) / 2.476596, 6);
  });

  test("adds up the terms of a question, each by its weight", () => {
    const score = (question: Parameters<LexicalIndex["search"]>[0]): number =>
      small.search(question, 10).find(({ ordinal }) => ordinal === 0)!.score;
    expect(score("river flood")).toBeCloseTo(score("river") + score("flood"), 6);
    expect(score([{ term: "flood", weight: 0.25 }])).toBeCloseTo(score("flood") / 4, 6);
    expect(weighTerms("flood, flood!")).toEqual([{ term: "flood", weight: Math.SQRT2 }]);
  });

  test("gives at most k, and only what the filter allows", () => {
    expect(small.search("river bridge", 1)).toHaveLength(1);
    expect(small.search("river", 0)).toEqual([]);
    expect(small.search("river", 10, (ordinal) => ordinal > 0).map((hit) => hit.ordinal)).toEqual([
      2, 1,
    ]);
    expect(small.search("nowhere", 10)).toEqual([]);
    expect(small.search("", 10)).toEqual([]);
  });

  test("names no passage twice, whatever the weights", () => {
    const terms = [0, 0, 1, -1].map((weight) => ({ term: "river", weight }));
    expect(small.search(terms, 10).map(({ ordinal }) => ordinal)).toEqual([0, 2, 1]);
  });

  test("is not disturbed by a filter that throws", () => {
    const before = small.search("river flood", 10);
    const failing = (): boolean => {
      throw new RangeError("no");
    };
    expect(() => small.search("bridge", 10, failing)).toThrow(RangeError);
    expect(small.search("river flood", 10)).toEqual(before);
  });

  test("weighs a rare term above a common one, and an unknown one most", () => {
    expect(small.inversePassageFrequency("market")).toBeGreaterThan(
      small.inversePassageFrequency("river"),
    );
    expect(small.inversePassageFrequency("nowhere")).toBe(small.inverseFrequencyOf(0));
    expect(small.passageFrequency("river")).toBe(3);
    expect(small.passageFrequency("nowhere")).toBe(0);
  });
});

describe("LexicalIndex.search() for few of many passages", () => {
  // The later a letter, the rarer the word: what is rare decides early, and the rest is looked up.
  const letters = Array.from("abcdefgh");
  const word = fc.nat(255).map((number) => letters[7 - Math.floor(Math.log2(number + 1))]! + "xq");
  const passage = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
  const terms = fc.array(
    fc.record({
      term: fc.constantFrom(...letters.map((letter) => `${letter}xq`)),
      weight: fc.double({ min: 0.01, max: 2, noNaN: true }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const passages = fc.array(fc.tuple(passage, fc.option(word, { freq: 3 })), {
    minLength: 20,
    maxLength: 120,
  });
  const indexOfAll = (texts: readonly (readonly [string, string | null])[]): LexicalIndex =>
    indexOf(texts.map(([body, title], ordinal) => [ordinal, body, title ?? ""]));

  test("finds exactly the best of all that hold a term, and with the same scores", () => {
    fc.assert(
      fc.property(passages, terms, fc.integer({ min: 1, max: 20 }), (texts, question, k) => {
        const index = indexOfAll(texts);
        expect(index.search(question, k)).toEqual(
          index.search(question, texts.length + 1).slice(0, k),
        );
        const allows = (ordinal: number): boolean => ordinal % 3 !== 0;
        expect(index.search(question, k, allows)).toEqual(
          index.search(question, texts.length + 1, allows).slice(0, k),
        );
      }),
      // Shrinking a hundred passages would take minutes.
      { numRuns: 300, endOnFailure: true },
    );
  });

  test("scores as BM25F does, worked out from the texts one by one", () => {
    fc.assert(
      fc.property(passages, terms, fc.integer({ min: 1, max: 20 }), (texts, question, k) => {
        const plain = plainScores(texts, question);
        const hits = indexOfAll(texts).search(question, k);
        expect(hits).toHaveLength(Math.min(k, plain.size));
        for (const { ordinal, score } of hits) expect(score).toBeCloseTo(plain.get(ordinal)!, 3);
        const best = [...plain.values()].sort((a, b) => b - a).slice(0, k);
        for (const [rank, { score }] of hits.entries()) expect(score).toBeCloseTo(best[rank]!, 3);
      }),
      { endOnFailure: true },
    );
  });
});

/** Each passage's score by the formula, without an index. */
function plainScores(
  texts: readonly (readonly [string, string | null])[],
  question: readonly { readonly term: string; readonly weight: number }[],
): Map<number, number> {
  const fields = texts.map(([body, title]) => [body.split(" "), title === null ? [] : [title]]);
  const count = (words: readonly string[], term: string): number =>
    words.filter((other) => other === term).length;
  const average = (field: 0 | 1): number =>
    Math.max(1, fields.reduce((sum, parts) => sum + parts[field]!.length, 0) / fields.length);
  const [bodyAverage, titleAverage] = [average(0), average(1)];
  const scores = new Map<number, number>();
  for (const { term, weight } of question) {
    const holding = fields.filter((parts) => parts.flat().includes(term)).length;
    const rarity = Math.log(1 + (fields.length - holding + 0.5) / (holding + 0.5));
    for (const [ordinal, [body, title]] of fields.entries()) {
      const frequency =
        count(body!, term) / (0.35 + (0.65 * body!.length) / bodyAverage) +
        (2 * count(title!, term)) / (0.7 + (0.3 * title!.length) / titleAverage);
      if (frequency === 0) continue;
      const gain = (weight * rarity * 2.2 * frequency) / (frequency + 1.2);
      scores.set(ordinal, (scores.get(ordinal) ?? 0) + gain);
    }
  }
  return scores;
}

describe("lexicalIndexFromBytes()", () => {
  const bytes = lexicalIndexToBytes(small.data);

  test("reads back what was written, from any place in memory", () => {
    for (const shift of [0, 1, 2, 3]) {
      const moved = new Uint8Array(bytes.length + shift);
      moved.set(bytes, shift);
      expect(lexicalIndexFromBytes(moved.subarray(shift)).data).toEqual(small.data);
    }
  });

  test("reads back an index without passages", () => {
    const empty = indexOf([]);
    expect(empty.passageCount).toBe(0);
    expect(empty.search("river", 5)).toEqual([]);
  });

  test("never opens what was cut off at any byte, or has a byte too many", () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(() => lexicalIndexFromBytes(bytes.slice(0, length))).toThrow(StoreError);
    }
    expect(() => lexicalIndexFromBytes(new Uint8Array([...bytes, 0]))).toThrow(StoreError);
  });

  test("refuses another program's file, and counts or ordinals that do not fit", () => {
    const flipped = (at: number): Uint8Array =>
      bytes.map((byte, i) => (i === at ? byte ^ 0xff : byte));
    expect(() => lexicalIndexFromBytes(flipped(0))).toThrow(/another program or version/u);
    expect(() => lexicalIndexFromBytes(flipped(4))).toThrow(/another program or version/u);
    // Words 2 to 5 are counts; word 6 is where the first postings begin.
    for (const word of [2, 3, 4, 5, 6]) {
      expect(() => lexicalIndexFromBytes(flipped(4 * word))).toThrow(StoreError);
    }
    const termCount = small.data.terms.length;
    const firstOrdinal = 4 * (6 + termCount + 1 + 3 + 3);
    expect(() => lexicalIndexFromBytes(flipped(firstOrdinal))).toThrow(StoreError);
  });
});

describe("LexicalIndexWriter", () => {
  test("refuses an ordinal that is taken, now or in the older index", () => {
    const writer = new LexicalIndexWriter(small);
    expect(() => writer.add(0, untitled, passageOf("river"))).toThrow(RangeError);
    writer.remove(0);
    writer.add(0, untitled, passageOf("river"));
    expect(() => writer.add(0, untitled, passageOf("river"))).toThrow(RangeError);
  });

  test("forgets dead ordinals: neither found, nor counted, nor held against the others", () => {
    const writer = new LexicalIndexWriter(small);
    writer.remove(2);
    writer.remove(99);
    const changed = lexicalIndexFromBytes(writer.toBytes());
    const fresh = indexOf([
      [0, "river river flood", "harbour"],
      [1, "river bridge"],
    ]);
    expect(changed.passageCount).toBe(2);
    expect(changed.passageFrequency("market")).toBe(0);
    expect(changed.data.terms).not.toContain("market");
    expect(changed.search("river flood", 9)).toEqual(fresh.search("river flood", 9));
  });

  test("counts a word up to 255 times without spilling into the title's count", () => {
    const many = indexOf([[0, "river ".repeat(300), "river ".repeat(300)]]);
    expect([...many.data.bodyFrequencies]).toEqual([255]);
    expect([...many.data.titleFrequencies]).toEqual([255]);
    expect(many.data.bodyLengths[0]).toBe(300);
  });

  test("finds the same after any changes as a fresh build does", () => {
    const word = fc.constantFrom("river", "flood", "bridge", "market", "Шакиров", "құқық", "2018");
    const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
    const step = fc.record({ ordinal: fc.nat(7), text: fc.option(text), title: text });
    const rounds = fc.array(fc.array(step, { maxLength: 6 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rounds, text, (changes, question) => {
        const living = new Map<number, [string, string]>();
        let index: LexicalIndex | null = null;
        for (const round of changes) {
          const writer = new LexicalIndexWriter(index);
          const touched = new Set<number>();
          for (const { ordinal, text: body, title } of round) {
            if (touched.has(ordinal)) continue;
            touched.add(ordinal);
            if (living.delete(ordinal)) writer.remove(ordinal);
            if (body === null) continue;
            writer.add(ordinal, { ...untitled, title }, passageOf(body));
            living.set(ordinal, [body, title]);
          }
          index = lexicalIndexFromBytes(writer.toBytes());
        }
        const fresh = indexOf(
          [...living].map(([ordinal, [body, title]]) => [ordinal, body, title]),
        );
        expect(index!.search(question, 20)).toEqual(fresh.search(question, 20));
        expect(index!.passageCount).toBe(living.size);
        expect(index!.data.terms.toSorted()).toEqual(fresh.data.terms.toSorted());
      }),
    );
  });
});
