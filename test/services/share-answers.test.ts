// Kept answers and shared ones: what is asked anew, what is not, and what is never kept.
import { describe, expect, test } from "vitest";
import type { Answer, AnswerEvent, AskRequest } from "../../src/answering/answer.ts";
import { shareAnswers, type SharingOptions } from "../../src/services/share-answers.ts";
import { sampleAnswer, sampleEvents } from "../support/fake-answerer.ts";
import { gate } from "../support/gate.ts";

const question: AskRequest = { question: "How far?" };

async function all(events: AsyncIterable<AnswerEvent>): Promise<AnswerEvent[]> {
  const read: AnswerEvent[] = [];
  for await (const event of events) read.push(event);
  return read;
}

async function answerOf(events: AsyncIterable<AnswerEvent>): Promise<Answer> {
  const last = (await all(events)).at(-1)!;
  if (last.type !== "answer") throw new Error("no answer");
  return last.answer;
}

function sharing(options: Partial<SharingOptions> = {}) {
  const outcomes: string[] = [];
  const started: AskRequest[] = [];
  const answerer = shareAnswers({
    cacheSize: 2,
    keyOf: (request) => request.question,
    onOutcome: (outcome) => outcomes.push(outcome),
    ...options,
    start: (request, signal) => {
      started.push(request);
      return (
        options.start?.(request, signal) ?? {
          events: eventsFor(request),
          isWorthKeeping: () => true,
        }
      );
    },
  });
  return { answerer, outcomes, started };
}

async function* eventsFor({ question: id }: AskRequest): AsyncGenerator<AnswerEvent> {
  yield* sampleEvents.slice(0, -1);
  await Promise.resolve();
  yield { type: "answer", answer: { ...sampleAnswer, id } };
}

describe("shareAnswers()", () => {
  test("gives a kept answer again, with its evidence and text, and says so", async () => {
    const { answerer, outcomes, started } = sharing();
    const first = await answerOf(answerer(question));
    expect(first.cached).toBeUndefined();
    expect(await all(answerer(question))).toEqual([
      sampleEvents[0],
      { type: "text", text: "The river rose by two metres. [1]" },
      { type: "answer", answer: { ...first, cached: true } },
    ]);
    expect(outcomes).toEqual(["miss", "hit"]);
    expect(started).toHaveLength(1);
  });

  test("keeps no text that was taken back", async () => {
    const restart: AnswerEvent = { type: "restart", reason: { code: "nothingCarried" } };
    async function* events(): AsyncGenerator<AnswerEvent> {
      yield { type: "text", text: "Wrong." };
      await Promise.resolve();
      yield restart;
      yield* sampleEvents.slice(2);
    }
    const { answerer } = sharing({
      start: () => ({ events: events(), isWorthKeeping: () => true }),
    });
    await all(answerer(question));
    expect((await all(answerer(question)))[0]).toEqual({
      type: "text",
      text: "by two metres. [1]",
    });
  });

  test("keeps as many answers as it may, those asked for last", async () => {
    const { answerer, outcomes } = sharing();
    for (const text of ["a", "b", "a", "c", "b", "a"]) await all(answerer({ question: text }));
    expect(outcomes).toEqual(["miss", "miss", "hit", "miss", "miss", "miss"]);
  });

  test("keeps nothing where it may keep none, but shares what is being answered", async () => {
    const { answerer, outcomes } = sharing({ cacheSize: 0 });
    await Promise.all([all(answerer(question)), all(answerer(question))]);
    await all(answerer(question));
    expect(outcomes).toEqual(["miss", "joined", "miss"]);
  });

  test("writes anew, and keeps that, where a fresh answer is wanted", async () => {
    const { answerer, outcomes } = sharing();
    await all(answerer(question));
    expect((await answerOf(answerer({ ...question, fresh: true }))).cached).toBeUndefined();
    expect((await answerOf(answerer(question))).cached).toBe(true);
    expect(outcomes).toEqual(["miss", "miss", "hit"]);
  });

  test("keeps no answer that another try may do better", async () => {
    const { answerer, outcomes } = sharing({
      start: (request) => ({
        events: eventsFor(request),
        isWorthKeeping: ({ id }) => id !== question.question,
      }),
    });
    await all(answerer(question));
    await all(answerer(question));
    expect(outcomes).toEqual(["miss", "miss"]);
  });

  test("keeps neither an error nor an answer before it", async () => {
    async function* events(): AsyncGenerator<AnswerEvent> {
      yield sampleEvents.at(-1)!;
      await Promise.resolve();
      throw new Error("broke");
    }
    const { answerer, outcomes } = sharing({
      start: () => ({ events: events(), isWorthKeeping: () => true }),
    });
    for (let count = 0; count < 2; count++) {
      await expect(all(answerer(question))).rejects.toThrow("broke");
    }
    expect(outcomes).toEqual(["miss", "miss"]);
  });

  test("begins anew for who comes after all have left", async () => {
    const held = gate();
    const { answerer, outcomes } = sharing({
      start: () => ({
        events: (async function* () {
          await held.opened;
          yield* sampleEvents;
        })(),
        isWorthKeeping: () => true,
      }),
    });
    const reader = new AbortController();
    const left = all(answerer(question, reader.signal));
    reader.abort(new Error("gone"));
    await expect(left).rejects.toThrow("gone");
    const next = all(answerer(question));
    held.open();
    expect(await next).toEqual(sampleEvents);
    expect(outcomes).toEqual(["miss", "miss"]);
  });

  test("throws at once what keeps an answer from being begun, and forgets it", async () => {
    let isFull = true;
    const { answerer } = sharing({
      start: (request) => {
        if (isFull) throw new Error("full");
        return { events: eventsFor(request), isWorthKeeping: () => true };
      },
    });
    expect(() => answerer(question)).toThrow("full");
    isFull = false;
    expect(await all(answerer(question))).toHaveLength(sampleEvents.length);
  });
});
