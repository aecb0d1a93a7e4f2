// Opens the port, and closes it without cutting off answers that are being written.
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { ExplainedError, type Remedy } from "../../vectorstore/explained-error.ts";

export interface StartOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** How long running answers may go on after `close`; 10,000 unless given. */
  readonly graceMs?: number;
  /** How long a reader may leave what was written to it unread; 120,000 unless given. */
  readonly stallMs?: number;
}

export interface RunningServer {
  /** Where a browser on this machine reaches it, e.g. `http://127.0.0.1:3000`. */
  readonly address: string;
  readonly port: number;
  /** Takes no new requests, lets running ones finish for `graceMs`, then cuts them off. */
  close(): Promise<void>;
}

/** The port cannot be opened. `message` says why and what to do. */
export class ServerStartError extends ExplainedError {
  override readonly name = "ServerStartError";
  readonly code = "cannot-listen";
}

/** Throws `ServerStartError`. */
export async function startServer(
  app: RequestListener,
  options: StartOptions,
): Promise<RunningServer> {
  // Files of many megabytes come slowly over a network.
  const server = createServer({ requestTimeout: 600_000, headersTimeout: 15_000 }, app);
  const connections = followConnections(server, options.stallMs ?? 120_000);
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  let closing: Promise<void> | undefined;
  return {
    address: addressOf(options.host, port),
    port,
    close: () => (closing ??= closeGracefully(server, connections, options.graceMs ?? 10_000)),
  };
}

async function listen(server: Server, { host, port }: StartOptions): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port));
    server.once("error", onError);
    server.listen(port, host, () => {
      server.off("error", onError);
      resolve();
    });
  });
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): ServerStartError {
  const [state, ...remedies] = reasonOf(error, port);
  const message = `Cannot listen on ${host}, port ${port}: ${state}`;
  return new ServerStartError(message, { cause: error, facts: { host, port }, remedies });
}

function reasonOf(
  error: NodeJS.ErrnoException,
  port: number,
): readonly [state: string, ...remedies: Remedy[]] {
  const otherPort: Remedy = { run: "start", with: ["--port", port === 3001 ? "3002" : "3001"] };
  switch (error.code) {
    case "EADDRINUSE":
      return ["another program uses it. Stop that one, or take another port.", otherPort];
    case "EACCES":
      return [
        "this user may not open it (ports below 1024 are reserved). Take another.",
        otherPort,
      ];
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return [
        "this machine has no such address. Set HOST to one of its own.",
        { run: "start", with: ["--host", "127.0.0.1"] },
      ];
    default:
      return [error.message];
  }
}

/** Addresses that mean "all of this machine's" are not ones a browser can open. */
function addressOf(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

interface Connections {
  /** Closes those that nothing is being answered on, and each other one after its answer. */
  closeWhenIdle(): void;
}

/**
 * Node's own `closeIdleConnections` spares a connection on which nothing was asked yet. Browsers open
 * such connections in advance, and each would hold the server for the whole grace time.
 */
function followConnections(server: Server, stallMs: number): Connections {
  const answering = new Map<Socket, number>();
  let isClosing = false;
  const closeIfIdle = (socket: Socket) => {
    if (answering.get(socket) === 0) socket.end(() => socket.destroy());
  };
  server.on("connection", (socket) => {
    answering.set(socket, 0);
    socket.once("close", () => answering.delete(socket));
  });
  server.prependListener("request", ({ socket }, response) => {
    const count = (change: number) => answering.set(socket, (answering.get(socket) ?? 0) + change);
    count(1);
    if (isClosing) response.setHeader("Connection", "close");
    response.once("close", () => {
      if (!answering.has(socket)) return;
      count(-1);
      if (isClosing) closeIfIdle(socket);
    });
  });
  // A reader who never reads would hold what was written to it in memory. Whoever waits for an answer
  // is left alone: its own time limit ends that.
  server.setTimeout(stallMs, (socket) => {
    if (socket.writableLength > 0 || answering.get(socket) === 0) socket.destroy();
  });
  return {
    closeWhenIdle() {
      isClosing = true;
      for (const socket of answering.keys()) closeIfIdle(socket);
    },
  };
}

async function closeGracefully(
  server: Server,
  connections: Connections,
  graceMs: number,
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  connections.closeWhenIdle();
  const cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(cutOff);
}
