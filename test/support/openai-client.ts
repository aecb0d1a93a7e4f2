// OpenAI's own client pointed at a test's server, and what it throws.
import OpenAI from "openai";
import { fakeAnswerer, type AnswerStep } from "./fake-answerer.ts";
import { startTestServer, type TestServer } from "./test-server.ts";

/** As a client asks that knows nothing of articles. */
export const askedByClient = {
  model: "citewell",
  messages: [{ role: "user" as const, content: "How far did the river rise?" }],
};

export function openAiClient(
  { address }: Pick<TestServer, "address">,
  options: ConstructorParameters<typeof OpenAI>[0] = {},
): OpenAI {
  return new OpenAI({ baseURL: `${address}/v1`, apiKey: "none", maxRetries: 0, ...options });
}

/** Its heart beats fast, so that a stream is open before long. */
export async function serverWith(steps: Iterable<AnswerStep>): Promise<TestServer> {
  return startTestServer({ answerer: fakeAnswerer(steps).answerer, heartbeatMs: 20 });
}

export type ClientError = InstanceType<typeof OpenAI.APIError>;

/** The error that the client throws. */
export async function clientErrorOf(work: Promise<unknown>): Promise<ClientError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof OpenAI.APIError) return error;
    throw error;
  }
  throw new Error("No error was thrown.");
}
