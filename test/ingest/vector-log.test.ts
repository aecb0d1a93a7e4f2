// Vectors paid for survive crashes, damage and full disks.
import { mkdtemp, open, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { VectorLog, vectorLogPath, type LogFile } from "../../ingest/vector-log.ts";

const options = { embedder: "ollama:fake", dimension: 3 };
const recordBytes = 16 + 4 * 3 + 4;

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vector-log-"));
  path = vectorLogPath(folder, options.embedder);
});
afterEach(() => rm(folder, { recursive: true }));

const keyOf = (i: number) => i.toString(16).padStart(32, "0");
const recordOf = (i: number) => ({ key: keyOf(i), vector: Float32Array.of(i, i / 7, -i) });

async function writeLog(count: number): Promise<Buffer> {
  const log = await VectorLog.open(path, options);
  await log.append(Array.from({ length: count }, (_, i) => recordOf(i)));
  await log.close();
  return readFile(path);
}

describe("VectorLog", () => {
  it("gives back what was appended, also after it was closed and opened", async () => {
    await writeLog(5);
    const log = await VectorLog.open(path, options);
    expect(log.size).toBe(5);
    for (let i = 0; i < 5; i += 1) expect(await log.get(keyOf(i))).toEqual(recordOf(i).vector);
    expect(await log.get(keyOf(5))).toBeUndefined();
    await log.append([recordOf(5)]);
    expect(await log.get(keyOf(5))).toEqual(recordOf(5).vector);
    await log.close();
  });

  it("cut at any byte, opens with every complete record and nothing else, and can be written", async () => {
    const whole = await writeLog(4);
    const headerBytes = whole.length - 4 * recordBytes;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (length) => {
        await writeFile(path, whole.subarray(0, length));
        const complete = Math.max(0, Math.floor((length - headerBytes) / recordBytes));
        const log = await VectorLog.open(path, options);
        expect(log.size).toBe(complete);
        for (let i = 0; i < 4; i += 1) {
          const expected = i < complete ? recordOf(i).vector : undefined;
          expect(await log.get(keyOf(i))).toEqual(expected);
        }
        await log.append([recordOf(9)]);
        await log.close();
        const again = await VectorLog.open(path, options);
        expect(again.size).toBe(complete + 1);
        expect(await again.get(keyOf(9))).toEqual(recordOf(9).vector);
        await again.close();
      }),
    );
  });

  it("passes over a damaged record in the middle and keeps the others", async () => {
    const whole = await writeLog(3);
    const headerBytes = whole.length - 3 * recordBytes;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: headerBytes, max: whole.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (position, flip) => {
          const damaged = Buffer.from(whole);
          damaged[position]! ^= flip;
          await writeFile(path, damaged);
          const log = await VectorLog.open(path, options);
          expect([log.size, log.damagedRecords]).toEqual([2, 1]);
          const hit = Math.floor((position - headerBytes) / recordBytes);
          expect(await log.get(keyOf(hit))).toBeUndefined();
          await log.append([recordOf(hit)]);
          expect(await log.get(keyOf(hit))).toEqual(recordOf(hit).vector);
          await log.close();
        },
      ),
    );
  });

  it("gives nothing for a record that was damaged after opening, and takes it anew", async () => {
    const whole = await writeLog(1);
    const log = await VectorLog.open(path, options);
    const damaged = Buffer.from(whole);
    damaged[damaged.length - 8]! ^= 1;
    await writeFile(path, damaged);
    expect(await log.get(keyOf(0))).toBeUndefined();
    await log.append([recordOf(0)]);
    expect(await log.get(keyOf(0))).toEqual(recordOf(0).vector);
    await log.close();
  });

  it.each([
    ["another embedder", { embedder: "ollama:other", dimension: 3 }, /'ollama:fake' with 3/],
    ["another dimension", { embedder: "ollama:fake", dimension: 4 }, /'ollama:fake' with 3/],
  ])("refuses the log of %s by name", async (_, other, message) => {
    await writeLog(1);
    await expect(VectorLog.open(path, other)).rejects.toThrow(message);
  });

  it("refuses a file that is no vector log, and leaves it as it is", async () => {
    await writeLog(0);
    await writeFile(path, "something of yours");
    await expect(VectorLog.open(path, options)).rejects.toThrow(/is not a vector log/);
    expect(await readFile(path, "utf8")).toBe("something of yours");
  });

  it("writes a key once", async () => {
    const once = await writeLog(2);
    const log = await VectorLog.open(path, options);
    await log.append([recordOf(0), recordOf(1), recordOf(1)]);
    await log.close();
    expect(await readFile(path)).toEqual(once);
  });

  it("appends one after another when appends are not awaited", async () => {
    const log = await VectorLog.open(path, options);
    await Promise.all([0, 1, 2, 3].map((i) => log.append([recordOf(i)])));
    await log.close();
    const again = await VectorLog.open(path, options);
    expect([again.size, again.damagedRecords]).toEqual([4, 0]);
    await again.close();
  });

  it("on a full disk names the remedy, keeps what was written, and goes on when there is space", async () => {
    await writeLog(2);
    let isFull = true;
    const openFile = async (at: string): Promise<LogFile> => {
      const file = await open(at, "r+");
      const write = async (bytes: Buffer, from: number, length: number, position: number) => {
        if (!isFull) return file.write(bytes, from, length, position);
        if (length > 10) return file.write(bytes, from, 10, position);
        throw Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC" });
      };
      return Object.assign(Object.create(file) as LogFile, {
        write,
        read: file.read.bind(file),
        stat: file.stat.bind(file),
        truncate: file.truncate.bind(file),
        datasync: file.datasync.bind(file),
        close: file.close.bind(file),
      });
    };
    const log = await VectorLog.open(path, { ...options, openFile });
    const failing = log.append([recordOf(2)]);
    await expect(failing).rejects.toThrow(/no space is left.*2 vectors kept before are safe/);
    expect(await log.get(keyOf(1))).toEqual(recordOf(1).vector);
    isFull = false;
    await log.append([recordOf(2)]);
    await log.close();
    const again = await VectorLog.open(path, options);
    expect([again.size, again.damagedRecords]).toEqual([3, 0]);
    await again.close();
  });

  it("refuses keys and vectors that it could not give back", async () => {
    const log = await VectorLog.open(path, options);
    const vector = Float32Array.of(1, 2, 3);
    await expect(log.append([{ key: "short", vector }])).rejects.toThrow(RangeError);
    await expect(log.append([{ key: keyOf(1), vector: Float32Array.of(1) }])).rejects.toThrow(
      RangeError,
    );
    await log.close();
  });

  it("starts anew when a crash left an empty file", async () => {
    await writeLog(1);
    await truncate(path, 0);
    const log = await VectorLog.open(path, options);
    expect(log.size).toBe(0);
    await log.close();
  });
});

describe("vectorLogPath()", () => {
  it("gives different names different files", () => {
    expect(vectorLogPath("s", "ollama:a/b")).not.toBe(vectorLogPath("s", "ollama:a-b"));
    expect(vectorLogPath("s", "ollama:a/b")).toMatch(/^s.vectors.ollama-a-b-[0-9a-f]{8}\.log$/);
  });
});
