// Vectors from a sentence transformer in ONNX that runs in this process.
import pLimit from "p-limit";
import { buildEmbedder } from "./build-embedder.ts";
import { EmbedderError, type Embedder } from "./embedder.ts";
import { LocalModelError, openLocalModel, type LocalModel } from "./local-model.ts";
import { prefixesFor } from "./text-prefixes.ts";

export interface LocalEmbedderOptions {
  /** A folder with `config.json`, `tokenizer.json` and `onnx/`, else a model's id on the hub. */
  readonly model: string;
  /** For tests: the import of `@huggingface/transformers`. */
  readonly importTransformers?: () => Promise<unknown>;
}

const batchSize = 16;

/** The embedder `local:<folder or hub id>`. Throws `EmbedderError`. */
export async function createLocalEmbedder(options: LocalEmbedderOptions): Promise<Embedder> {
  const { model } = options;
  const name = `local:${model}`;
  const local = await open(name, options);
  const prefixes = prefixesFor(local.shortName);
  const { HuggingFaceTransformersEmbeddings } =
    await import("@langchain/community/embeddings/huggingface_transformers");
  const client = new HuggingFaceTransformersEmbeddings({
    model: local.id,
    maxRetries: 0,
    stripNewLines: false,
    pretrainedOptions: local.loadOptions,
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

async function open(
  name: string,
  { model, importTransformers }: LocalEmbedderOptions,
): Promise<LocalModel> {
  try {
    return await openLocalModel(model, importTransformers);
  } catch (error) {
    if (!(error instanceof LocalModelError)) throw error;
    throw new EmbedderError(`Cannot use the embedder '${name}': ${error.message}`, {
      cause: error,
    });
  }
}
