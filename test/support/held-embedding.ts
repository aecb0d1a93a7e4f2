// A fake Ollama whose embedding stops before a given batch, so that "in the middle" is a defined moment.
import { onTestFinished } from "vitest";
import { fakeVector } from "./fake-vector.ts";
import { startFakeOllama, textsOf, type FakeOllama, type OllamaEmbedBody } from "./fake-ollama.ts";
import { gate } from "./gate.ts";

export interface HeldEmbedding {
  readonly ollama: FakeOllama;
  /** Settings for a program that embeds here, one batch after the other. */
  readonly environment: Readonly<Record<string, string>>;
  /** Texts of passages that were answered with vectors. */
  readonly answered: string[];
  /** From now on, the batch after `batches` more is not answered. Gives when it has been asked. */
  holdAfter(batches: number): Promise<void>;
  /** Answers all to come, but not what is held. */
  holdNoMore(): void;
  /** Answers what is held, and all to come. */
  letGo(): void;
}

/** Closes when the test ends. */
export async function startHeldEmbedding(): Promise<HeldEmbedding> {
  const ollama = await startFakeOllama();
  onTestFinished(() => ollama.close());
  const answered: string[] = [];
  let left = Number.POSITIVE_INFINITY;
  let reached = gate();
  let released = gate();
  const answer = (body: OllamaEmbedBody): string => {
    const texts = textsOf(body);
    if (isOfPassages(texts)) answered.push(...texts);
    return JSON.stringify({ embeddings: texts.map((text) => fakeVector(text, 32)) });
  };
  ollama.onEmbed = (body) => {
    if (!isOfPassages(textsOf(body)) || left-- > 0) return answer(body);
    reached.open();
    return released.opened.then(() => ({ status: 200, body: answer(body) }));
  };
  const holdNoMore = (): void => {
    left = Number.POSITIVE_INFINITY;
  };
  return {
    ollama,
    environment: {
      OLLAMA_BASE_URL: ollama.url,
      EMBEDDER: "ollama:nomic-embed-text",
      EMBED_CONCURRENCY: "1",
    },
    answered,
    holdAfter(batches) {
      left = batches;
      reached = gate();
      released = gate();
      return reached.opened;
    },
    holdNoMore,
    letGo() {
      holdNoMore();
      released.open();
    },
  };
}

/** Not a question, nor the text that a new embedder is asked for its dimension with. */
function isOfPassages(texts: readonly string[]): boolean {
  return texts.every((text) => text.startsWith("search_document: "));
}
