// What a command loads before it is called, and what a question does not need: it is read from the
// imports, as a clock would only tell how busy the machine is.
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { readProjectFile } from "./support/source-files.ts";

interface Loaded {
  readonly files: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
}

/** All that is loaded with a file: imported for its values, and not only when it is called for. */
function loadedWith(...entries: readonly string[]): Loaded {
  const files = new Set(entries);
  const packages = new Set<string>();
  for (const file of files) {
    for (const name of importsOf(readProjectFile(file))) {
      if (name.startsWith(".")) files.add(posix.join(posix.dirname(file), name));
      else if (!name.startsWith("node:")) packages.add(packageOf(name));
    }
  }
  return { files, packages };
}

function importsOf(text: string): string[] {
  const pattern = /^(?:import|export) (?!type )(?:[^;"]*? from )?"([^"]+)"/gm;
  return [...text.matchAll(pattern)].map((match) => match[1]!);
}

function packageOf(name: string): string {
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}

describe("loadedWith()", () => {
  test("follows imports of values, and neither types nor what is imported when it is needed", () => {
    const text = [
      'import { a } from "./a.ts";',
      'import {\n  b,\n} from "./b.ts";',
      'import "./c.ts";',
      'export { d } from "./d.ts";',
      'import type { E } from "./e.ts";',
      'const f = await import("./f.ts");',
    ].join("\n");
    expect(importsOf(text)).toEqual(["./a.ts", "./b.ts", "./c.ts", "./d.ts"]);
  });
});

describe("the command line", () => {
  const { files, packages } = loadedWith("src/main.ts");

  test("knows names and options, and loads no command, no settings and no store", () => {
    expect([...packages]).toEqual(["commander"]);
    expect([...files].filter((path) => /\/run-|doctor|config|store\.ts$/.test(path))).toEqual([]);
    expect(files.size).toBeLessThan(20);
  });
});

describe("a question on the terminal", () => {
  const { files, packages } = loadedWith("src/main.ts", "src/commands/run-ask.ts");

  test("is answered", () => {
    expect(files).toContain("src/answering/answer-question.ts");
    expect(files).toContain("vectorstore/open-store.ts");
  });

  test("loads no server, no client of models, no parser, no measuring and no evaluation", () => {
    const rooms =
      /^(?:src\/(?:server|evaluation|telemetry|mcp|langchain|backup|feedback)|ingest\/(?:parsers|parsing))\//;
    expect([...files].filter((path) => rooms.test(path))).toEqual([]);
    expect(files).not.toContain("src/language-model/open-language-model.ts");
    const needed = new Set(["commander", "franc", "hnswlib-node", "zod"]);
    expect([...packages].filter((name) => !needed.has(name))).toEqual([]);
  });
});
