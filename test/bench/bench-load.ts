// How much one server process carries with a model that takes seconds: many readers with questions of
// their own, as many with the same one, and the same one again.
import { setTimeout } from "node:timers/promises";
import { serveSample } from "./serve-sample.ts";
import { startSlowModel } from "./slow-model.ts";

export interface LoadOptions {
  readonly readers: number;
  readonly answerMs: number;
}

export interface LoadRow {
  readonly round: string;
  readonly readers: number;
  readonly answered: number;
  /** Refused with 429. */
  readonly refused: number;
  readonly failed: number;
  readonly calls: number;
  readonly perMinute: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly heartbeats: number;
  readonly memoryMb: number;
  /** The longest delay of the event loop since the start, by its 99th percentile. */
  readonly loopMs: number;
}

interface Asked {
  readonly status: number;
  readonly ms: number;
  readonly heartbeats: number;
  readonly isAnswered: boolean;
}

const question = "Who signed the memorandum with Mecacci?";
/** No reader is waited for longer. */
const longestMs = 330_000;

export async function benchLoad({ readers, answerMs }: LoadOptions): Promise<LoadRow[]> {
  const model = await startSlowModel(answerMs);
  const served = await serveSample("articles", {
    LLM: "openai:slow",
    OPENAI_BASE_URL: model.baseUrl,
    LOG_LEVEL: "warn",
  });
  const round = async (name: string, bodyOf: (reader: number) => object): Promise<LoadRow> => {
    const callsBefore = model.calls();
    const begun = performance.now();
    const all = await Promise.all(
      Array.from({ length: readers }, (_, reader) => askOnce(served.address, bodyOf(reader))),
    );
    const seconds = (performance.now() - begun) / 1000;
    const load = await loadOf(served.address);
    return { ...rowOf(name, all, seconds), calls: model.calls() - callsBefore, ...load };
  };
  try {
    const rows = [
      // A wish of his own makes another question of it.
      await round("each his own", (reader) => ({ question, style: `plain, for ${reader}` })),
      await round("all the same", () => ({ question })),
      await round("the same again", () => ({ question })),
    ];
    process.stderr.write(`most calls to the model at once: ${model.mostAtOnce()}\n`);
    return rows;
  } finally {
    await served.close();
    await model.close();
  }
}

function rowOf(round: string, all: readonly Asked[], seconds: number) {
  const answered = all.filter(({ isAnswered }) => isAnswered);
  const times = answered.map(({ ms }) => ms).sort((a, b) => a - b);
  const refused = all.filter(({ status }) => status === 429).length;
  const at = (share: number) => times[Math.max(0, Math.ceil(share * times.length) - 1)] ?? 0;
  return {
    ...{ round, readers: all.length, answered: answered.length, refused },
    failed: all.length - answered.length - refused,
    perMinute: Math.round((answered.length / seconds) * 60),
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    heartbeats: all.reduce((sum, { heartbeats }) => sum + heartbeats, 0),
  };
}

async function askOnce(address: string, body: object): Promise<Asked> {
  const begun = performance.now();
  const response = await fetch(`${address}/ask`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(longestMs),
  });
  const text = await response.text();
  return {
    status: response.status,
    ms: performance.now() - begun,
    heartbeats: text.split(": heartbeat\n").length - 1,
    // Quotes because the model failed would be another answer.
    isAnswered: /^event: answer\n.*"model":"openai:slow"/mu.test(text),
  };
}

async function loadOf(address: string): Promise<Pick<LoadRow, "memoryMb" | "loopMs">> {
  await setTimeout(100);
  const text = await (await fetch(`${address}/metrics`)).text();
  const read = (name: string): number =>
    Number(new RegExp(`^${name} (\\S+)$`, "mu").exec(text)?.[1] ?? Number.NaN);
  return {
    memoryMb: read("process_resident_memory_bytes") / 1024 / 1024,
    loopMs: read("nodejs_eventloop_lag_p99_seconds") * 1000,
  };
}
