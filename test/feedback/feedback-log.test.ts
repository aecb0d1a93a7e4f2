// Feedback is only ever appended, and no crash or full disk costs an entry that was kept before.
import { open, readdir, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NewFeedback } from "../../src/feedback/feedback.ts";
import {
  FeedbackError,
  openFeedbackLog,
  readFeedback,
  type AppendableFile,
} from "../../src/feedback/feedback-log.ts";
import { madeFeedback } from "../support/made-feedback.ts";
import { fillStore, temporaryFolder, testArticle } from "../support/temporary-store.ts";

async function readAll(path: string) {
  const warnings: string[] = [];
  const entries: unknown[] = [];
  for await (const entry of readFeedback(path, (warning) => warnings.push(warning))) {
    entries.push(entry);
  }
  return { entries, warnings };
}

async function logOf(...entries: readonly NewFeedback[]): Promise<string> {
  const path = join(await temporaryFolder(), "feedback.jsonl");
  for (const entry of entries) await openFeedbackLog(path).append(entry);
  return path;
}

/** Writes part of what it is given, then has no more room. */
async function fullDisk(path: string): Promise<AppendableFile> {
  const file = await open(path, "a+");
  return {
    read: file.read.bind(file),
    stat: file.stat.bind(file),
    sync: () => file.sync(),
    close: () => file.close(),
    appendFile: async (text) => {
      await file.appendFile((text as string).slice(0, 40));
      throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    },
  };
}

describe("the feedback log", () => {
  test("gives every entry as it was kept, in order, also those that came at once", async () => {
    const path = join(await temporaryFolder(), "store", "feedback.jsonl");
    const log = openFeedbackLog(path);
    const entries = Array.from({ length: 30 }, (_, index) => madeFeedback(`${index}`));
    await Promise.all(entries.map((entry) => log.append(entry)));
    expect(await readAll(path)).toEqual({ entries, warnings: [] });
  });

  test("takes no more when it is as large as it may be, and says what to do", async () => {
    const path = await logOf(madeFeedback("1"));
    const most = 256 * 1024 * 1024;
    await truncate(path, most); // Made longer by what takes no room on the disk.
    const appended = openFeedbackLog(path).append(madeFeedback("2"));
    await expect(appended).rejects.toThrow(FeedbackError);
    await expect(appended).rejects.toThrow(/256 MB.*moves it out/);
    expect((await stat(path)).size).toBe(most);
  });

  test("holds any text on one line", async () => {
    const path = join(await temporaryFolder(), "feedback.jsonl");
    const log = openFeedbackLog(path);
    const texts = fc.string({ unit: "binary", minLength: 1, maxLength: 50 });
    const odd = fc.constantFrom("a\u2028b", "a\u2029b", "a\u0085b", "a\r\nb", '"}\n{"');
    const kept: string[] = [];
    await fc.assert(
      fc.asyncProperty(fc.oneof(texts, odd), async (reason) => {
        await log.append(madeFeedback(`${kept.length}`, { reason }));
        kept.push(reason);
      }),
      { numRuns: 60, endOnFailure: true },
    );
    const { entries, warnings } = await readAll(path);
    expect(warnings).toEqual([]);
    expect(entries.map((entry) => (entry as NewFeedback).reason)).toEqual(kept);
  });

  test("cut off at any byte costs the last entry at most, and never the next", async () => {
    const [first, second, third] = [madeFeedback("1"), madeFeedback("2"), madeFeedback("3")];
    const whole = await readFile(await logOf(first, second));
    const firstEnd = whole.indexOf("\n") + 1;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: firstEnd, max: whole.length }), async (bytes) => {
        const path = await logOf();
        await writeFile(path, whole);
        await truncate(path, bytes);
        await openFeedbackLog(path).append(third);
        const { entries, warnings } = await readAll(path);
        const isTorn = bytes > firstEnd && bytes < whole.length - 1;
        expect(entries).toEqual(
          isTorn || bytes === firstEnd ? [first, third] : [first, second, third],
        );
        expect(warnings).toHaveLength(isTorn ? 1 : 0);
        if (isTorn) expect(warnings[0]).toContain("line 2 is torn");
      }),
      { numRuns: 40, examples: [[firstEnd], [whole.length - 1], [whole.length]] },
    );
  });

  test("on a full disk says so, and takes the next entry when there is room again", async () => {
    const [first, second] = [madeFeedback("1"), madeFeedback("2")];
    const path = await logOf(first);
    let isFull = true;
    const log = openFeedbackLog(path, (file) => (isFull ? fullDisk(file) : open(file, "a+")));
    await expect(log.append(second)).rejects.toMatchObject({
      name: "FeedbackError",
      message:
        "Cannot keep the feedback: the disk is full. What was kept before is safe. Mend that and send it again.",
    });
    isFull = false;
    await log.append(second);
    expect(await readAll(path)).toMatchObject({
      entries: [first, second],
      warnings: [expect.stringContaining("line 2")],
    });
  });

  test("passes over lines that are no feedback, with a warning each", async () => {
    const path = await logOf(madeFeedback("1"));
    await writeFile(path, '{"verdict":"good"}\n[]\nnull\n\n', { flag: "a" });
    const { entries, warnings } = await readAll(path);
    expect(entries).toHaveLength(1);
    expect(warnings.map((warning) => /line \d+/.exec(warning)?.[0])).toEqual([
      "line 2",
      "line 3",
      "line 4",
    ]);
  });

  test("that is not there has no entries", async () => {
    const path = join(await temporaryFolder(), "feedback.jsonl");
    expect(await readAll(path)).toEqual({ entries: [], warnings: [] });
  });

  test("stays when the store beside it is updated, pruned and rebuilt", async () => {
    const store = await temporaryFolder();
    const entry = madeFeedback("1");
    await openFeedbackLog(join(store, "feedback.jsonl")).append(entry);
    for (const words of ["One.", "Two.", "Three.", "Four."]) {
      await fillStore(store, [testArticle("a.txt", words)]);
    }
    await fillStore(store, [testArticle("a.txt", "Five.")], { rebuild: true });
    expect(await readdir(join(store, "generations"))).toHaveLength(2);
    expect((await readAll(join(store, "feedback.jsonl"))).entries).toEqual([entry]);
  });
});
