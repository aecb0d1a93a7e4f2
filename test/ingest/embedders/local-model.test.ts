// Where models that run in this process are, and what is said where they are not.
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { LocalModelError, openLocalModel } from "../../../ingest/embedders/local-model.ts";

const transformers = {};
const importTransformers = () => Promise.resolve(transformers);

describe("openLocalModel()", () => {
  it("reads a folder from disk only, and never asks the hub for it", async () => {
    const folder = import.meta.dirname;
    expect(await openLocalModel(folder, importTransformers)).toEqual({
      transformers,
      id: folder,
      shortName: basename(folder),
      loadOptions: { dtype: "fp32", local_files_only: true },
    });
  });

  it("may ask the hub for what is no folder and looks like an id", async () => {
    expect(await openLocalModel("some/model", importTransformers)).toMatchObject({
      id: "some/model",
      loadOptions: { local_files_only: false },
    });
  });

  it.each(["./no/such/folder", "/no/such/folder", "no/such/folder"])(
    "refuses %s, which is neither a folder nor an id of the hub",
    async (model) => {
      const opened = openLocalModel(model, importTransformers);
      await expect(opened).rejects.toThrow(LocalModelError);
      await expect(opened).rejects.toThrow(/there is no folder .*Name a folder/);
    },
  );
});
