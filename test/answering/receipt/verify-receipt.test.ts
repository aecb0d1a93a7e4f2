// Receipts: that every answer carries one, and that each kind of change since then is named.
import { toldAnswer } from "../../../src/wording/told-answer.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createHashEmbedder } from "../../../ingest/embedders/hash-embedder.ts";
import { answerQuestion } from "../../../src/answering/answer-question.ts";
import { answerSchema, type Answer, type AskRequest } from "../../../src/answering/answer.ts";
import { promptHashes } from "../../../src/answering/receipt/prompt-hashes.ts";
import type { Receipt } from "../../../src/answering/receipt/receipt.ts";
import { sha256 } from "../../../src/answering/receipt/sha256.ts";
import { presentDifferences } from "../../../src/answering/receipt/present-differences.ts";
import { stillStands, verifyReceipt } from "../../../src/answering/receipt/verify-receipt.ts";
import type { LanguageModel } from "../../../src/language-model/language-model.ts";
import { articleOf, fakeGeneration } from "../../support/fake-generation.ts";
import { fakeLanguageModel, unreachable } from "../../support/fake-language-model.ts";
import { searchableGeneration } from "../../support/searchable-generation.ts";

const embedder = createHashEmbedder("hash-256");
const text =
  "Azimova and Mecacci met in the capital.\n\nAzimova signed the memorandum with Mecacci on 23 June. The memorandum is to help to prevent torture.";
const article = articleOf("memorandum.txt", text, { title: "Azimova signs a memorandum" });
const other = articleOf("bridge.txt", "The old bridge over the river was closed for 3 weeks.");
const generation = await searchableGeneration([article, other], embedder);
const question = "When did Azimova sign the memorandum?";

async function ask(
  request: AskRequest,
  languageModel: LanguageModel | null = null,
): Promise<Answer> {
  const acquire = () => ({ generation, release: () => undefined });
  const today = () => new Date("2026-02-03T04:05:06Z");
  const deps = { acquire, embedder, languageModel, maxEvidence: 4, maxOutputTokens: 200, today };
  for await (const event of answerQuestion(request, deps)) {
    if (event.type === "answer") return answerSchema.parse(toldAnswer(event.answer, "en"));
  }
  throw new Error("No answer.");
}

const receipt = (await ask({ question })).receipt!;
const { quote, startOffset, endOffset } = receipt.citations[0]!;

/** What has become of the first quote, the article having this text now. */
async function stateWith(now: string | null, from: Receipt = receipt) {
  const articles = now === null ? [other] : [other, { ...article, text: now }];
  return (await verifyReceipt(from, fakeGeneration(articles)))[0]!.state;
}

describe("the receipt of an answer", () => {
  test("says what the answer was made from, with the hashes of what it cites", async () => {
    const answer = await ask({ question });
    expect(answer.receipt).toMatchObject({
      answerId: answer.id,
      answerHash: sha256(answer.answer),
      question,
      askedAt: "2026-02-03T04:05:06.000Z",
      generation: "000001-fake",
      embedder: "hash-256",
      reranker: "features",
      model: "extractive",
      prompts: {},
      settings: { LLM: "extractive", MAX_EVIDENCE: 4 },
    });
    expect(answer.citations.length).toBeGreaterThan(0);
    for (const [index, citation] of answer.citations.entries()) {
      const kept = answer.receipt!.citations[index]!;
      expect(kept).toMatchObject({
        number: citation.number,
        source: citation.source,
        startOffset: citation.startOffset,
        endOffset: citation.endOffset,
        quote: citation.quote,
        quoteHash: sha256(citation.quote),
        articleHash: sha256(text),
      });
      const { passage } = kept;
      expect(passage.hash).toBe(sha256(text.slice(passage.startOffset, passage.endOffset)));
      expect(passage.startOffset).toBeLessThanOrEqual(kept.startOffset);
      expect(passage.endOffset).toBeGreaterThanOrEqual(kept.endOffset);
    }
  });

  test("stands with a refusal too, without citations", async () => {
    const answer = await ask({ question: "Who won the chess olympiad of 1987?" });
    expect(answer.status).toBe("not-in-articles");
    expect(answer.receipt).toMatchObject({ citations: [], answerHash: sha256(answer.answer) });
  });

  test("names the prompts that were used, and no others", async () => {
    const model = fakeLanguageModel([
      ["When did Azimova sign the memorandum?"],
      ["Azimova signed the memorandum with Mecacci on 23 June [1]."],
    ]);
    const history = [{ role: "user", text: "Who is Azimova?" } as const];
    const written = await ask({ question: "When did she sign the memorandum?", history }, model);
    const { answer, rewriteQuestion } = promptHashes();
    expect(written.receipt!.prompts).toEqual({ answer, rewriteQuestion });
    expect(written.receipt!.settings).toMatchObject({
      LLM: model.name,
      LLM_MAX_OUTPUT_TOKENS: 200,
    });
    const fallen = await ask({ question }, fakeLanguageModel([[unreachable()]]));
    expect(fallen.receipt).toMatchObject({ model: "extractive", prompts: {} });
    expect(fallen.receipt!.settings).toMatchObject({ LLM: "ollama:fake" });
  });
});

