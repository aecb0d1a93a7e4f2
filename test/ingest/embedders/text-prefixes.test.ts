// Models that were trained with prefixes get theirs.
import { describe, expect, it } from "vitest";
import { prefixesFor } from "../../../ingest/embedders/text-prefixes.ts";

describe("prefixesFor()", () => {
  it.each([
    ["intfloat/multilingual-e5-small", "query: ", "passage: "],
    ["/models/E5-base-v2", "query: ", "passage: "],
    ["nomic-embed-text:latest", "search_query: ", "search_document: "],
    ["snowflake-arctic-embed2", "query: ", ""],
    ["Snowflake/snowflake-arctic-embed-l-v2.0", "query: ", ""],
    ["bge-m3", "", ""],
    ["text-embedding-3-small", "", ""],
    ["all-minilm", "", ""],
  ])("knows what %s wants", (model, question, passage) => {
    expect(prefixesFor(model)).toMatchObject({ question, passage });
  });

  it("gives instructed models an instruction for questions only", () => {
    const { question, passage } = prefixesFor("multilingual-e5-large-instruct");
    expect(question).toMatch(/^Instruct: /);
    expect(passage).toBe("");
  });

  it("pools by the first token where the model was trained so", () => {
    expect(prefixesFor("BAAI/bge-base-en-v1.5").pooling).toBe("cls");
    expect(prefixesFor("Xenova/all-MiniLM-L6-v2").pooling).toBe("mean");
  });
});
