// Hits to numbered evidence: no reprint twice, neighbours in one piece, exact slices.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { estimateTokens } from "../../src/retrieval/estimate-tokens.ts";
import type { Hit } from "../../src/retrieval/hit.ts";
import {
  chooseHits,
  selectEvidence,
  type EvidencePiece,
} from "../../src/retrieval/select-evidence.ts";
import type { Article } from "../../vectorstore/article.ts";
import { articleOf } from "../support/fake-generation.ts";

const wide = { maxEvidence: 30, maxTokens: 10_000 };

/** A hit for each stretch of the article, in the order given. */
function hitsIn(article: Article, ...texts: readonly string[]): Hit[] {
  return texts.map((text, index) => {
    const startOffset = article.text.indexOf(text);
    return {
      passage: {
        id: `${startOffset}`,
        articleId: article.id,
        startOffset,
        endOffset: startOffset + text.length,
        text,
        heading: null,
      },
      article,
      isLead: startOffset === 0,
      wordScore: 1,
      similarity: 0.5,
      score: 1 / (index + 1),
    };
  });
}

function select(
  articles: readonly Article[],
  hits: readonly Hit[],
  limits = wide,
): EvidencePiece[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return selectEvidence(chooseHits(hits, limits), byId);
}

const story = "The river rose by two metres on Monday and the old bridge had to be closed.";
const other = "Bread prices fell in every town of the north, the statistics office reported.";

