// Opening the port with clear errors, and closing it without cutting answers off.
import { once } from "node:events";
import type { RequestListener, ServerResponse } from "node:http";
import { connect } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  ServerStartError,
  startServer,
  type RunningServer,
} from "../../src/server/start-server.ts";
import { fakeAnswerer, gate, sampleAnswer, sampleEvents } from "../support/fake-answerer.ts";
import { readBlocks } from "../support/read-events.ts";
import { ask, startTestServer } from "../support/test-server.ts";

const accept = { headers: { accept: "text/event-stream" } };
const nothing = () => undefined;

describe("startServer()", () => {
  test("names the address that a browser can open", async () => {
    const local = await startServer(nothing, { host: "127.0.0.1", port: 0 });
    expect(local.address).toBe(`http://127.0.0.1:${local.port}`);
    await local.close();
    const open = await startServer(nothing, { host: "0.0.0.0", port: 0 });
    expect(open.address).toBe(`http://localhost:${open.port}`);
    await open.close();
  });

  test("says that the port is taken, and how to take another", async () => {
    const { port } = await startTestServer();
    const second = startServer(nothing, { host: "127.0.0.1", port });
    await expect(second).rejects.toThrow(ServerStartError);
    await expect(second).rejects.toThrow(/another program uses it/);
    const remedies = [{ run: "start", with: ["--port", "3001"] }];
    await expect(second).rejects.toMatchObject({ remedies });
  });

  test("says that the address is none of this machine's, and what to set", async () => {
    const started = startServer(nothing, { host: "192.0.2.1", port: 0 });
    await expect(started).rejects.toThrow(/no such address.*Set HOST/);
    const remedies = [{ run: "start", with: ["--host", "127.0.0.1"] }];
    await expect(started).rejects.toMatchObject({ remedies });
  });
});

describe("a connection", () => {
  async function listenTo(app: RequestListener, stallMs = 50): Promise<RunningServer> {
    const server = await startServer(app, { host: "127.0.0.1", port: 0, stallMs, graceMs: 0 });
    onTestFinished(() => server.close());
    return server;
  }

  test("whose reader reads nothing is closed, and its answer given up", async () => {
    const bytes = 64 * 1024 * 1024;
    const answers: ServerResponse[] = [];
    const server = await listenTo((_request, response) => {
      answers.push(response);
      response.end(Buffer.alloc(bytes));
    });
    const reader = connect(server.port, "127.0.0.1").pause();
    reader.on("error", nothing);
    onTestFinished(() => void reader.destroy());
    reader.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await expect.poll(() => answers[0]?.destroyed, { timeout: 5000 }).toBe(true);
    expect(reader.bytesRead).toBeLessThan(bytes);
  });

  test("on which an answer is waited for stays open, however long it takes", async () => {
    const server = await listenTo((request, response) => {
      request.socket.once("timeout", () => response.end("late"));
    }, 1000); // A busy machine may take long from the connection to the request.
    expect(await (await fetch(server.address)).text()).toBe("late");
  });

  test("on which nothing is asked is closed", async () => {
    const server = await listenTo(nothing);
    const idle = connect(server.port, "127.0.0.1").resume();
    await once(idle, "close");
  });
});

describe("close()", () => {
  test("lets a running answer finish, and takes no new request", async () => {
    const model = gate();
    const { answerer } = fakeAnswerer([sampleEvents[0]!, model.opened, sampleEvents.at(-1)!]);
    const server = await startTestServer({ answerer, graceMs: 20_000 });
    const blocks = readBlocks(await ask(server, { question: "Who?" }, accept));
    await blocks.next();
    const closed = server.close();
    await expect(fetch(`${server.address}/healthz`)).rejects.toThrow();
    model.open();
    const last = (await blocks.next()).value as string;
    expect(JSON.parse(last.slice(last.indexOf("{")))).toEqual(sampleAnswer);
    await closed;
  });

  test("lets a running JSON answer finish and does not wait for its kept-alive connection", async () => {
    const model = gate();
    const fake = fakeAnswerer([model.opened, ...sampleEvents]);
    const server = await startTestServer({ answerer: fake.answerer, graceMs: 20_000 });
    const asked = ask(server, { question: "Who?" });
    await expect.poll(() => fake.requests.length).toBe(1);
    const closed = server.close();
    model.open();
    expect(await (await asked).json()).toEqual(sampleAnswer);
    await closed;
  });

  test("cuts an answer off when the grace time is over, and aborts its work", async () => {
    const fake = fakeAnswerer([sampleEvents[0]!, gate().opened]);
    const server = await startTestServer({ answerer: fake.answerer, graceMs: 50 });
    const blocks = readBlocks(await ask(server, { question: "Who?" }, accept));
    await blocks.next();
    await server.close();
    await expect(blocks.next()).rejects.toThrow();
    await expect.poll(() => fake.signals[0]?.aborted).toBe(true);
  });

  test("does not wait for connections on which nothing was asked", async () => {
    const server = await startTestServer({ graceMs: 20_000 });
    const sockets = [connect(server.port, "127.0.0.1"), connect(server.port, "127.0.0.1")];
    await Promise.all(sockets.map((socket) => once(socket, "connect")));
    sockets[1]!.write("GET /healthz HTTP/1.1\r\nHost: loc");
    // The server has seen both once it has answered a later one.
    await (await fetch(`${server.address}/healthz`)).text();
    const left = Promise.all(sockets.map((socket) => once(socket.resume(), "close")));
    await server.close();
    await left;
  });

  test("may be called twice", async () => {
    const server = await startTestServer();
    await Promise.all([server.close(), server.close()]);
    await server.close();
  });
});
