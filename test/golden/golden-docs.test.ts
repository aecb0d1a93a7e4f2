// docs/golden-set.md tells each field of a golden question, as the schema has it.
import { describe, expect, test } from "vitest";
import { goldenQuestionSchema } from "../../src/evaluation/golden/golden-question.ts";
import { readProjectFile } from "../support/source-files.ts";

const text = readProjectFile("docs/golden-set.md");
const { shape } = goldenQuestionSchema;
const rows = new Map(
  [...text.matchAll(/^\| `(\w+)` +\| (yes|no) +\| (.*?) +\|$/gm)].map(
    ([, field, required, meaning]) => [field!, { isRequired: required === "yes", meaning }],
  ),
);

describe("docs/golden-set.md", () => {
  test("has a row for every field, in the schema's order, and for no other", () => {
    expect([...rows.keys()]).toEqual(Object.keys(shape));
  });

  test("says which fields a question cannot do without", () => {
    for (const [field, schema] of Object.entries(shape)) {
      expect(rows.get(field)?.isRequired, field).toBe(!schema.safeParse(undefined).success);
    }
  });

  test("describes fields in the schema's own words", () => {
    for (const [field, { description }] of Object.entries(shape)) {
      // What is part of a question put to `/ask` too is described there.
      if (["question", "history", "filter"].includes(field)) continue;
      expect(rows.get(field)?.meaning, field).toBe(description);
    }
  });

  test("shows lines that are golden questions", () => {
    const lines = [...text.matchAll(/^\{"id".*$/gm)].map(([line]) => line);
    expect(lines.length).toBeGreaterThanOrEqual(2);
    for (const line of lines) {
      expect(goldenQuestionSchema.safeParse(JSON.parse(line)).error).toBeUndefined();
    }
  });
});