describe("verifyReceipt()", () => {
  test("finds an unchanged store unchanged", async () => {
    for (const { state } of await verifyReceipt(receipt, generation)) {
      expect(state).toEqual({ kind: "unchanged" });
    }
  });

  test("tells a changed article whose quote stands at its place, and whether the passage does", async () => {
    expect(await stateWith(`${text} More.`)).toEqual({
      kind: "article-changed",
      isPassageSame: true,
    });
    const { passage } = receipt.citations[0]!;
    const from = { ...receipt.citations[0]!, passage: { ...passage, endOffset: text.length } };
    const changed = await stateWith(text.replace("torture", "malaria"), {
      ...receipt,
      citations: [{ ...from, passage: { ...from.passage, hash: sha256(text) } }],
    });
    expect(changed).toEqual({ kind: "article-changed", isPassageSame: false });
  });

  test("gives the new place of a quote that moved, of several the nearest", async () => {
    expect(await stateWith(`News. ${text}`)).toEqual({
      kind: "moved",
      startOffset: startOffset + 6,
      endOffset: endOffset + 6,
    });
    const twice = `${text.slice(0, startOffset)}Yes: ${quote} ${"x".repeat(200)} ${quote}`;
    expect(await stateWith(twice)).toMatchObject({ kind: "moved", startOffset: startOffset + 5 });
  });

  test("tells a quote that is gone, with what comes nearest to it", async () => {
    const changed = quote.replace("23 June", "24 July");
    expect(await stateWith(text.replace(quote, changed))).toEqual({
      kind: "gone",
      nearest: { startOffset, endOffset, text: changed },
    });
    expect(await stateWith("Nothing of the sort was ever said here.")).toEqual({
      kind: "gone",
      nearest: null,
    });
    expect(await stateWith("")).toEqual({ kind: "gone", nearest: null });
  });

  test("tells an article that is gone, and where the same text is now", async () => {
    expect(await stateWith(null)).toEqual({ kind: "article-gone", sameTextIn: null });
    const renamed = fakeGeneration([{ ...article, id: "renamed.txt" }]);
    expect((await verifyReceipt(receipt, renamed))[0]!.state).toEqual({
      kind: "article-gone",
      sameTextIn: "renamed.txt",
    });
  });

  test("believes no receipt that was changed", async () => {
    const first = receipt.citations[0]!;
    const forgeries = [
      { ...first, quote: first.quote.replace("23", "24") },
      { ...first, quote: "", quoteHash: sha256(""), endOffset: first.startOffset },
      { ...first, endOffset: first.endOffset + 1 },
      { ...first, quote: "Azimova", quoteHash: sha256("Azimova"), startOffset: 9, endOffset: 16 },
    ];
    for (const forged of forgeries) {
      expect(await stateWith(text, { ...receipt, citations: [forged] })).toEqual({
        kind: "forged",
      });
    }
  });

  test("says that a quote stands exactly where the article still holds it", async () => {
    const words = fc.array(fc.constantFrom("a", "b", quote, "Azimova", "\n"), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(words, async (parts) => {
        const now = parts.join(" ");
        const state = await stateWith(now);
        expect(stillStands(state)).toBe(now.includes(quote));
        if (state.kind === "moved") {
          expect(now.slice(state.startOffset, state.endOffset)).toBe(quote);
        }
      }),
    );
  });
});

describe("presentDifferences()", () => {
  test("is silent where nothing differs, and names each difference with both values", () => {
    const { settings } = receipt;
    const same = { ...receipt, settings: { ...settings, PORT: 3000 } };
    expect(presentDifferences(receipt, same)).toEqual([]);
    const withPrompt = { ...receipt, prompts: { answer: sha256("old") } };
    const now = {
      ...receipt,
      generation: "000002-other",
      reranker: "local:x",
      prompts: promptHashes(),
      settings: { LLM: "ollama:llama3.2" },
    };
    expect(presentDifferences(withPrompt, now)).toEqual([
      "the store's generation was 000001-fake, and is 000002-other",
      "the reranker was features, and is local:x",
      "the setting LLM was extractive, and is ollama:llama3.2",
      "the setting MAX_EVIDENCE was 4, and is not there",
      'the prompt "answer" has another wording',
    ]);
  });
});
