// Models in this process: what is said where the package or the model is missing.
import { describe, expect, it } from "vitest";
import { createLocalEmbedder } from "../../../ingest/embedders/local-embedder.ts";

describe("createLocalEmbedder()", () => {
  it("says exactly what to install when the package that runs models is missing", async () => {
    const importTransformers = () => Promise.reject(new Error("not found"));
    const opened = createLocalEmbedder({ model: "some/model", importTransformers });
    await expect(opened).rejects.toThrow("npm install --no-save @huggingface/transformers@3.8.1");
    await expect(opened).rejects.toThrow("ONNXRUNTIME_NODE_INSTALL_CUDA=skip");
  });

  it("reads a folder from disk only, and never asks the hub for it", async () => {
    const env = { allowRemoteModels: true, localModelPath: "/models/" };
    const importTransformers = () => Promise.resolve({ env });
    const folder = import.meta.dirname;
    await createLocalEmbedder({ model: folder, importTransformers });
    expect(env.allowRemoteModels).toBe(false);
    expect(folder.startsWith(env.localModelPath)).toBe(true);
  });

  it.each(["./no/such/folder", "/no/such/folder", "no/such/folder"])(
    "refuses %s, which is neither a folder nor an id of the hub",
    async (model) => {
      const env = { allowRemoteModels: true, localModelPath: "" };
      const opened = createLocalEmbedder({
        model,
        importTransformers: () => Promise.resolve({ env }),
      });
      await expect(opened).rejects.toThrow(/there is no folder/);
    },
  );
});
