// Where traces go, by OpenTelemetry's standard variables.
import { ExplainedError } from "../../vectorstore/explained-error.ts";
import type { Settings } from "../config.ts";

/** The traces cannot be sent as the settings want it. */
export class TracingError extends ExplainedError {
  override readonly name = "TracingError";
  readonly code = "tracing-refused";
}

/** The address for traces; null where none is named or the traces are turned off. Throws `TracingError`. */
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
