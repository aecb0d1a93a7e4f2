// Scores made from the logits of a classifier, here a fake of the package that runs models.
import { describe, expect, test } from "vitest";
import { openLocalPairScorer } from "../../../src/retrieval/rerank/local-pair-scorer.ts";

interface FakeOptions {
  readonly maxTokens?: number;
  readonly loadFailures?: number;
}

/** A package whose tokens are words, with three marks per pair; `logitsOf` is the model. */
function fakePackage(
  logitsOf: (question: string, text: string) => readonly number[],
  { maxTokens = 1e30, loadFailures = 0 }: FakeOptions = {},
) {
  const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== "");
  const seen: { question: string; text: string; tokens: number }[] = [];
  const loads: [string, unknown][] = [];
  const tokensOf = (question: string, text: string) =>
    3 + wordsOf(question).length + wordsOf(text).length;
  const tokenizer = Object.assign(
    (questions: string[], { text_pair }: { text_pair: string[] }) =>
      questions.map((question, at) => [question, text_pair[at]!] as const),
    {
      model_max_length: maxTokens,
      encode: (question: string, { text_pair }: { text_pair: string }) =>
        Array.from({ length: tokensOf(question, text_pair) }),
    },
  );
  const model = (pairs: (readonly [string, string])[]) => {
    for (const [question, text] of pairs) {
      seen.push({ question, text, tokens: tokensOf(question, text) });
    }
    return Promise.resolve({
      logits: { tolist: () => pairs.map(([question, text]) => logitsOf(question, text)) },
    });
  };
  let failures = loadFailures;
  const loader = (loaded: unknown) => ({
    from_pretrained(id: string, options: unknown) {
      loads.push([id, options]);
      if (failures-- > 0) return Promise.reject(new Error("no such file"));
      return Promise.resolve(loaded);
    },
  });
  const transformers = {
    AutoTokenizer: loader(tokenizer),
    AutoModelForSequenceClassification: loader(model),
  };
  return { importTransformers: () => Promise.resolve(transformers), seen, loads };
}

const folder = import.meta.dirname;

describe("openLocalPairScorer()", () => {
  test("makes one logit a score by its sigmoid, in the order of the texts", async () => {
    const fake = fakePackage((_question, text) => [Number(text)]);
    const scorer = await openLocalPairScorer(folder, fake.importTransformers);
    const scores = await scorer.score("q", ["0", "20", "-20", "-1000"]);
    expect(scores[0]).toBe(0.5);
    expect(scores[1]).toBeCloseTo(1);
    expect(scores[2]).toBeCloseTo(0);
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
  });

  test("takes of two labels the last, as share of both", async () => {
    const fake = fakePackage(() => [Math.log(1), Math.log(3)]);
    const scorer = await openLocalPairScorer(folder, fake.importTransformers);
    expect((await scorer.score("q", ["text"]))[0]).toBeCloseTo(0.75);
  });

  test.each([
    ["three labels", () => [1, 2, 3], /it has 3 labels/],
    ["no label", () => [], /it has 0 labels/],
    ["what is no number", () => [Number.NaN], /it gave no number/],
  ])("refuses a model that gives %s", async (_what, logitsOf, message) => {
    const fake = fakePackage(logitsOf);
    const scorer = await openLocalPairScorer(folder, fake.importTransformers);
    await expect(scorer.score("q", ["text"])).rejects.toThrow(message);
  });

  test.each([
    ["the model's own limit", 64, 64],
    ["512 tokens where the model knows no limit", 1e30, 512],
  ])("cuts long passages to %s", async (_what, maxTokens, most) => {
    const fake = fakePackage(() => [1], { maxTokens });
    const scorer = await openLocalPairScorer(folder, fake.importTransformers);
    await scorer.score("who was it", ["short text", "word ".repeat(3000)]);
    const [short, long] = fake.seen;
    expect(short!.text).toBe("short text");
    expect(long!.tokens).toBeLessThanOrEqual(most);
    expect(long!.tokens).toBeGreaterThan(0.9 * most);
  });

  test("leaves room for the passage where the question is long", async () => {
    const fake = fakePackage(() => [1], { maxTokens: 64 });
    const scorer = await openLocalPairScorer(folder, fake.importTransformers);
    await scorer.score("why ".repeat(500), ["word ".repeat(500)]);
    expect(fake.seen[0]!.tokens).toBeLessThanOrEqual(64);
    expect(fake.seen[0]!.text.split(" ").length).toBeGreaterThan(25);
  });

  test("reads a folder from disk only, and loads it once", async () => {
    const fake = fakePackage(() => [1]);
    const scorer = await openLocalPairScorer(folder, fake.importTransformers);
    expect(fake.loads).toEqual([]);
    await scorer.score("q", ["text"]);
    await scorer.score("q", ["text"]);
    const options = { dtype: "fp32", local_files_only: true };
    expect(fake.loads).toEqual([
      [folder, options],
      [folder, options],
    ]);
  });

  test("asks the hub for an id alone", async () => {
    const fake = fakePackage(() => [1]);
    const scorer = await openLocalPairScorer("some/cross-encoder", fake.importTransformers);
    await scorer.score("q", ["text"]);
    expect(fake.loads[0]).toEqual([
      "some/cross-encoder",
      { dtype: "fp32", local_files_only: false },
    ]);
  });

  test("loads again where loading failed", async () => {
    const fake = fakePackage(() => [0], { loadFailures: 1 });
    const scorer = await openLocalPairScorer(folder, fake.importTransformers);
    await expect(scorer.score("q", ["text"])).rejects.toThrow("no such file");
    expect(await scorer.score("q", ["text"])).toEqual([0.5]);
  });
});
