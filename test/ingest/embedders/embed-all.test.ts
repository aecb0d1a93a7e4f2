// Embedding many texts: in order, few at a time, each batch kept before it is handed on.
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { embedAll } from "../../../ingest/embedders/embed-all.ts";
import {
  EmbedderError,
  RefusedTextsError,
  type Embedder,
} from "../../../ingest/embedders/embedder.ts";
import { VectorLog } from "../../../ingest/vector-log.ts";
import { gate } from "../../support/gate.ts";

let folder: string;
let log: VectorLog;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "embed-all-"));
  log = await VectorLog.open(join(folder, "v.log"), { embedder: "fake", dimension: 2 });
});
afterEach(async () => {
  await log.close();
  await rm(folder, { recursive: true });
});

type Call = (texts: readonly string[], signal?: AbortSignal) => Promise<Float32Array[]>;

const vectorOf = (text: string) => Float32Array.of(Number(text.slice(1)), 1);
const giveAll: Call = (texts) => Promise.resolve(texts.map(vectorOf));

/** An embedder of batches of two that records its calls. */
function fakeEmbedder(call: Call = giveAll) {
  const calls: string[][] = [];
  const embedder: Embedder = {
    name: "fake",
    isCostly: true,
    batchSize: 2,
    dimension: () => Promise.resolve(2),
    embedPassages: (texts, signal) => {
      calls.push([...texts]);
      return call(texts, signal);
    },
    embedQuestion: () => Promise.reject(new Error("is never asked")),
  };
  return { embedder, calls };
}

function itemOf(i: number) {
  const indexedText = `t${i}`;
  const key = createHash("sha256").update(indexedText).digest("hex").slice(0, 32);
  return { key, indexedText, ordinal: i };
}
const itemsTo = (count: number) => Array.from({ length: count }, (_, i) => itemOf(i));

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

describe("embedAll()", () => {
  it("gives every item its own vector, in order, in batches", async () => {
    const { embedder, calls } = fakeEmbedder();
    const results = await collect(embedAll(itemsTo(5), { embedder, log, concurrency: 2 }));
    expect(results.map(({ item }) => item.ordinal)).toEqual([0, 1, 2, 3, 4]);
    for (const { item, vector } of results) expect(vector).toEqual(vectorOf(item.indexedText));
    expect(calls).toEqual([["t0", "t1"], ["t2", "t3"], ["t4"]]);
  });

  it("reads from the log what was made before, and asks for the rest only", async () => {
    const first = fakeEmbedder();
    await collect(embedAll(itemsTo(3), { embedder: first.embedder, log, concurrency: 1 }));
    const { embedder, calls } = fakeEmbedder();
    const results = await collect(embedAll(itemsTo(4), { embedder, log, concurrency: 1 }));
    expect(calls).toEqual([["t3"]]);
    const reused = results.filter(({ isReused }) => isReused).map(({ item }) => item.ordinal);
    expect(reused).toEqual([0, 1, 2]);
  });

  it("asks once for the same text twice in a batch", async () => {
    const { embedder, calls } = fakeEmbedder();
    const items = [itemOf(1), itemOf(1)];
    const results = await collect(embedAll(items, { embedder, log: null, concurrency: 1 }));
    expect(calls).toEqual([["t1"]]);
    expect(results).toHaveLength(2);
  });

  it("has each batch in the log before it gives it", async () => {
    const { embedder } = fakeEmbedder();
    for await (const { item } of embedAll(itemsTo(6), { embedder, log, concurrency: 2 })) {
      expect(log.has(item.key)).toBe(true);
    }
  });

  it("has no more calls under way than allowed, and reads no further than needed", async () => {
    let underWay = 0;
    let most = 0;
    let read = 0;
    const { embedder } = fakeEmbedder(async (texts) => {
      most = Math.max(most, (underWay += 1));
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      return giveAll(texts);
    });
    function* counted() {
      for (const item of itemsTo(100)) {
        read += 1;
        yield item;
      }
    }
    let given = 0;
    for await (const { item } of embedAll(counted(), { embedder, log, concurrency: 3 })) {
      given = item.ordinal + 1;
      expect(read - given).toBeLessThanOrEqual(2 * 3 * 2);
    }
    expect([most, given]).toEqual([3, 100]);
  });

  it("when a batch fails, waits for those under way and logs them, then throws its error", async () => {
    const failure = new EmbedderError("out of reach");
    const secondBegan = gate();
    const firstFailed = gate();
    const { embedder, calls } = fakeEmbedder(async (texts) => {
      if (texts[0] === "t0") {
        await secondBegan.opened;
        setImmediate(firstFailed.open);
        throw failure;
      }
      secondBegan.open();
      await firstFailed.opened;
      return giveAll(texts);
    });
    const run = collect(embedAll(itemsTo(20), { embedder, log, concurrency: 2 }));
    await expect(run).rejects.toBe(failure);
    expect(log.has(itemOf(2).key)).toBe(true);
    expect(log.has(itemOf(3).key)).toBe(true);
    expect(calls).toHaveLength(2);
  });

  it("keeps what is under way when the reader stops reading", async () => {
    const { embedder, calls } = fakeEmbedder();
    for await (const { item } of embedAll(itemsTo(20), { embedder, log, concurrency: 2 })) {
      expect(item.ordinal).toBe(0);
      break;
    }
    const asked = calls.flat();
    expect(asked.length).toBeLessThan(20);
    for (const text of asked) expect(log.has(itemOf(Number(text.slice(1))).key)).toBe(true);
  });

  it("stops when its signal aborts, with the signal's reason, and passes it to the embedder", async () => {
    const stop = new AbortController();
    const reason = new Error("stopped");
    const { embedder, calls } = fakeEmbedder(
      (_, signal) =>
        new Promise((_resolve, reject) => {
          signal!.addEventListener("abort", () => reject(signal!.reason as Error));
          stop.abort(reason);
        }),
    );
    const run = collect(
      embedAll(itemsTo(20), { embedder, log, concurrency: 1, signal: stop.signal }),
    );
    await expect(run).rejects.toBe(reason);
    expect(calls).toHaveLength(1);
  });

  it("tells of the one text that the model refuses and gives all others", async () => {
    const { embedder } = fakeEmbedder((texts) =>
      texts.includes("t2") ? Promise.reject(new RefusedTextsError("NaN")) : giveAll(texts),
    );
    const refused: string[] = [];
    const onRefused = ({ key }: { key: string }) => refused.push(key);
    const results = await collect(
      embedAll(itemsTo(5), { embedder, log, concurrency: 2, onRefused }),
    );
    expect(results.map(({ item }) => item.ordinal)).toEqual([0, 1, 3, 4]);
    expect(refused).toEqual([itemOf(2).key]);
  });

  it("throws when the model refuses whole batches: then the texts are not the reason", async () => {
    const { embedder, calls } = fakeEmbedder(() => Promise.reject(new RefusedTextsError("no")));
    const onRefused = () => expect.unreachable();
    const run = collect(embedAll(itemsTo(8), { embedder, log, concurrency: 1, onRefused }));
    await expect(run).rejects.toBeInstanceOf(RefusedTextsError);
    expect(calls.length).toBeLessThanOrEqual(3);
  });
});
