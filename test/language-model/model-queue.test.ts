// The line in front of the language model: who is let in, who waits, who is told to come again.
import { describe, expect, test } from "vitest";
import type { LanguageModel } from "../../src/language-model/language-model.ts";
import { ModelQueue, QueueFullError } from "../../src/language-model/model-queue.ts";
import { gate } from "../support/gate.ts";

const never = { maxWaiting: 100, longestWaitMs: Number.MAX_SAFE_INTEGER };

/** Each call writes its question's text, once its gate is open. */
function heldModel() {
  const gates = new Map<string, ReturnType<typeof gate>>();
  const begun: string[] = [];
  const model: LanguageModel = {
    name: "ollama:held",
    contextTokens: 8192,
    async *stream([message]) {
      const { text } = message!;
      begun.push(text);
      await gates.get(text)!.opened;
      yield text;
    },
  };
  return {
    begun,
    model,
    open: (text: string) => gates.get(text)!.open(),
    async call(through: LanguageModel, text: string, signal?: AbortSignal): Promise<string> {
      gates.set(text, gates.get(text) ?? gate());
      const options = { maxOutputTokens: 10, ...(signal === undefined ? {} : { signal }) };
      let written = "";
      for await (const piece of through.stream([{ role: "user", text }], options)) written += piece;
      return written;
    },
  };
}

function refusal(queue: ModelQueue): QueueFullError {
  try {
    queue.admit();
  } catch (error) {
    if (error instanceof QueueFullError) return error;
  }
  throw new Error("The queue let another one in");
}

describe("ModelQueue", () => {
  test("sends no more calls to the model than it may take, first come, first served", async () => {
    const queue = new ModelQueue({ concurrency: 2, ...never });
    const held = heldModel();
    const names = ["a", "b", "c", "d"];
    const tickets = names.map(() => queue.admit().through(held.model));
    const calls = tickets.map((model, at) => held.call(model, names[at]!));
    await expect.poll(() => held.begun).toEqual(["a", "b"]);
    expect([queue.running, queue.waiting]).toEqual([2, 2]);
    held.open("b");
    expect(await calls[1]).toBe("b");
    await expect.poll(() => held.begun).toEqual(["a", "b", "c"]);
    for (const name of names) held.open(name);
    expect(await Promise.all(calls)).toEqual(names);
    expect([queue.running, queue.waiting]).toEqual([0, 0]);
  });

  test("serves the second call of an answer before the first of a later one", async () => {
    const queue = new ModelQueue({ concurrency: 1, ...never });
    const held = heldModel();
    const [first, second] = [queue.admit(), queue.admit()].map((each) => each.through(held.model));
    const rewriting = held.call(first!, "rewriting");
    const later = held.call(second!, "later");
    const answer = held.call(first!, "answer");
    held.open("rewriting");
    await rewriting;
    await expect.poll(() => held.begun).toEqual(["rewriting", "answer"]);
    held.open("answer");
    held.open("later");
    await Promise.all([answer, later]);
  });

  test("refuses whoever would have to wait beyond its bound, and takes the next once one has ended", () => {
    const queue = new ModelQueue({ concurrency: 2, ...never, maxWaiting: 1 });
    const tickets = [queue.admit(), queue.admit(), queue.admit()];
    expect(refusal(queue).message).toContain("3 questions");
    expect(queue.rejected).toBe(1);
    tickets[0]!.end();
    tickets[0]!.end();
    queue.admit();
    refusal(queue);
  });

  test("gives a waiting place back at once when its reader leaves, without asking the model", async () => {
    const queue = new ModelQueue({ concurrency: 1, ...never });
    const held = heldModel();
    const running = held.call(queue.admit().through(held.model), "running");
    const reader = new AbortController();
    const left = held.call(queue.admit().through(held.model), "left", reader.signal);
    await expect.poll(() => queue.waiting).toBe(1);
    reader.abort(new Error("gone"));
    await expect(left).rejects.toThrow("gone");
    expect(queue.waiting).toBe(0);
    held.open("running");
    await running;
    expect(held.begun).toEqual(["running"]);
  });

  test("gives the model to the next when a reader leaves in the middle of his answer", async () => {
    const queue = new ModelQueue({ concurrency: 1, ...never });
    const held = heldModel();
    const reader = new AbortController();
    const left = held.call(queue.admit().through(held.model), "left", reader.signal);
    await expect.poll(() => held.begun).toEqual(["left"]);
    const next = held.call(queue.admit().through(held.model), "next");
    reader.abort(new Error("gone"));
    await expect.poll(() => held.begun).toEqual(["left", "next"]);
    held.open("next");
    expect(await next).toBe("next");
    held.open("left");
    await left;
  });

  test("tells those it refuses when a place will be free, from how long answers took", async () => {
    const clock = { ms: 0 };
    const queue = new ModelQueue({ concurrency: 2, ...never, maxWaiting: 2, now: () => clock.ms });
    const held = heldModel();
    const measured = queue.admit();
    const call = held.call(measured.through(held.model), "measured");
    await expect.poll(() => held.begun).toEqual(["measured"]);
    clock.ms = 6000;
    held.open("measured");
    await call;
    measured.end();
    for (let count = 0; count < 4; count++) queue.admit();
    const seconds = Array.from({ length: 6 }, () => refusal(queue).retryAfterSeconds);
    // Two answers at once, each of 6 s: one place every 3 s, and the whole line is served after 12 s.
    expect(seconds).toEqual([3, 6, 9, 12, 12, 12]);
    expect(refusal(queue).message).toContain("Ask again in 12 s.");
  });

  test("refuses who would wait longer than an answer may take", () => {
    const queue = new ModelQueue({ concurrency: 1, maxWaiting: 100, longestWaitMs: 25_000 });
    // 10 s are assumed until an answer was measured.
    for (let count = 0; count < 3; count++) queue.admit();
    refusal(queue);
  });

  test("tells how long the calls of an answer have waited", async () => {
    const clock = { ms: 0 };
    const queue = new ModelQueue({ concurrency: 1, ...never, now: () => clock.ms });
    const held = heldModel();
    const first = held.call(queue.admit().through(held.model), "first");
    const ticket = queue.admit();
    const second = held.call(ticket.through(held.model), "second");
    await expect.poll(() => queue.waiting).toBe(1);
    clock.ms = 700;
    held.open("first");
    held.open("second");
    await Promise.all([first, second]);
    expect(ticket.waitedMs).toBe(700);
  });
});
