// Tables of words: their form, and that they are found wherever the program runs from.
import { execFile } from "node:child_process";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { expect, test } from "vitest";
import { languageCodes } from "../../languages/language-codes.ts";
import { readTable } from "../../languages/read-table.ts";
import { projectFiles, projectRoot, readProjectFile } from "../support/source-files.ts";
import { temporaryFolder } from "../support/temporary-store.ts";

const tables = projectFiles().filter((path) => /^languages\/.*\.tsv$/.test(path));

test("readTable() reads a row's words by language, and all tables of a folder", () => {
  const row = readTable("glossaries/").find((each) => each.get("en")?.includes("ombudsman"));
  expect(row?.get("ru")).toContain("омбудсмен");
  expect(readTable("glossaries/").length).toBeGreaterThan(1500);
  expect(readTable("exonyms.tsv").some((each) => each.get("en")?.[0] === "moscow")).toBe(true);
});

test("each table names languages of ours, and has no row of another length", () => {
  expect(tables.length).toBeGreaterThan(5);
  for (const path of tables) {
    const [header, ...rows] = readProjectFile(path)
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
    expect(languageCodes).toEqual(expect.arrayContaining(header!));
    expect(rows.filter(({ length }) => length !== header!.length)).toEqual([]);
  }
});

test("readTable() finds its tables from the compiled program, in a folder of its own as in this one", async () => {
  const folder = await temporaryFolder();
  const compiled = ts.transpileModule(readProjectFile("languages/read-table.ts"), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  await mkdir(join(folder, "dist", "languages"), { recursive: true });
  await writeFile(join(folder, "package.json"), '{"type":"module"}');
  await writeFile(join(folder, "dist", "languages", "read-table.js"), compiled.outputText);
  const { files } = JSON.parse(readProjectFile("package.json")) as { files: string[] };
  expect(files).toContain("languages/**/*.tsv");
  for (const path of tables) await cp(join(projectRoot, path), join(folder, path));
  const script =
    'import("./dist/languages/read-table.js").then((m) => console.log(m.readTable("glossaries/").length))';
  const { stdout } = await promisify(execFile)(process.execPath, ["-e", script], { cwd: folder });
  expect(Number(stdout)).toBe(readTable("glossaries/").length);
});
