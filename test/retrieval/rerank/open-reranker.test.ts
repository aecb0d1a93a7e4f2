// Which reranker a name stands for; and a real cross-encoder in this process, where the package that
// runs it is installed.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openEmbedder } from "../../../ingest/embedders/open-embedder.ts";
import { createCrossEncoderReranker } from "../../../src/retrieval/rerank/cross-encoder-reranker.ts";
import { openLocalPairScorer } from "../../../src/retrieval/rerank/local-pair-scorer.ts";
import { checkReranker, openReranker } from "../../../src/retrieval/rerank/open-reranker.ts";
import { RerankerError } from "../../../src/retrieval/rerank/reranker.ts";
import { hitsOf, idleReranker, questionOf } from "../../support/made-hits.ts";
import { likeLetterScore, writeTinyPairClassifier } from "../../support/tiny-pair-classifier.ts";
import { writeTinyTransformer } from "../../support/tiny-transformer.ts";
import { unlessMissing } from "../../support/unless-missing.ts";

const packageName = "@huggingface/transformers";
const isInstalled = await import(packageName).then(
  () => true,
  () => false,
);
const missing = isInstalled ? null : `${packageName} is not installed`;
const needless = isInstalled ? `${packageName} is installed` : null;

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tiny-reranker-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

describe("openReranker()", () => {
  test("opens the built-in one", async () => {
    expect((await openReranker({ RERANKER: "features" })).name).toBe("features");
    expect(await checkReranker({ RERANKER: "features" })).toEqual({ ok: true, detail: "built in" });
  });

  test("says which names there are", async () => {
    const opened = openReranker({ RERANKER: "best" });
    await expect(opened).rejects.toThrow(/'best': no reranker has that name\. Use features or/);
    await expect(opened).rejects.toThrow(RerankerError);
  });

  unlessMissing(needless).test("says what to install where the package is missing", async () => {
    const opened = openReranker({ RERANKER: "local:some/model" });
    await expect(opened).rejects.toThrow(
      /^Cannot use the reranker 'local:some\/model': the package .* could not be loaded\. Install it/,
    );
    const finding = await checkReranker({ RERANKER: "local:some/model" });
    expect(finding.ok).toBe(false);
    expect(finding.detail).toContain("npm install --no-save @huggingface/transformers");
  });
});

unlessMissing(missing).describe("a real cross-encoder", () => {
  test("orders hits by what it reads in question and passage together", async () => {
    const folder = await temporaryFolder();
    await writeTinyPairClassifier(folder);
    const texts = ["a b c", "z z", "y z z", "y y z z", "q", "y"];
    const scorer = await openLocalPairScorer(folder);
    const scores = await scorer.score("y y z", texts);
    expect(scores).toHaveLength(texts.length);
    for (const [at, text] of texts.entries()) {
      expect(scores[at]).toBeCloseTo(likeLetterScore("y y z", text), 6);
    }
    const reranker = createCrossEncoderReranker("local:tiny", scorer, { base: idleReranker });
    const flat = hitsOf(...texts).map((hit) => ({ ...hit, score: 0.5 }));
    const reranked = await reranker.rerank(questionOf("y y z"), flat);
    expect(reranked[0]!.passage.text).toBe("y y z z");
    const other = await reranker.rerank(questionOf("a b c a b c"), flat);
    expect(other[0]!.passage.text).toBe("a b c");
  });

  test("reads the beginning of a passage that is too long for it", async () => {
    const folder = await temporaryFolder();
    await writeTinyPairClassifier(folder);
    const scorer = await openLocalPairScorer(folder);
    const [early, late] = await scorer.score("z", [
      `z z ${"a ".repeat(500)}`,
      `${"a ".repeat(500)} z z z z`,
    ]);
    expect(early).toBeCloseTo(likeLetterScore("z", "z z"), 6);
    expect(late).toBeCloseTo(likeLetterScore("z", "a"), 6);
  });

  test("runs beside a local embedder of another folder", async () => {
    const [ofReranker, ofEmbedder] = [await temporaryFolder(), await temporaryFolder()];
    await writeTinyPairClassifier(ofReranker);
    await writeTinyTransformer(ofEmbedder);
    const settings = { OPENAI_API_KEY: "", OPENAI_BASE_URL: "", OLLAMA_BASE_URL: "" };
    const embedder = await openEmbedder(`local:${ofEmbedder}`, settings);
    const reranker = await openReranker({ RERANKER: `local:${ofReranker}` });
    await reranker.prepare();
    expect(await embedder.embedQuestion("text")).toHaveLength(16);
    expect(await checkReranker({ RERANKER: `local:${ofReranker}` })).toMatchObject({ ok: true });
  });

  test("is not what a model for vectors can stand for", async () => {
    const folder = await temporaryFolder();
    await writeTinyTransformer(folder);
    const finding = await checkReranker({ RERANKER: `local:${folder}` });
    expect(finding.ok).toBe(false);
    expect(finding.detail).toMatch(/\(it gave no number for each passage\)\. Check that/);
  });

  test("is refused by name, reason and remedy where its folder is wrong", async () => {
    const missing = join(await temporaryFolder(), "nowhere");
    await expect(openReranker({ RERANKER: `local:${missing}` })).rejects.toThrow(
      `Cannot use the reranker 'local:${missing}': there is no folder ${missing}. Name a folder`,
    );
    const broken = await temporaryFolder();
    await writeTinyPairClassifier(broken);
    await mkdir(join(broken, "onnx"), { recursive: true });
    await writeFile(join(broken, "onnx", "model.onnx"), "no model");
    const finding = await checkReranker({ RERANKER: `local:${broken}` });
    expect(finding.ok).toBe(false);
    expect(finding.detail).toMatch(/^Cannot rerank with .*the model could not be run.*Check that/);
  });
});
