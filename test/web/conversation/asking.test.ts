// Asking, from question to the turn's state, over a server that says what the test says.
import i18next from "i18next";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sampleAnswer, sampleEvents } from "../../support/fake-answerer.ts";
import {
  ask,
  askAgain,
  askInstead,
  hasEarlierAnswer,
  isRunning,
  keepEarlierAnswer,
  stopAsking,
} from "../../../src/web/conversation/asking.ts";
import { english } from "../../../src/web/words/english.ts";
import type { Turn } from "../../../src/web/state/conversation.ts";
import { useConversations } from "../../../src/web/state/conversation-store.ts";

type Stream = ReadableStreamDefaultController<Uint8Array>;

interface Asked {
  readonly body: {
    readonly question: string;
    readonly history?: unknown;
    readonly filter?: unknown;
  };
  readonly send: (name: string, data: unknown) => void;
  readonly fail: () => void;
}

/** Requests in order. */
const requests: Asked[] = [];
const saved = { fetch: globalThis.fetch };

function fakeFetch(_path: unknown, init: RequestInit = {}): Promise<Response> {
  let stream: Stream;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => void (stream = controller),
  });
  init.signal?.addEventListener("abort", () => stream.error(init.signal?.reason));
  const encoder = new TextEncoder();
  requests.push({
    body: JSON.parse(init.body as string) as Asked["body"],
    send: (name, data) =>
      stream.enqueue(encoder.encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)),
    fail: () => stream.error(new Error("cut")),
  });
  return Promise.resolve(new Response(body, { status: 200 }));
}

beforeAll(async () => {
  // For the whole file: what was asked may be announced after its test.
  Object.assign(globalThis, { document: { getElementById: () => null } });
  await i18next.init({ lng: "en", resources: { en: english } });
});

beforeEach(() => {
  requests.length = 0;
  globalThis.fetch = fakeFetch;
});

afterEach(() => {
  globalThis.fetch = saved.fetch;
});

function begin(): string {
  return useConversations.getState().begin();
}

function turns(id: string): readonly Turn[] {
  return useConversations.getState().conversations.find((one) => one.id === id)?.turns ?? [];
}

/** The next state of the store that holds what is awaited. */
function until(isReached: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (!isReached()) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = useConversations.subscribe(check);
    check();
  });
}

async function answered(id: string, question: string): Promise<Turn> {
  ask(id, question, null);
  requests.at(-1)!.send("answer", sampleAnswer);
  await until(() => turns(id).at(-1)?.state.kind === "answered");
  return turns(id).at(-1)!;
}

describe("ask()", () => {
  test("shows the text as it grows, then the answer", async () => {
    const id = begin();
    ask(id, "How far?", { to: "2020-12-31" });
    expect(turns(id)[0]!.state).toMatchObject({ kind: "asking", progress: { step: "searching" } });
    const [request] = requests;
    expect(request!.body).toEqual({ question: "How far?", filter: { to: "2020-12-31" } });
    const [evidence, first] = sampleEvents;
    for (const { type, ...data } of [evidence!, first!]) request!.send(type, data);
    await until(() => JSON.stringify(turns(id)[0]!.state).includes("The river rose"));
    request!.send("answer", sampleAnswer);
    await until(() => turns(id)[0]!.state.kind === "answered");
    expect(turns(id)[0]!.state).toEqual({ kind: "answered", answer: sampleAnswer });
    expect(isRunning(turns(id)[0]!.id)).toBe(false);
  });

  test("sends what was asked and answered before, not what failed", async () => {
    const id = begin();
    await answered(id, "First?");
    ask(id, "Second?", null);
    requests[1]!.fail();
    await until(() => turns(id)[1]?.state.kind === "failed");
    ask(id, "Third?", null);
    expect(requests[2]!.body.history).toEqual([
      { role: "user", text: "First?" },
      { role: "assistant", text: sampleAnswer.answer },
    ]);
    stopAsking(turns(id)[2]!.id);
  });

  test("that is stopped keeps what was written", async () => {
    const id = begin();
    ask(id, "How far?", null);
    requests[0]!.send("text", { text: "The river" });
    await until(() => JSON.stringify(turns(id)[0]!.state).includes("The river"));
    stopAsking(turns(id)[0]!.id);
    await until(() => turns(id)[0]!.state.kind === "stopped");
    expect(turns(id)[0]!.state).toEqual({ kind: "stopped", text: "The river" });
  });
});

describe("askAgain()", () => {
  test("asks in the same place, with another filter, and leaves later turns alone", async () => {
    const id = begin();
    const first = await answered(id, "First?");
    const second = await answered(id, "Second?");
    askAgain(id, first, { allTime: true });
    expect(requests[2]!.body).toEqual({ question: "First?", filter: { allTime: true } });
    requests[2]!.send("answer", { ...sampleAnswer, id: "anew" });
    await until(() => JSON.stringify(turns(id)[0]!.state).includes("anew"));
    expect(turns(id)[0]!.filter).toEqual({ allTime: true });
    expect(turns(id)[1]).toEqual(second);
    expect(hasEarlierAnswer(first.id)).toBe(false);
  });

  test("asks for another answer, not a kept one, where nothing was changed", async () => {
    const id = begin();
    askAgain(id, await answered(id, "First?"));
    expect(requests[1]!.body).toEqual({ question: "First?", fresh: true });
    requests[1]!.send("answer", { ...sampleAnswer, id: "anew" });
    await until(() => JSON.stringify(turns(id)[0]!.state).includes("anew"));
  });

  test("that is stopped gives the earlier answer back, as it was", async () => {
    const id = begin();
    const first = await answered(id, "First?");
    askAgain(id, first, { allTime: true });
    stopAsking(first.id);
    await until(() => turns(id)[0]!.state.kind === "answered");
    expect(turns(id)[0]).toEqual(first);
  });

  test("that fails keeps the earlier answer for the reader to go back to", async () => {
    const id = begin();
    const first = await answered(id, "First?");
    askAgain(id, first);
    requests[1]!.fail();
    await until(() => turns(id)[0]!.state.kind === "failed");
    keepEarlierAnswer(id, first.id);
    expect(turns(id)[0]).toEqual(first);
  });

  test("over a try that still runs leaves the say to the newer", async () => {
    const id = begin();
    ask(id, "First?", null);
    askAgain(id, turns(id)[0]!);
    requests[1]!.send("answer", sampleAnswer);
    await until(() => turns(id)[0]!.state.kind === "answered");
    expect(turns(id)).toHaveLength(1);
  });
});

describe("askInstead()", () => {
  test("removes the turn and what follows, and infers the time of the new words", async () => {
    const id = begin();
    const first = await answered(id, "First?");
    await answered(id, "Second?");
    askInstead(id, { ...first, filter: { allTime: true, sources: ["a.txt"] } }, "Other?");
    expect(turns(id).map(({ question }) => question)).toEqual(["Other?"]);
    expect(requests[2]!.body).toEqual({ question: "Other?", filter: { sources: ["a.txt"] } });
    stopAsking(turns(id)[0]!.id);
  });
});
