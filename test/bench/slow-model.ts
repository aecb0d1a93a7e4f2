// A stand-in for an OpenAI-compatible model that takes its time: it says the first sentence of the
// first passage, a word at a time, over as many milliseconds as it is told.
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";

export interface SlowModel {
  readonly baseUrl: string;
  readonly calls: () => number;
  /** The most calls at the same time. */
  readonly mostAtOnce: () => number;
  readonly close: () => Promise<void>;
}

const pieces = 50;

export async function startSlowModel(answerMs: number): Promise<SlowModel> {
  const counts = { calls: 0, now: 0, most: 0 };
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (piece: string) => (body += piece));
    request.on("end", () => {
      counts.calls++;
      counts.most = Math.max(counts.most, ++counts.now);
      void answer(body, response, answerMs).finally(() => counts.now--);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    calls: () => counts.calls,
    mostAtOnce: () => counts.most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(body: string, response: ServerResponse, answerMs: number): Promise<void> {
  const { messages } = JSON.parse(body) as { messages: readonly { readonly content: string }[] };
  const text = firstSentence(messages.at(-1)?.content ?? "");
  response.writeHead(200, { "content-type": "text/event-stream" });
  const send = (delta: object, finish: string | null): boolean => {
    const choices = [{ index: 0, delta, finish_reason: finish }];
    const event = { id: "slow", object: "chat.completion.chunk", model: "slow", choices };
    return response.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  const size = Math.ceil(text.length / pieces);
  for (let at = 0; at < pieces && !response.destroyed; at++) {
    await setTimeout(answerMs / pieces);
    send({ role: "assistant", content: text.slice(at * size, (at + 1) * size) }, null);
  }
  send({}, "stop");
  response.end("data: [DONE]\n\n");
}

function firstSentence(prompt: string): string {
  const passage = /<passage number="1">\n[^\n]*\n([^]*?)<\/passage>/u.exec(prompt)?.[1] ?? "";
  const sentence = /^[^]*?[.!?](?=\s|$)/u.exec(passage.trim())?.[0] ?? passage.trim();
  return `${sentence} [1]`;
}
