// A span around some work, within the request that asked for it, if one did.
import { SpanStatusCode, type Tracer } from "@opentelemetry/api";
import { requestContext } from "./trace-request.ts";

export async function traceWork<T>(
  tracer: Tracer | null,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  if (tracer === null) return work();
  const span = tracer.startSpan(name, {}, requestContext());
  try {
    return await work();
  } catch (error) {
    span.setAttribute("error.type", error instanceof Error ? error.name : "unknown");
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}
