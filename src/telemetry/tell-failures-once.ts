// A collector that cannot be reached is told of once, not with every batch of spans.
import type { ReadableSpan, SpanExporter } from "@opentelemetry/sdk-trace-node";

type Export = SpanExporter["export"];

export function tellFailuresOnce(
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
