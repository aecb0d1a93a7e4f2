// One run for several readers: all get all, each at his own pace, and it ends with the last of them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AllReadersLeft, SharedRun } from "../../src/services/shared-run.ts";
import type { AnswerEvent } from "../../src/answering/answer.ts";
import { sampleEvents } from "../support/fake-answerer.ts";
import { gate } from "../support/gate.ts";

async function all(events: AsyncIterable<AnswerEvent>): Promise<AnswerEvent[]> {
  const read: AnswerEvent[] = [];
  for await (const event of events) read.push(event);
  return read;
}

/** Gives the events, waiting at a gate in the middle. */
function heldEvents(error?: Error) {
  const middle = gate();
  const signals: AbortSignal[] = [];
  async function* start(signal: AbortSignal): AsyncGenerator<AnswerEvent> {
    signals.push(signal);
    yield sampleEvents[0]!;
    await middle.opened;
    if (error !== undefined) throw error;
    yield* sampleEvents.slice(1);
  }
  return { start, signals, open: middle.open };
}

describe("SharedRun", () => {
  test("gives every reader all events from the first, whenever he joins", async () => {
    const held = heldEvents();
    const run = new SharedRun(held.start);
    const early = run.join();
    expect((await early.next()).value).toEqual(sampleEvents[0]);
    const midway = all(run.join());
    held.open();
    expect(await midway).toEqual(sampleEvents);
    expect(await all(run.join())).toEqual(sampleEvents);
    expect(await all(early)).toEqual(sampleEvents.slice(1));
    expect(held.signals).toHaveLength(1);
  });

  test("does not wait for a reader who reads nothing", async () => {
    const held = heldEvents();
    const run = new SharedRun(held.start);
    const idle = run.join();
    held.open();
    expect(await all(run.join())).toEqual(sampleEvents);
    expect(await all(idle)).toEqual(sampleEvents);
  });

  test("is aborted when all readers have left, not when some have", async () => {
    const held = heldEvents();
    let isAbandoned = false;
    const run = new SharedRun(held.start, () => (isAbandoned = true));
    const [first, second] = [new AbortController(), new AbortController()];
    const readers = [run.join(first.signal), run.join(second.signal)] as const;
    await readers[0].next();
    first.abort(new Error("first left"));
    await expect(readers[0].next()).rejects.toThrow("first left");
    expect([held.signals[0]!.aborted, isAbandoned]).toEqual([false, false]);
    second.abort(new Error("second left"));
    expect([held.signals[0]!.aborted, isAbandoned]).toEqual([true, true]);
    expect(held.signals[0]!.reason).toBeInstanceOf(AllReadersLeft);
    await expect(all(readers[1])).rejects.toThrow("second left");
  });

  test("is aborted when its reader stops reading", async () => {
    const held = heldEvents();
    const run = new SharedRun(held.start);
    for await (const event of run.join()) if (event.type === "evidence") break;
    expect(held.signals[0]!.aborted).toBe(true);
  });

  test("tells an error to all readers, after what came before it", async () => {
    const held = heldEvents(new Error("broke"));
    const run = new SharedRun(held.start);
    const readers = [run.join(), run.join()];
    for (const reader of readers) expect((await reader.next()).value).toEqual(sampleEvents[0]);
    held.open();
    for (const reader of readers) await expect(reader.next()).rejects.toThrow("broke");
    await expect(all(run.join())).rejects.toThrow("broke");
  });

  test("loses and repeats nothing, in whatever order run and readers take their steps", async () => {
    const script = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(script, fc.integer({ min: 0, max: 8 }), async (steps, count) => {
        const texts = Array.from({ length: count }, (_, at) => ({
          type: "text" as const,
          text: String(at),
        }));
        const gates = texts.map(() => gate());
        const run = new SharedRun(async function* () {
          for (const [at, text] of texts.entries()) {
            await gates[at]!.opened;
            yield text;
          }
        });
        const readers: Promise<AnswerEvent[]>[] = [all(run.join())];
        let opened = 0;
        for (const step of steps) {
          if (step === 0) gates[opened++]?.open();
          else if (step === 1) readers.push(all(run.join()));
          else await Promise.resolve();
        }
        for (const { open } of gates) open();
        for (const reader of readers) expect(await reader).toEqual(texts);
      }),
    );
  });
});
