// LangChain's own clients of OpenAI against this server.
import { AIMessage, HumanMessage, SystemMessage } from "@langchain/core/messages";
import { ChatOpenAI, OpenAIEmbeddings } from "@langchain/openai";
import { describe, expect, test } from "vitest";
import { createHashEmbedder } from "../../../ingest/embedders/hash-embedder.ts";
import { chatCompletionSchema } from "../../../src/server/openai/chat-completion-schema.ts";
import { fakeAnswerer, sampleAnswer } from "../../support/fake-answerer.ts";
import { startTestServer, type TestServer } from "../../support/test-server.ts";

const apiKey = "none";

function chatOf({ address }: TestServer, more = {}): ChatOpenAI {
  const configuration = { baseURL: `${address}/v1` };
  return new ChatOpenAI({ model: "citewell", apiKey, configuration, maxRetries: 0, ...more });
}

describe("LangChain's ChatOpenAI", () => {
  test("gets the answer with its sources, and the citations in the raw response", async () => {
    const chat = chatOf(await startTestServer(), { __includeRawResponse: true });
    const message = await chat.invoke("How far did the river rise?");
    expect(message.text).toMatch(
      /^The river rose by two metres\. \[1\]\n\n---\nSources:\n- \[1\] /,
    );
    const raw = chatCompletionSchema.parse(message.additional_kwargs["__raw_response"]);
    expect(raw.citations).toEqual(sampleAnswer.citations);
  });

  test("streams the same text", async () => {
    const chat = chatOf(await startTestServer());
    const whole = await chat.invoke("How far did the river rise?");
    const pieces: string[] = [];
    for await (const { text } of await chat.stream("How far did the river rise?"))
      pieces.push(text);
    expect(pieces.filter((piece) => piece !== "").length).toBeGreaterThan(1);
    expect(pieces.join("")).toBe(whole.text);
  });

  test("sends its conversation as history, and its system message as style", async () => {
    const fake = fakeAnswerer();
    const chat = chatOf(await startTestServer({ answerer: fake.answerer }));
    await chat.invoke([
      new SystemMessage("Be brief."),
      new HumanMessage("Who?"),
      new AIMessage("Azimova [1]."),
      new HumanMessage("And when?"),
    ]);
    expect(fake.requests).toEqual([
      {
        question: "And when?",
        history: [
          { role: "user", text: "Who?" },
          { role: "assistant", text: "Azimova." },
        ],
        style: "Be brief.",
      },
    ]);
  });
});

describe("LangChain's OpenAIEmbeddings", () => {
  test("gets the vectors of the store's embedder", async () => {
    const { address } = await startTestServer();
    const configuration = { baseURL: `${address}/v1` };
    const embeddings = new OpenAIEmbeddings({ model: "hash-64", apiKey, configuration });
    const texts = ["The river rose.", "Nobody was hurt."];
    const expected = await createHashEmbedder("hash-64").embedPassages(texts);
    const vectors = await embeddings.embedDocuments(texts);
    expect(vectors.map((vector) => Float32Array.from(vector))).toEqual(expected);
    expect(Float32Array.from(await embeddings.embedQuery(texts[0]!))).toEqual(expected[0]);
  });
});
