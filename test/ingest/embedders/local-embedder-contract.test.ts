// A real model in ONNX in this process, where the package that runs it is installed.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedder } from "../../../ingest/embedders/open-embedder.ts";
import { describeEmbedderContract } from "../../support/embedder-contract.ts";
import { writeTinyTransformer } from "../../support/tiny-transformer.ts";
import { unlessMissing } from "../../support/unless-missing.ts";

const packageName = "@huggingface/transformers";
const settings = { OPENAI_API_KEY: "", OPENAI_BASE_URL: "", OLLAMA_BASE_URL: "http://127.0.0.1:1" };

const isInstalled = await import(packageName).then(
  () => true,
  () => false,
);

if (isInstalled) {
  describeEmbedderContract("local:<folder>", async () => {
    const folder = await mkdtemp(join(tmpdir(), "tiny-e5-"));
    await writeTinyTransformer(folder);
    const embedder = await openEmbedder(`local:${folder}`, settings);
    return { embedder, close: () => rm(folder, { recursive: true }) };
  });
} else {
  const missing = unlessMissing(`${packageName} is not installed`);
  missing.test("local:<folder> keeps the contract of an embedder", () => undefined);
}
