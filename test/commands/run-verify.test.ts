// `verify` as people meet it: what counts as a receipt, and what is printed of it.
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import type { Receipt } from "../../src/answering/receipt/receipt.ts";
import { sha256 } from "../../src/answering/receipt/sha256.ts";
import { verifyReceipt } from "../../src/answering/receipt/verify-receipt.ts";
import { verificationAsText } from "../../src/commands/run-verify.ts";
import { readReceipt, ReceiptError } from "../../src/commands/run-verify.ts";
import { sampleAnswer } from "../support/fake-answerer.ts";
import { articleOf, fakeGeneration } from "../support/fake-generation.ts";

const [citation] = sampleAnswer.citations;
const { quote, startOffset, endOffset, source, number } = citation!;
const receipt: Receipt = {
  formatVersion: 1,
  answerId: sampleAnswer.id,
  answerHash: sha256(sampleAnswer.answer),
  question: "How far?",
  searchQuestion: "How far?",
  askedAt: "2026-02-03T04:05:06.000Z",
  generation: "000001-fake",
  embedder: "hash-16",
  reranker: "features",
  model: "fake",
  prompts: {},
  settings: { LLM: "extractive" },
  citations: [
    {
      number,
      source,
      articleHash: sha256(quote),
      passage: { startOffset, endOffset, hash: sha256(quote) },
      startOffset,
      endOffset,
      quote,
      quoteHash: sha256(quote),
    },
  ],
};
const answer: Answer = { ...sampleAnswer, receipt };

function read(value: unknown) {
  return readReceipt(JSON.stringify(value), "r.json");
}

async function print(articleText: string): Promise<string> {
  const verified = await verifyReceipt(receipt, fakeGeneration([articleOf(source, articleText)]));
  return verificationAsText({ receipt, faults: [], verified, differences: ["the embedder …"] });
}

describe("readReceipt()", () => {
  test("takes a receipt, and the receipt out of a whole answer", () => {
    expect(read(receipt)).toEqual({ receipt, faults: [] });
    expect(read(answer)).toEqual({ receipt, faults: [] });
    expect(readReceipt(`\uFEFF${JSON.stringify(receipt)}`, "-").faults).toEqual([]);
  });

  test("tells what of an answer was changed behind its receipt", () => {
    expect(read({ ...answer, answer: "It fell. [1]" }).faults).toHaveLength(1);
    expect(read({ ...answer, citations: [] }).faults).toHaveLength(1);
    const moved = { ...answer, citations: [{ ...citation!, startOffset: 1 }] };
    expect(read(moved).faults).toEqual(["The answer's citations are not those of the receipt."]);
    expect(read({ ...answer, id: "another" }).faults).toHaveLength(1);
  });

  test("says what is wrong with anything else, and what to give instead", () => {
    const refused = ["", "{", "null", "[]", "{}", JSON.stringify(sampleAnswer)];
    for (const text of [...refused, JSON.stringify({ ...receipt, formatVersion: 2 })]) {
      expect(() => readReceipt(text, "r.json")).toThrow(ReceiptError);
      expect(() => readReceipt(text, "r.json")).toThrow(
        /^Cannot verify the receipt r\.json: .+Give /,
      );
    }
  });
});

describe("verificationAsText()", () => {
  test("counts the quotes that stand, and shows the difference where one is gone", async () => {
    expect(await print(quote)).toContain("unchanged.\n1 of 1 quotes still stand.");
    const gone = await print("The river rose by three metres.");
    expect(gone).toContain("The river rose by [-two-] {+three+} metres.");
    expect(gone).toContain("0 of 1 quotes still stand.\nSince then:\n- the embedder …\n");
  });

  test("lets nothing from an article steer the terminal", async () => {
    const printed = await print("The river \u001b[2J rose by three metres.\u202e");
    expect(printed).not.toContain("\u001b");
    expect(printed).not.toContain("\u202e");
  });
});
