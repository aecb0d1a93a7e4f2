// Models in this process: what is said where the package or the model is missing.
import { describe, expect, it } from "vitest";
import { EmbedderError } from "../../../ingest/embedders/embedder.ts";
import { createLocalEmbedder } from "../../../ingest/embedders/local-embedder.ts";

describe("createLocalEmbedder()", () => {
  it("says exactly what to install when the package that runs models is missing", async () => {
    const importTransformers = () => Promise.reject(new Error("not found"));
    const opened = createLocalEmbedder({ model: "some/model", importTransformers });
    await expect(opened).rejects.toThrow("npm install --no-save @huggingface/transformers@3.8.1");
    await expect(opened).rejects.toThrow("ONNXRUNTIME_NODE_INSTALL_CUDA=skip");
  });

  it("names the folder that is not there", async () => {
    const importTransformers = () => Promise.resolve({});
    const opened = createLocalEmbedder({ model: "./no/such/folder", importTransformers });
    await expect(opened).rejects.toThrow(
      /^Cannot use the embedder 'local:\.\/no\/such\/folder': there is no folder/,
    );
    await expect(opened).rejects.toThrow(EmbedderError);
  });
});
