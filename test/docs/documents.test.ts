// What the documents name is there: links, commands, and the messages they explain.
import { existsSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot, readProjectFile, sourceFiles } from "../support/source-files.ts";

const documents = [
  "README.md",
  ...readdirSync(join(projectRoot, "docs"), { recursive: true, encoding: "utf8" })
    .map((name) => `docs/${name.replaceAll("\\", "/")}`)
    .filter((name) => name.endsWith(".md")),
].map((path) => ({ path, text: readProjectFile(path) }));

const textOf = (path: string): string => documents.find((document) => document.path === path)!.text;

test.each(documents)("links of $path lead to files that exist", ({ path, text }) => {
  const missing = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map((match) => match[1]!)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => posix.join(posix.dirname(path), target))
    .filter((target) => !existsSync(join(projectRoot, target)));
  expect(missing).toEqual([]);
});

test.each(documents)("commands of $path exist", ({ text }) => {
  const { scripts } = JSON.parse(readProjectFile("package.json")) as {
    scripts: Readonly<Record<string, string>>;
  };
  const names = [...text.matchAll(/\bnpm run (?:--silent )?([a-z:]+)/g)].map((match) => match[1]!);
  expect(names.filter((name) => !(name in scripts))).toEqual([]);
});

describe("docs/troubleshooting.md", () => {
  const sources = sourceFiles()
    .filter(({ path }) => !path.startsWith("test/"))
    .map(({ text }) => text.replace(/\$\{[^}]*\}/g, "…"));
  const headings = textOf("docs/troubleshooting.md")
    .split("\n")
    .filter((line) => /^### `?(Cannot|No sentence|FAILED)/.test(line))
    .map((line) => line.slice(4).replaceAll("`", ""));

  test("explains messages that the program has", () => {
    expect(headings.length).toBeGreaterThan(12);
    const unknown = headings.filter((heading) => {
      const fixed = heading
        .split("…")
        .map((part) => part.trim())
        .filter((part) => part.length > 5);
      return !fixed.every((part) => sources.some((text) => text.includes(part)));
    });
    expect(unknown).toEqual([]);
  });
});
