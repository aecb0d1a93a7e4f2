// The fetch for slow models: no hidden time limits, connections that close when told.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createModelFetch, ModelHttpError } from "../../../ingest/embedders/model-fetch.ts";
import {
  playSteps,
  sendFailure,
  startModelServer,
  type Failure,
  type ModelServer,
  type Step,
} from "../../support/model-server.ts";

let server: ModelServer;
let steps: readonly Step[] = [];
let failure: Failure | null;
beforeEach(async () => {
  failure = null;
  server = await startModelServer(async (_, response) => {
    if (failure !== null) sendFailure(response, failure);
    else if (await playSteps(response, steps, "text/plain", ({ text }) => text)) response.end();
  });
});
afterEach(() => server.close());

describe("createModelFetch()", () => {
  it("gives the answer as it comes and keeps method, headers and body of the request", async () => {
    steps = ["one ", "two"];
    const init = { method: "POST", headers: { "x-a": "b" }, body: '{"ж":1}' };
    const response = await createModelFetch()(server.url, init);
    expect(await response.text()).toBe("one two");
    expect(server.requests[0]).toMatchObject({ method: "POST", body: { ж: 1 } });
    expect(server.requests[0]!.headers["x-a"]).toBe("b");
  });

  it("closes the connection when the signal aborts before the first byte", async () => {
    steps = [{ stall: true }];
    const stop = new AbortController();
    const call = createModelFetch(stop.signal)(server.url);
    const arrived = waitForRequest();
    await arrived;
    stop.abort(new Error("stopped"));
    await expect(call).rejects.toThrow("stopped");
    await server.requests[0]!.clientLeft;
  });

  it("closes the connection when the signal aborts in the middle of the answer", async () => {
    steps = ["one", { stall: true }];
    const stop = new AbortController();
    const response = await createModelFetch(stop.signal)(server.url);
    const reading = response.text();
    stop.abort(new Error("stopped"));
    await expect(reading).rejects.toThrow();
    await server.requests[0]!.clientLeft;
  });

  it("closes the connection when the reader cancels while it waits", async () => {
    steps = ["one", { stall: true }];
    const reader = (await createModelFetch()(server.url)).body!.getReader();
    await reader.read();
    const waiting = reader.read();
    await reader.cancel();
    expect((await waiting).done).toBe(true);
    await server.requests[0]!.clientLeft;
  });

  it("tells a refused connection from one that broke", async () => {
    steps = ["one", { cut: true }];
    const broken = createModelFetch()(server.url).then((response) => response.text());
    await expect(broken).rejects.toMatchObject({ code: "ECONNRESET" });
    await server.close();
    await expect(createModelFetch()(server.url)).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });

  it.each([
    ["Ollama's errors", { error: "out of memory" }, "out of memory", null],
    ["OpenAI's errors", { error: { message: "m", code: "c" } }, "m", "c"],
    ["pages", "<h1>Bad Gateway</h1>", "<h1>Bad Gateway</h1>", null],
  ])("reads %s", async (_, body, serverMessage, serverCode) => {
    failure = { status: 502, body };
    const error = await createModelFetch()(server.url).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ModelHttpError);
    expect(error).toMatchObject({ status: 502, serverMessage, serverCode });
  });

  it("does not follow a redirect, which could carry a key to another address", async () => {
    failure = { status: 307, headers: { location: "http://elsewhere.invalid/" } };
    await expect(createModelFetch()(server.url)).rejects.toMatchObject({ status: 307 });
  });
});

async function waitForRequest(): Promise<void> {
  while (server.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
}
