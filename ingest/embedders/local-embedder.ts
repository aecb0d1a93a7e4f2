// Vectors from a sentence transformer in ONNX that runs in this process. The package that runs it
// weighs hundreds of megabytes, so it is no dependency: who wants it installs it.
import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, resolve } from "node:path";
import pLimit from "p-limit";
import { buildEmbedder } from "./build-embedder.ts";
import { EmbedderError, type Embedder } from "./embedder.ts";
import { prefixesFor } from "./text-prefixes.ts";

export interface LocalEmbedderOptions {
  /** A folder with `config.json`, `tokenizer.json` and `onnx/`, else a model's id on the hub. */
  readonly model: string;
  /** For tests: the import of `@huggingface/transformers`. */
  readonly importTransformers?: () => Promise<unknown>;
}

interface TransformersEnvironment {
  allowRemoteModels: boolean;
  localModelPath: string;
}

const packageName = "@huggingface/transformers";
/** The newest line that @langchain/community accepts; its own binaries are in the package. */
const packageVersion = "3.8.1";
const batchSize = 16;

/** The embedder `local:<folder or hub id>`. Throws `EmbedderError`. */
export async function createLocalEmbedder(options: LocalEmbedderOptions): Promise<Embedder> {
  const { model } = options;
  const name = `local:${model}`;
  const environment = await loadEnvironment(name, options.importTransformers);
  const id = await locate(name, model, environment);
  const prefixes = prefixesFor(id);
  const { HuggingFaceTransformersEmbeddings } =
    await import("@langchain/community/embeddings/huggingface_transformers");
  const client = new HuggingFaceTransformersEmbeddings({
    model: id,
    maxRetries: 0,
    stripNewLines: false,
    pretrainedOptions: { dtype: await precisionOf(model) },
    pipelineOptions: { pooling: prefixes.pooling, normalize: true },
  });
  // One batch at a time: the processor is busy with one, and two need twice the memory.
  const limit = pLimit(1);
  return buildEmbedder({
    name,
    batchSize,
    prefixes,
    call: (texts, signal) =>
      limit(() => {
        signal.throwIfAborted();
        return client.embedDocuments([...texts]);
      }),
    explain: (error) =>
      `the model '${model}' could not be run (${error instanceof Error ? error.message : String(error)}). Check that the folder holds config.json, tokenizer.json and onnx/model.onnx.`,
  });
}

async function loadEnvironment(
  name: string,
  importTransformers: () => Promise<unknown> = () => import(packageName),
): Promise<TransformersEnvironment> {
  let loaded: unknown;
  try {
    loaded = await importTransformers();
  } catch (error) {
    throw new EmbedderError(
      `Cannot use the embedder '${name}': the package ${packageName} could not be loaded. ` +
        `Install it with \`npm install --no-save ${packageName}@${packageVersion}\`, or where there ` +
        `is no network access to its extra binaries \`ONNXRUNTIME_NODE_INSTALL_CUDA=skip ` +
        `ONNXRUNTIME_NODE_INSTALL=skip npm install --no-save ${packageName}@${packageVersion}\`.`,
      { cause: error },
    );
  }
  return (loaded as { env: TransformersEnvironment }).env;
}

/** The id to ask the package for. A folder is read from disk only; an id may be downloaded. */
async function locate(
  name: string,
  model: string,
  environment: TransformersEnvironment,
): Promise<string> {
  const folder = resolve(model);
  if (await isFolder(folder)) {
    environment.allowRemoteModels = false;
    environment.localModelPath = dirname(folder);
    return basename(folder);
  }
  const looksLikeId = /^[\w.-]+(\/[\w.-]+)?$/.test(model) && !/^\.{0,2}\//.test(model);
  if (isAbsolute(model) || !looksLikeId) {
    throw new EmbedderError(
      `Cannot use the embedder '${name}': there is no folder ${folder}. Name a folder with a model in ONNX, or its id on the hub.`,
    );
  }
  return model;
}

/** Full precision, unless the folder holds nothing but the quantized model. */
async function precisionOf(model: string): Promise<"fp32" | "q8"> {
  const onnx = resolve(model, "onnx");
  const isQuantized =
    (await exists(resolve(onnx, "model_quantized.onnx"))) &&
    !(await exists(resolve(onnx, "model.onnx")));
  return isQuantized ? "q8" : "fp32";
}

async function exists(path: string): Promise<boolean> {
  return (await statOrNull(path)) !== null;
}

async function isFolder(path: string): Promise<boolean> {
  return (await statOrNull(path))?.isDirectory() === true;
}

async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch {
    return null; // Not there, or not for us to see: the same for the caller.
  }
}
