// Models in ONNX that run in this process: where one is, and the package that runs it. That package
// weighs hundreds of megabytes, so it is no dependency: who wants it installs it.
import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, isAbsolute, resolve } from "node:path";

export interface LocalModel {
  /** The package `@huggingface/transformers`, which is not there when types are checked. */
  readonly transformers: unknown;
  /** What to ask the package for: a folder as absolute path, or an id on the hub. */
  readonly id: string;
  /** The folder's own name, or the id. */
  readonly shortName: string;
  /** For `from_pretrained` and `pipeline`. */
  readonly loadOptions: LoadOptions;
}

export interface LoadOptions {
  readonly dtype: "fp32" | "q8";
  readonly local_files_only: boolean;
}

/** The package or the model is not there. The message is the state, then the remedy. */
export class LocalModelError extends Error {
  override readonly name = "LocalModelError";
}

const packageName = "@huggingface/transformers";
/** The newest line that @langchain/community accepts; its own binaries are in the package. */
const packageVersion = "3.8.1";

/**
 * Finds the model and loads the package; the model itself is not loaded yet. A folder is read from
 * disk only; an id may be downloaded. Both hold for this model alone: the package's own switches
 * count for all models of the process. Throws `LocalModelError`.
 */
export async function openLocalModel(
  model: string,
  importTransformers: () => Promise<unknown> = () => import(packageName),
): Promise<LocalModel> {
  const transformers = await loadPackage(importTransformers);
  const folder = resolve(model);
  const isOnDisk = await isFolder(folder);
  if (!isOnDisk && !isHubId(model)) {
    throw new LocalModelError(
      `there is no folder ${folder}. Name a folder with a model in ONNX, or its id on the hub.`,
    );
  }
  return {
    transformers,
    id: isOnDisk ? folder : model,
    shortName: isOnDisk ? basename(folder) : model,
    loadOptions: { dtype: await precisionOf(model), local_files_only: isOnDisk },
  };
}

async function loadPackage(importTransformers: () => Promise<unknown>): Promise<unknown> {
  try {
    return await importTransformers();
  } catch (error) {
    throw new LocalModelError(
      `the package ${packageName} could not be loaded. ` +
        `Install it with \`npm install --no-save ${packageName}@${packageVersion}\`, or where there ` +
        `is no network access to its extra binaries \`ONNXRUNTIME_NODE_INSTALL_CUDA=skip ` +
        `ONNXRUNTIME_NODE_INSTALL=skip npm install --no-save ${packageName}@${packageVersion}\`.`,
      { cause: error },
    );
  }
}

function isHubId(model: string): boolean {
  const looksLikeId = /^[\w.-]+(\/[\w.-]+)?$/.test(model) && !/^\.{0,2}\//.test(model);
  return looksLikeId && !isAbsolute(model);
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
