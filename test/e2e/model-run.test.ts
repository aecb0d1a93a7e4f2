// The server with a language model behind it: a fake Ollama that tells the truth, lies, or is not there.
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { startFakeOllama, type FakeOllama } from "../support/fake-ollama.ts";
import { gate } from "../support/gate.ts";
import { madeArticles, writeArticles } from "../support/made-articles.ts";
import { readBlocks } from "../support/read-events.ts";
import { runCommand } from "../support/run-command.ts";
import { workFolder } from "../support/run-program.ts";
import {
  expectExactCitations,
  serveProgram,
  type ServedProgram,
} from "../support/serve-program.ts";
import { whenDone } from "../support/when-done.ts";

const articles = madeArticles(60);
const { question, fact, sentence, opening, file } = articles[17]!;

let ollama: FakeOllama;
let folder: string;
/** One for all but those that need another model, or stop it. */
let server: ServedProgram;

beforeAll(async () => {
  folder = await workFolder();
  ollama = await startFakeOllama();
  whenDone(() => ollama.close());
  await writeArticles(join(folder, "articles"), articles);
  expect(await runCommand(folder, ["ingest"])).toMatchObject({ status: 0 });
  server = await serveWithModel("ollama:llama3.2");
});

function serveWithModel(llm: string): Promise<ServedProgram> {
  // The same question is asked again and again, of a model that says something else each time.
  const environment = { LLM: llm, OLLAMA_BASE_URL: ollama.url, ANSWER_CACHE: "0" };
  return serveProgram(folder, environment);
}

/** The number under which the prompt shows the passage that holds the fact. */
function numberOfFact(messages: readonly { readonly content: string }[]): number {
  const passages = messages.at(-1)!.content.split('<passage number="').slice(1);
  const passage = passages.find((text) => text.includes(fact))!;
  return Number.parseInt(passage, 10);
}

const textOf = (events: readonly { readonly name: string; readonly data: unknown }[]) =>
  events
    .filter(({ name }) => name === "text")
    .map(({ data }) => (data as { text: string }).text)
    .join("");

test("a model's answer is streamed piece by piece, with its marks turned into exact citations", async () => {
  const rest = gate();
  ollama.onChat = ({ messages }) => {
    const mark = `[${numberOfFact(messages)}]`;
    return { steps: [`${sentence} ${mark}. `, { wait: rest.opened }, `${opening} ${mark}.`] };
  };
  const response = await fetch(`${server.address}/ask`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ question }),
  });
  let answer: Answer | null = null;
  let isFirstTextSeen = false;
  for await (const block of readBlocks(response)) {
    // The rest is written only after the first piece has reached the reader.
    if (block.startsWith("event: text") && block.includes(fact)) {
      isFirstTextSeen = true;
      rest.open();
    }
    if (block.startsWith("event: answer")) {
      answer = JSON.parse(block.slice(block.indexOf("{"))) as Answer;
    }
  }
  expect(isFirstTextSeen).toBe(true);
  expect(answer).toMatchObject({ status: "answered", model: "ollama:llama3.2" });
  expect(answer!.answer).toContain(`${sentence} [1]`);
  expect(answer!.citations[0]).toMatchObject({ number: 1, source: file });
  expect(answer!.citations[0]!.quote).toContain(fact);
  await expectExactCitations(server.address, answer!);
  const chat = ollama.requestsTo("/api/chat").at(-1);
  expect(chat?.body).toMatchObject({ options: { num_ctx: 8192 } });
});

test("marks that name no passage are dropped, and a sentence that nothing carries is marked", async () => {
  ollama.onChat = ({ messages }) => ({
    steps: [
      `${sentence} [${numberOfFact(messages)}][99]. `,
      `It was blown up by 70 Martians in 1877 [${numberOfFact(messages)}]. Nobody knows more [42].`,
    ],
  });
  const events = await server.askForEvents(question);
  const answer = events.at(-1)!.data as Answer;
  for (const text of [answer.answer, textOf(events)]) expect(text).not.toMatch(/\[(99|42)\]/);
  await expectExactCitations(server.address, answer);
  const supportOf = (words: string) =>
    answer.sentences.find(({ text }) => text.includes(words))?.support;
  expect(supportOf(fact)).toBe("supported");
  expect(supportOf("Martians")).toBe("unsupported");
  expect(supportOf("Nobody")).toBe("unsupported");
});

test("an answer that cites nothing true is replaced by quoted passages, with a note", async () => {
  ollama.onChat = () => ({ steps: ["Seventy Martians blew it up in 1877 [99]."] });
  const answer = await server.ask(question);
  expect(answer).toMatchObject({ status: "answered", model: "extractive" });
  expect(answer.answer).toContain(fact);
  expect(answer.answer).not.toContain("Martians");
  expect(answer.notes.map(({ code }) => code)).toEqual(["nothingCarried", "quotedInstead"]);
  await expectExactCitations(server.address, answer);
});

test("a model that was not pulled leaves the quoted passages, and says the command that pulls it", async () => {
  const other = await serveWithModel("ollama:mistral");
  const answer = await other.ask(question);
  expect(answer).toMatchObject({ status: "answered", model: "extractive" });
  expect(answer.answer).toContain(fact);
  expect(answer.notes[0]).toMatchObject({
    code: "modelFailed",
    failure: "missing",
    detail: expect.stringContaining("ollama pull mistral") as string,
  });
  await expectExactCitations(other.address, answer);
});

test("a model that fails in mid-answer is followed by quoted passages from the start", async () => {
  ollama.onChat = () => ({ steps: ["Half an answer that never", " ends. ", { cut: true }] });
  const events = await server.askForEvents(question);
  expect(events.map(({ name }) => name)).toContain("restart");
  const answer = events.at(-1)!.data as Answer;
  expect(answer.model).toBe("extractive");
  expect(answer.answer).toContain(fact);
  expect(answer.answer).not.toContain("Half an answer");
});

test("a server that stops ends an answer's upstream work, and itself, when the reader has left", async () => {
  const own = await serveWithModel("ollama:llama3.2");
  ollama.onChat = () => ({ steps: ["A beginning that goes on. ".repeat(20), { stall: true }] });
  const reader = new AbortController();
  const response = await fetch(`${own.address}/ask`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ question }),
    signal: reader.signal,
  });
  for await (const block of readBlocks(response)) if (block.startsWith("event: text")) break;
  reader.abort();
  await ollama.requestsTo("/api/chat").at(-1)!.clientLeft;
  expect(await own.stop()).toMatchObject({ status: 0 });
});
