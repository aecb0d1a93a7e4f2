// Opens the port, and closes it without cutting off answers that are being written.
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface StartOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** How long running answers may go on after `close`; 10,000 unless given. */
  readonly graceMs?: number;
}

export interface RunningServer {
  /** Where a browser on this machine reaches it, e.g. `http://127.0.0.1:3000`. */
  readonly address: string;
  readonly port: number;
  /** Takes no new requests, lets running ones finish for `graceMs`, then cuts them off. */
  close(): Promise<void>;
}

/** The port cannot be opened. `message` says why and what to do. */
export class ServerStartError extends Error {
  override readonly name = "ServerStartError";
}

/** Throws `ServerStartError`. */
export async function startServer(
  app: RequestListener,
  options: StartOptions,
): Promise<RunningServer> {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 15_000 }, app);
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  let closing: Promise<void> | undefined;
  return {
    address: addressOf(options.host, port),
    port,
    close: () => (closing ??= closeGracefully(server, options.graceMs ?? 10_000)),
  };
}

async function listen(server: Server, { host, port }: StartOptions): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) =>
      reject(
        new ServerStartError(`Cannot listen on ${host}, port ${port}: ${reasonOf(error, port)}`, {
          cause: error,
        }),
      );
    server.once("error", onError);
    server.listen(port, host, () => {
      server.off("error", onError);
      resolve();
    });
  });
}

function reasonOf(error: NodeJS.ErrnoException, port: number): string {
  const otherPort = port === 3001 ? 3002 : 3001;
  switch (error.code) {
    case "EADDRINUSE":
      return `another program uses it. Stop that one, or take another port: PORT=${otherPort} npm start`;
    case "EACCES":
      return `this user may not open it (ports below 1024 are reserved). Take another: PORT=${otherPort} npm start`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "this machine has no such address. Set HOST to one of its own, e.g. HOST=127.0.0.1 npm start";
    default:
      return error.message;
  }
}

/** Addresses that mean "all of this machine's" are not ones a browser can open. */
function addressOf(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

async function closeGracefully(server: Server, graceMs: number): Promise<void> {
  // A connection that is kept alive turns idle only after its answer, when nobody looks any more.
  server.prependListener("request", (_request, response) =>
    response.setHeader("Connection", "close"),
  );
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(cutOff);
}
