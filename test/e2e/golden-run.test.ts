// The `golden` commands as they are typed: check, import, draft, accept.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";
import { workFolder } from "../support/run-program.ts";
import { sampleArchive } from "../support/sample-archive.ts";
import { projectRoot } from "../support/source-files.ts";

const shipped = join(projectRoot, "test", "golden", "sample-questions.jsonl");

test("golden check finds the shipped set whole, and names what an archive does not have", async () => {
  const folder = await sampleArchive();
  const checked = await runCommand(folder, ["golden", "check", shipped]);
  expect(checked).toMatchObject({ status: 0, stderr: "" });
  expect(checked.stdout).toMatch(/can be used: \d+ questions, \d+ of them answerable/);
  const line = { id: "a", question: "Who?", answerable: true, answers: [["x"]], tags: ["who"] };
  await writeFile(join(folder, "own.jsonl"), JSON.stringify({ ...line, sources: ["none.md"] }));
  const refused = await runCommand(folder, ["golden", "check", "own.jsonl"]);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain("line 1, sources: there is no article “none.md”.");
  const sources = ["two-geneva-trips.md"];
  await writeFile(join(folder, "own.jsonl"), JSON.stringify({ ...line, sources, quotes: ["zz"] }));
  const warned = await runCommand(folder, ["golden", "check", "own.jsonl"]);
  expect(warned.stderr).toContain("a: none of its sources has the quote “zz”.");
  expect(warned.stderr).toContain("a: none of its sources has “x”.");
});

test("golden import never writes over a file", async () => {
  const folder = await workFolder();
  const csv = "id,question,answerable,sources\na,Who?,yes,a.md\n";
  await writeFile(join(folder, "set.csv"), csv);
  const args = ["golden", "import", "set.csv", "--out", "set.jsonl"];
  expect(await runCommand(folder, args)).toMatchObject({ status: 0 });
  const written = await readFile(join(folder, "set.jsonl"), "utf8");
  const again = await runCommand(folder, args);
  expect(again.status).toBe(1);
  expect(again.stderr).toContain("set.jsonl is there already, and nothing is written over");
  expect(await readFile(join(folder, "set.jsonl"), "utf8")).toBe(written);
});

test("golden draft proposes what counts only once it is accepted", async () => {
  const folder = await sampleArchive();
  const draft = ["golden", "draft", "--out", "new.jsonl", "--count", "4"];
  expect((await runCommand(folder, draft)).stdout).toContain("4 candidates added to new.jsonl");
  expect((await runCommand(folder, ["golden", "check", "new.jsonl"])).status).toBe(1);
  const lines = (await readFile(join(folder, "new.jsonl"), "utf8")).trim().split("\n");
  const ids = lines.map((line) => (JSON.parse(line) as { id: string }).id);
  const untold = await runCommand(folder, ["golden", "accept", "new.jsonl"]);
  expect(untold.stderr).toContain("this is no terminal to ask at. Name the ids");
  await runCommand(folder, ["golden", "reject", "new.jsonl", ids[0]!]);
  const accept = ["golden", "accept", "new.jsonl", ...ids.slice(1), "--into", "set.jsonl"];
  expect(await runCommand(folder, accept)).toMatchObject({ status: 0 });
  const checked = await runCommand(folder, ["golden", "check", "set.jsonl"]);
  expect(checked).toMatchObject({ status: 0, stderr: "" });
  expect(checked.stdout).toContain("3 questions, 3 of them answerable");
  await runCommand(folder, draft);
  const more = (await readFile(join(folder, "new.jsonl"), "utf8")).trim().split("\n");
  expect(more).toHaveLength(8);
  expect(more[0]).toContain('"rejected"');
});
