// What was answered is kept for the next run of the same identity, and for no other.
import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openRunLog, RunLogError, type RunLogOptions } from "../../src/evaluation/run-log.ts";
import { sampleAnswer } from "../support/fake-answerer.ts";
import { askedOf, goldenOf, refusal, sampleIdentity } from "../support/made-evaluation.ts";
import { temporaryFolder } from "../support/temporary-store.ts";

const [first, second] = [goldenOf("first"), goldenOf("second")];
const asked = askedOf({ ...sampleAnswer, answer: "With a line\u2028separator. [1]" });

async function logPath(): Promise<string> {
  return join(await temporaryFolder(), "deep", "answers.jsonl");
}

async function openLog(path: string, options: RunLogOptions = {}, identity = sampleIdentity) {
  const log = await openRunLog(path, identity, options);
  onTestFinished(() => log.close());
  return log;
}

describe("openRunLog()", () => {
  test("finds what an earlier run kept", async () => {
    const path = await logPath();
    const log = await openLog(path);
    expect(log.find(first)).toBeUndefined();
    await Promise.all([log.append(first, asked), log.append(second, askedOf(refusal))]);
    expect(log.find(first)).toEqual(asked);
    const later = await openLog(path);
    expect(later.find(first)).toEqual(asked);
    expect(later.find(second)).toEqual(askedOf(refusal));
    expect((await readFile(path, "utf8")).trim().split("\n")).toHaveLength(2);
  });

  test.each([
    ["question", { question: "What else?" }],
    ["conversation", { history: [{ role: "user" as const, text: "Who?" }] }],
    ["filter", { filter: { from: "2020-01-01" } }],
  ])("asks a question with another %s anew", async (_, change) => {
    const log = await openLog(await logPath());
    await log.append(first, asked);
    expect(log.find({ ...first, ...change })).toBeUndefined();
  });

  test("reuses an answer where only what is expected of it was changed", async () => {
    const log = await openLog(await logPath());
    await log.append(first, asked);
    expect(log.find({ ...first, answers: [["nine"]], sources: [], tags: ["t"] })).toEqual(asked);
  });

  test.each([
    ["store", { generation: "000002-fake" }],
    ["model", { model: "ollama:other" }],
    ["prompt", { prompts: { answer: "f".repeat(64) } }],
    ["setting", { settings: { MAX_EVIDENCE: 4 } }],
    ["program", { program: "2".repeat(64) }],
    ["server", { against: "http://127.0.0.1:1" }],
  ])("does not take an answer of another %s", async (_, change) => {
    const path = await logPath();
    await (await openLog(path)).append(first, asked);
    const other = await openLog(path, {}, { ...sampleIdentity, ...change });
    expect(other.find(first)).toBeUndefined();
    await other.append(first, askedOf(refusal));
    expect((await openLog(path)).find(first)).toEqual(asked);
  });

  test("passes over a line that a crash has torn, and joins nothing to it", async () => {
    const path = await logPath();
    const log = await openLog(path);
    await log.append(first, asked);
    await log.append(second, asked);
    const bytes = await readFile(path, "utf8");
    await writeFile(path, bytes.slice(0, -20));
    const later = await openLog(path);
    expect(later.find(first)).toEqual(asked);
    expect(later.find(second)).toBeUndefined();
    await later.append(second, asked);
    expect((await openLog(path)).find(second)).toEqual(asked);
  });

  test("passes over what is no answer of this version's shape", async () => {
    const path = await logPath();
    const log = await openLog(path);
    await log.append(first, asked);
    const line = JSON.parse(await readFile(path, "utf8")) as { asked: object };
    await appendFile(path, `${JSON.stringify({ ...line, asked: { answer: 1 } })}\n[]\n`);
    expect((await openLog(path)).find(first)).toEqual(asked);
  });

  test("forgets for good what a fresh run was not to use", async () => {
    const path = await logPath();
    await (await openLog(path)).append(first, asked);
    const fresh = await openLog(path, { isFresh: true });
    expect(fresh.find(first)).toBeUndefined();
    await fresh.append(second, asked);
    const later = await openLog(path);
    expect(later.find(first)).toBeUndefined();
    expect(later.find(second)).toEqual(asked);
  });

  test("says where it cannot keep answers, and what to do", async () => {
    const path = await logPath();
    await openLog(path);
    const inFile = join(path, "answers.jsonl");
    await expect(openRunLog(inFile, sampleIdentity)).rejects.toThrow(RunLogError);
    await expect(openRunLog(inFile, sampleIdentity)).rejects.toThrow(
      /^Cannot keep the answers in .+: there is a file where a folder should be\. .+--out\.$/,
    );
  });
});
