// Traces for an OpenTelemetry collector. Nothing is loaded and nothing leaves the machine unless one
// of the standard variables names where to. Samplers, resource attributes and batch sizes are read
// from their own variables by the OpenTelemetry packages.
import type { Tracer } from "@opentelemetry/api";
import type { ReadableSpan, SpanExporter } from "@opentelemetry/sdk-trace-node";
import type { Settings } from "../config.ts";
import { ExplainedError } from "../../vectorstore/explained-error.ts";

export interface Tracing {
  readonly tracer: Tracer;
  /** Sends what has not been sent, and waits for it no longer than `longestFlushMs`. */
  readonly shutdown: () => Promise<void>;
}

interface TracingOptions {
  /** Told once when the collector cannot be reached, and once when it can again. */
  readonly onWarning: (warning: string) => void;
  /** 3,000 unless given. */
  readonly longestFlushMs?: number;
}

/** Null unless the settings name a collector. Throws `TracingError`. */
export async function startTracing(
  settings: Settings,
  { onWarning, longestFlushMs = 3000 }: TracingOptions,
): Promise<Tracing | null> {
  const url = collectorAddress(settings);
  if (url === null) return null;
  const { BatchSpanProcessor, NodeTracerProvider } = await import("@opentelemetry/sdk-trace-node");
  const { detectResources, envDetector, resourceFromAttributes } =
    await import("@opentelemetry/resources");
  const exporter = tellFailuresOnce(await openExporter(settings, url), url, onWarning);
  const name = resourceFromAttributes({ "service.name": settings.OTEL_SERVICE_NAME });
  const provider = new NodeTracerProvider({
    resource: detectResources({ detectors: [envDetector] }).merge(name),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  return {
    tracer: provider.getTracer("citewell"),
    shutdown: () => within(longestFlushMs, provider.shutdown()),
  };
}

async function openExporter(settings: Settings, url: string): Promise<SpanExporter> {
  const { OTEL_EXPORTER_OTLP_PROTOCOL: protocol, OTEL_EXPORTER_OTLP_HEADERS } = settings;
  const options = { url, headers: readHeaders(OTEL_EXPORTER_OTLP_HEADERS) };
  if (protocol === "http/json") {
    const { OTLPTraceExporter } = await import("@opentelemetry/exporter-trace-otlp-http");
    return new OTLPTraceExporter(options);
  }
  const { OTLPTraceExporter } = await import("@opentelemetry/exporter-trace-otlp-proto");
  return new OTLPTraceExporter(options);
}

/** `name=value,name=value`, percent-encoded. The message tells no value: they are often keys. */
function readHeaders(text: string): Record<string, string> {
  const pairs = text.split(",").filter((pair) => pair.trim() !== "");
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      try {
        if (at < 1) throw new Error("no name");
        return [pair.slice(0, at).trim(), decodeURIComponent(pair.slice(at + 1).trim())];
      } catch (error) {
        throw new TracingError(
          "Cannot use the setting OTEL_EXPORTER_OTLP_HEADERS: it must be name=value pairs with commas between them, percent-encoded.",
          { cause: error },
        );
      }
    }),
  );
}

/** A collector that does not answer must not keep the program from ending. */
async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work.catch(() => undefined), timeUp]);
  clearTimeout(timer);
}

/** The traces cannot be sent as the settings want it. */
export class TracingError extends ExplainedError {
  override readonly name = "TracingError";
  readonly code = "tracing-refused";
}

/**
 * The address for traces, by OpenTelemetry's standard variables; null where none is named or the traces are turned off. Throws `TracingError`.
 */
export function collectorAddress(settings: Settings): string | null {
  if (settings.OTEL_SDK_DISABLED) return null;
  const own = settings.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT;
  const shared = settings.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (own === "" && shared === "") return null;
  if (settings.OTEL_EXPORTER_OTLP_PROTOCOL === "grpc") {
    throw new TracingError(
      "Cannot send traces: OTEL_EXPORTER_OTLP_PROTOCOL is grpc, which is not built in. Set it to http/protobuf or http/json; most collectors take both, on port 4318.",
    );
  }
  // The shared address is a base for traces, metrics and logs; the own one is used as it is.
  return own === "" ? `${shared.replace(/\/$/u, "")}/v1/traces` : own;
}

type Export = SpanExporter["export"];

/** A collector that cannot be reached is told of once, not with every batch of spans. */
function tellFailuresOnce(
  exporter: SpanExporter,
  url: string,
  onWarning: (warning: string) => void,
): SpanExporter {
  const shown = new URL(url).origin;
  let isFailing = false;
  const exportSpans: Export = (spans: ReadableSpan[], done) =>
    exporter.export(spans, (result) => {
      // OpenTelemetry's `ExportResultCode`: 0 is success.
      const code: number = result.code;
      const hasFailed = code !== 0;
      if (hasFailed && !isFailing) {
        const reason = result.error?.message ?? "it gave no reason";
        onWarning(`Cannot send traces to ${shown}: ${reason}. They are dropped until it works.`);
      }
      if (!hasFailed && isFailing) onWarning(`Traces reach ${shown} again.`);
      isFailing = hasFailed;
      done(result);
    });
  return {
    export: exportSpans,
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}
