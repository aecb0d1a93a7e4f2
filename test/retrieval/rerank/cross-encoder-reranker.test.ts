// The reranker around a cross-encoder: its order, what it asks, and how it ends when things go wrong.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createCrossEncoderReranker,
  crossEncoderDepth,
  type CrossEncoderOptions,
} from "../../../src/retrieval/rerank/cross-encoder-reranker.ts";
import type { PairScorer } from "../../../src/retrieval/rerank/pair-scorer.ts";
import { RerankerError } from "../../../src/retrieval/rerank/reranker.ts";
import { hitsOf, idleReranker, questionOf } from "../../support/made-hits.ts";

const question = questionOf("Who signed it?");

/** Scores by `scoreOf` and keeps what it was asked. */
function scorerOf(scoreOf: (text: string) => number, batchSize = 4) {
  const batches: (readonly string[])[] = [];
  const scorer: PairScorer = {
    batchSize,
    score(_question, texts) {
      batches.push(texts);
      return Promise.resolve(texts.map(scoreOf));
    },
  };
  return { scorer, batches };
}

function rerankerOf(scorer: PairScorer, options: CrossEncoderOptions = {}) {
  return createCrossEncoderReranker("local:fake", scorer, { base: idleReranker, ...options });
}

function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, number) => `passage ${number}`);
}

/** The number at the end of a made text, as a share of `count`. */
function shareOf(text: string, count: number): number {
  return Number(/\d+$/.exec(text)![0]) / count;
}

describe("createCrossEncoderReranker()", () => {
  test("puts hits into the order of the model's scores", async () => {
    const { scorer } = scorerOf((text) => shareOf(text, 10));
    const reranked = await rerankerOf(scorer).rerank(question, hitsOf(...numbered(10)));
    expect(reranked.map(({ passage }) => Number(passage.id))).toEqual([
      9, 8, 7, 6, 5, 4, 3, 2, 1, 0,
    ]);
  });

  test("leaves the built-in order where the model's scores are alike", async () => {
    const { scorer } = scorerOf(() => 0.999);
    const hits = hitsOf(...numbered(10));
    expect(await rerankerOf(scorer).rerank(question, hits)).toEqual(hits);
  });

  test("gives the same hits with falling scores from 0 to 1, and loses none behind its depth", async () => {
    const counts = fc.integer({ min: 0, max: 2 * crossEncoderDepth });
    await fc.assert(
      fc.asyncProperty(
        counts,
        fc.infiniteStream(fc.double({ min: 0, max: 1 })),
        async (n, from) => {
          const { scorer } = scorerOf(() => from.next().value as number);
          const hits = hitsOf(...numbered(n).map((text) => text.replace(/\d+$/, "x")));
          const reranked = await rerankerOf(scorer).rerank(question, hits);
          const ordinals = reranked.map(({ passage }) => Number(passage.id));
          expect([...ordinals].sort((a, b) => a - b)).toEqual(hits.map((_, at) => at));
          expect(ordinals.slice(crossEncoderDepth)).toEqual(
            hits.slice(crossEncoderDepth).map(({ passage }) => Number(passage.id)),
          );
          expect(reranked.map(({ score }) => score)).toEqual(hits.map(({ score }) => score));
        },
      ),
    );
  });

  test("reads each passage with its title and heading, in batches, and no more than its depth", async () => {
    const { scorer, batches } = scorerOf(() => 0.5);
    const [first, ...others] = hitsOf(...numbered(crossEncoderDepth + 5));
    const withHeading = { ...first!, passage: { ...first!.passage, heading: "Heading" } };
    await rerankerOf(scorer).rerank(question, [withHeading, ...others]);
    expect(batches.flat()).toHaveLength(crossEncoderDepth);
    expect(Math.max(...batches.map((texts) => texts.length))).toBe(scorer.batchSize);
    expect(batches[0]!.slice(0, 2)).toEqual(["Title 0\nHeading\npassage 0", "Title 1\npassage 1"]);
  });

  test("stops between batches when nobody waits any more, with the signal's reason", async () => {
    const reader = new AbortController();
    const left = new Error("left");
    const { scorer, batches } = scorerOf(() => {
      reader.abort(left);
      return 0.5;
    });
    const reranked = rerankerOf(scorer).rerank(question, hitsOf(...numbered(12)), reader.signal);
    await expect(reranked).rejects.toBe(left);
    expect(batches).toHaveLength(1);
  });

  test("does not wait for a model that is deaf to the signal", async () => {
    const left = new Error("left");
    const reader = new AbortController();
    const deaf: PairScorer = {
      batchSize: 4,
      score() {
        reader.abort(left);
        return new Promise(() => undefined);
      },
    };
    await expect(rerankerOf(deaf).rerank(question, hitsOf("a"), reader.signal)).rejects.toBe(left);
  });

  test("gives up on a model that is too slow, and says what to do", async () => {
    const silent: PairScorer = { batchSize: 4, score: () => new Promise(() => undefined) };
    const reranked = rerankerOf(silent, { timeLimitMs: 20 }).rerank(question, hitsOf("a"));
    await expect(reranked).rejects.toThrow(RerankerError);
    await expect(reranked).rejects.toThrow(/'local:fake': it took longer than 0.02 s.*RERANKER=/);
  });

  test("explains a model that fails, when a question is asked and before", async () => {
    const broken: PairScorer = {
      batchSize: 4,
      score: () => Promise.reject(new Error("bad\n file.\n")),
    };
    const message = /^Cannot rerank with 'local:fake': .*\(bad file\)\. Check that .*RERANKER=/;
    const reranker = rerankerOf(broken);
    for (const work of [reranker.rerank(question, hitsOf("a")), reranker.prepare()]) {
      await expect(work).rejects.toThrow(message);
      await expect(work).rejects.toThrow(RerankerError);
    }
  });
});
