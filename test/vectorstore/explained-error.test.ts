// The base class of errors that a person reads.
import { expect, test } from "vitest";
import { ExplainedError } from "../../vectorstore/explained-error.ts";
import { StoreError } from "../../vectorstore/store-error.ts";
import { BackupError } from "../../src/backup/backup-layout.ts";
import { LanguageModelError } from "../../src/language-model/language-model.ts";
import { HttpError } from "../../src/server/http-errors.ts";
import { readProjectFile, sourceFiles } from "../support/source-files.ts";

test("an error carries its message, code, facts, remedies and cause", () => {
  const cause = new Error("below");
  const error = new StoreError("other-embedder", "Cannot use the store: it is another's.", {
    facts: { built: "hash-384" },
    remedies: [
      { run: "ingest", with: ["--rebuild"] },
      { set: "EMBEDDER", to: "hash-384" },
    ],
    cause,
  });
  expect(error).toBeInstanceOf(ExplainedError);
  expect(error).toMatchObject({
    name: "StoreError",
    message: "Cannot use the store: it is another's.",
    code: "other-embedder",
    facts: { built: "hash-384" },
    remedies: [
      { run: "ingest", with: ["--rebuild"] },
      { set: "EMBEDDER", to: "hash-384" },
    ],
    cause,
  });
});

test("an error without more than its message has no facts, no remedy and no cause", () => {
  const error = new BackupError("Cannot back up: there is nothing.");
  expect(error).toMatchObject({ code: "backup-failed", facts: {}, remedies: [] });
  expect("cause" in error).toBe(false);
});

test("a failure of the language model and an HTTP error are decided by the code they had", () => {
  expect(new LanguageModelError("too-slow", "Cannot answer: it takes long.").code).toBe("too-slow");
  expect(new HttpError("not-found", "Cannot find it: it is not there.").code).toBe("not-found");
});

test("every explained error has a name of its own and a code in kebab-case", () => {
  const program = sourceFiles().filter(({ path }) => !/^test\/|explained-error/.test(path));
  const classes = program.flatMap(({ path }) => [
    ...readProjectFile(path).matchAll(
      /class (\w+) extends ExplainedError \{\n {2}override readonly name = "(\w+)";\n(?: {2}readonly code = "([^"]*)";)?/g,
    ),
  ]);
  const declared = program.flatMap(({ text }) => text.match(/extends ExplainedError\b/g) ?? []);
  expect(classes.length).toBeGreaterThan(20);
  expect(classes).toHaveLength(declared.length);
  for (const [, className, name, code] of classes) {
    expect(name).toBe(className);
    if (code !== undefined) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  }
  const names = classes.map(([, name]) => name);
  expect(new Set(names).size).toBe(names.length);
});
