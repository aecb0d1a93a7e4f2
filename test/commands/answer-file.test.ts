// The file of a batch's answers: what an earlier run left in it is used, and never harmed.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openAnswerFile } from "../../src/commands/answer-file.ts";
import { sampleAnswer } from "../support/fake-answerer.ts";
import { temporaryFolder } from "../support/temporary-store.ts";

const first = { id: "1", request: { question: "Who?" } };
const second = { id: "2", request: { question: "When?", filter: { from: "2020-01-01" } } };

async function fileOf(text: string): Promise<string> {
  const path = join(await temporaryFolder(), "answers.jsonl");
  await writeFile(path, text);
  return path;
}

async function written(): Promise<string> {
  const path = join(await temporaryFolder(), "answers.jsonl");
  const file = await openAnswerFile(path);
  await file.append(first, { answer: sampleAnswer });
  await file.append(second, { answer: sampleAnswer });
  await file.close();
  return readFile(path, "utf8");
}

describe("openAnswerFile()", () => {
  test("knows what an earlier run answered, by id and whole question", async () => {
    const file = await openAnswerFile(await fileOf(await written()));
    expect(file.has(first)).toBe(true);
    expect(file.has(second)).toBe(true);
    expect(file.has({ id: "3", request: first.request })).toBe(false);
    expect(file.has({ id: "1", request: { question: "Who else?" } })).toBe(false);
    expect(file.has({ id: "2", request: { question: "When?" } })).toBe(false);
    await file.close();
  });

  test("goes on wherever a crash has torn the file, and loses no whole line", async () => {
    const text = await written();
    const lines = text.trimEnd().split("\n");
    for (const length of [
      1,
      lines[0]!.length,
      lines[0]!.length + 1,
      text.length - 1,
      text.length,
    ]) {
      const path = await fileOf(text.slice(0, length));
      const file = await openAnswerFile(path);
      for (const question of [first, second]) {
        if (!file.has(question)) await file.append(question, { answer: sampleAnswer });
      }
      await file.close();
      expect((await readFile(path, "utf8")).trimEnd().split("\n").sort()).toEqual(lines);
    }
  });

  test("drops failures, which are asked again", async () => {
    const failure = JSON.stringify({ id: "2", ...second.request, error: "It failed." });
    const [line] = (await written()).split("\n");
    const path = await fileOf(`${failure}\n${line!}\n`);
    const file = await openAnswerFile(path);
    expect(file.has(second)).toBe(false);
    await file.close();
    expect(await readFile(path, "utf8")).toBe(`${line!}\n`);
  });

  test.each(['{"_id":"1","text":"Who?"}\n', "notes of mine\n"])(
    "leaves a file of something else alone: %j",
    async (text) => {
      const path = await fileOf(text);
      await expect(openAnswerFile(path)).rejects.toThrow(/line 1 is none of an earlier run/);
      expect(await readFile(path, "utf8")).toBe(text);
    },
  );
});
