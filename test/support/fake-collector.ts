// An OpenTelemetry collector on a free loopback port that keeps what it gets.
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface ReceivedSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export interface FakeCollector {
  readonly url: string;
  /** Bodies as they came. */
  readonly bodies: Buffer[];
  readonly headers: IncomingHttpHeaders[];
  readonly paths: string[];
  /** Those that came as JSON. */
  spans(): ReceivedSpan[];
}

interface JsonSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string; readonly value: object }[];
}

interface JsonBody {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly { readonly spans: readonly JsonSpan[] }[];
  }[];
}

/** Answers with `status`; null: never. */
export async function startFakeCollector(status: number | null = 200): Promise<FakeCollector> {
  const collector = { bodies: [] as Buffer[], headers: [] as IncomingHttpHeaders[] };
  const paths: string[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      collector.bodies.push(Buffer.concat(pieces));
      collector.headers.push(request.headers);
      paths.push(request.url ?? "");
      if (status !== null) response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return { url, ...collector, paths, spans: () => collector.bodies.flatMap(spansOf) };
}

function spansOf(body: Buffer): ReceivedSpan[] {
  const { resourceSpans } = JSON.parse(body.toString("utf8")) as JsonBody;
  return resourceSpans
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap(({ spans }) => spans)
    .map(({ name, traceId, spanId, parentSpanId, attributes }) => ({
      ...{ name, traceId, spanId, parentSpanId },
      attributes: Object.fromEntries(
        attributes.map(({ key, value }) => [key, Object.values(value)[0] as unknown]),
      ),
    }));
}
