// The compiled program's server, and what readers do with it.
import { expect, inject } from "vitest";
import { answerSchema, type Answer } from "../../src/answering/answer.ts";
import { readEvents, type ReadEvent } from "./read-events.ts";
import { startProgram, type Environment, type RunningProgram } from "./run-program.ts";
import type { SampleSite } from "./serve-sample-site.ts";

/** What readers do at an address. */
export interface Reader {
  readonly address: string;
  /** POST /ask for JSON. Fails the test unless the status is 200. */
  ask(question: string): Promise<Answer>;
  /** POST /ask for events. */
  askForEvents(question: string): Promise<ReadEvent[]>;
}

export interface ServedProgram extends RunningProgram, Reader {}

/** Starts `serve` (or `start`, with flags) on a free port and waits until it says where it is. */
export async function serveProgram(
  folder: string,
  environment: Environment = {},
  command: "serve" | "start" | readonly string[] = "serve",
): Promise<ServedProgram> {
  const args = typeof command === "string" ? [command] : command;
  const program = startProgram(folder, args, { PORT: "0", ...environment });
  const address = (await program.written(/^citewell is at (http:\S+)$/m))[1]!;
  return { ...program, ...readerAt(address) };
}

/** The one server of all tests of the page that change nothing, over the sample articles. */
export function sampleSite(): Reader & SampleSite {
  const site = inject("sampleSite");
  return { ...site, ...readerAt(site.address) };
}

function readerAt(address: string): Reader {
  const post = async (question: string, accept: string): Promise<Response> => {
    const response = await fetch(`${address}/ask`, {
      method: "POST",
      headers: { "content-type": "application/json", accept },
      body: JSON.stringify({ question }),
    });
    expect(response.status).toBe(200);
    return response;
  };
  return {
    address,
    ask: async (question) =>
      answerSchema.parse(await (await post(question, "application/json")).json()),
    askForEvents: async (question) => readEvents(await post(question, "text/event-stream")),
  };
}

/** Every citation quotes its article word for word, as anybody can check over HTTP. */
export async function expectExactCitations(address: string, answer: Answer): Promise<void> {
  for (const { source, startOffset, endOffset, quote } of answer.citations) {
    const article = await fetch(`${address}/articles/${encodeURIComponent(source)}`);
    expect(article.status).toBe(200);
    const { id, text } = (await article.json()) as { id: string; text: string };
    expect(id).toBe(source);
    expect(quote.length).toBeGreaterThan(0);
    expect(text.slice(startOffset, endOffset)).toBe(quote);
  }
}