describe("selectEvidence()", () => {
  test("drops a reprint of a passage, also with another ending", () => {
    const first = articleOf("a.txt", story);
    const reprint = articleOf("b.txt", `${story} More soon.`);
    const unlike = articleOf("c.txt", other);
    const evidence = select(
      [first, reprint, unlike],
      [first, reprint, unlike].flatMap((article) => hitsIn(article, article.text)),
    );
    expect(evidence.map(({ number, article }) => [number, article.id])).toEqual([
      [1, "a.txt"],
      [2, "c.txt"],
    ]);
  });

  test.each([
    ["a lead", `From our correspondent in the valley: ${story} ${other}`],
    ["another headline", `Bridge shut\n${story} ${other}`],
    ["only a part of it", story],
  ])("drops a reprint with %s", (_, text) => {
    const first = articleOf("a.txt", `${story} ${other}`);
    const reprint = articleOf("b.txt", text);
    const evidence = select(
      [first, reprint],
      [first, reprint].flatMap((article) => hitsIn(article, article.text)),
    );
    expect(evidence.map(({ article }) => article.id)).toEqual(["a.txt"]);
  });

  test("keeps a passage that tells more than the one that it holds", () => {
    const first = articleOf("a.txt", story);
    const longer = articleOf("b.txt", `${story} ${other}`);
    const evidence = select(
      [first, longer],
      [first, longer].flatMap((article) => hitsIn(article, article.text)),
    );
    expect(evidence).toHaveLength(2);
  });

  test("drops a reprint of a passage of two words", () => {
    const [one, two] = [articleOf("a.txt", "Bread prices"), articleOf("b.txt", "Bread prices")];
    const evidence = select([one, two], [...hitsIn(one, one.text), ...hitsIn(two, two.text)]);
    expect(evidence).toHaveLength(1);
  });

  test("keeps the same story with another figure, for the reader to see both", () => {
    const one = articleOf("a.txt", `${story} It took 57 days.`);
    const two = articleOf("b.txt", `${story} It took 58 days.`);
    const evidence = select([one, two], [...hitsIn(one, one.text), ...hitsIn(two, two.text)]);
    expect(evidence).toHaveLength(2);
  });

  test("joins neighbours over white space, in the place of the better one", () => {
    const article = articleOf("a.txt", `${story}\n\n${other}\n\nThe end of it.`);
    const elsewhere = articleOf("b.txt", "Teachers met in the capital.");
    const evidence = select(
      [article, elsewhere],
      [...hitsIn(article, other), ...hitsIn(elsewhere, elsewhere.text), ...hitsIn(article, story)],
    );
    expect(evidence.map(({ text }) => text)).toEqual([`${story}\n\n${other}`, elsewhere.text]);
    expect(evidence[0]!.passages).toEqual(["0", `${story.length + 2}`]);
    expect(evidence[0]!.score).toBe(1);
  });

  test("joins three where the middle one comes last", () => {
    const third = "Teachers met in the capital.";
    const article = articleOf("a.txt", `${story}\n${other}\n${third}`);
    const evidence = select([article], hitsIn(article, third, story, other));
    expect(evidence.map(({ text }) => text)).toEqual([article.text]);
  });

  test("joins nothing over words, over another article's text, or past a readable length", () => {
    const apart = articleOf("a.txt", `${story} MORE: ${other}`);
    expect(select([apart], hitsIn(apart, story, other))).toHaveLength(2);
    const long = Array.from({ length: 300 }, (_, at) => `word${at}`).join(" ");
    const longer = Array.from({ length: 300 }, (_, at) => `term${at}`).join(" ");
    const wordy = articleOf("b.txt", `${long}\n${longer}`);
    expect(select([wordy], hitsIn(wordy, long, longer))).toHaveLength(2);
  });

  test("keeps passages apart when their article cannot be read", () => {
    const article = articleOf("a.txt", `${story}\n${other}`);
    const evidence = select([], hitsIn(article, story, other));
    expect(evidence.map(({ text }) => text)).toEqual([story, other]);
  });

  test("keeps to the count and to the tokens, but always shows the best passage", () => {
    const articles = [story, other, "Teachers met in the capital to talk about pay."].map(
      (text, at) => articleOf(`${at}.txt`, text),
    );
    const hits = articles.flatMap((article) => hitsIn(article, article.text));
    expect(select(articles, hits, { ...wide, maxEvidence: 2 })).toHaveLength(2);
    expect(select(articles, hits, { ...wide, maxTokens: 1 })).toHaveLength(1);
    const tokens = estimateTokens(story) + estimateTokens(articles[2]!.text);
    const evidence = select(articles, hits, { ...wide, maxTokens: tokens });
    // The second does not fit beside the first; the third does.
    expect(evidence.map(({ article }) => article.id)).toEqual(["0.txt", "2.txt"]);
  });

  test("numbers pieces 1 to n, each an exact slice of its article that no other overlaps", () => {
    const sentence = fc.constantFrom(
      story,
      other,
      "Teachers met.",
      "It rained.",
      "Шакиров сказал.",
    );
    const gap = fc.constantFrom("\n\n", " ", "\n## News\n", " — ");
    const article = fc
      .array(fc.tuple(sentence, gap), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.flat().join(""));
    fc.assert(
      fc.property(
        fc.array(article, { minLength: 1, maxLength: 3 }),
        fc.func(fc.nat()),
        (texts, order) => {
          const articles = texts.map((text, at) => articleOf(`${at}.txt`, text));
          const hits = articles
            .flatMap((each) => hitsOfSentences(each))
            .sort((a, b) => order(a.passage, a.article.id) - order(b.passage, b.article.id));
          const evidence = select(articles, hits);
          expect(evidence.map(({ number }) => number)).toEqual(evidence.map((_, at) => at + 1));
          const taken = new Set<string>();
          for (const { article: of, startOffset, endOffset, text, passages } of evidence) {
            const whole = articles.find(({ id }) => id === of.id)!.text;
            expect(whole.slice(startOffset, endOffset)).toBe(text);
            for (const passage of passages) {
              expect(taken.has(`${of.id}:${passage}`)).toBe(false);
              taken.add(`${of.id}:${passage}`);
            }
          }
        },
      ),
    );
  });
});

/** Each sentence of the made article at its place, though it may stand there more than once. */
function hitsOfSentences(article: Article): Hit[] {
  const pattern = /(?:The river|Bread|Teachers|It rained|Шакиров)[^.]*\./gu;
  return [...article.text.matchAll(pattern)].flatMap((match) =>
    hitsIn(article, match[0]).map((hit) => ({
      ...hit,
      passage: {
        ...hit.passage,
        id: `${match.index}`,
        startOffset: match.index,
        endOffset: match.index + match[0].length,
      },
    })),
  );
}
