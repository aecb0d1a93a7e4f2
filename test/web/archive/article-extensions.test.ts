// The page offers the files that the ingest reads.
import { expect, test } from "vitest";
import { supportedExtensions } from "../../../ingest/formats.ts";
import { articleExtensions } from "../../../src/web/archive/article-extensions.ts";

test("the page offers every format that is read, and no other", () => {
  expect([...articleExtensions].sort()).toEqual([...supportedExtensions].sort());
});
