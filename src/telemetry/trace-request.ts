// Spans: of one HTTP request, and of work within it. Which request some work belongs to is kept by the
// runtime, so that nothing has to be handed through.
import { AsyncLocalStorage } from "node:async_hooks";
import {
  isSpanContextValid,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type Tracer,
} from "@opentelemetry/api";

interface RequestSpan {
  readonly traceId: string;
  /** Runs the work within the request. */
  run(work: () => void): void;
  end(ended: EndedSpan): void;
}

interface EndedSpan {
  /** The route's pattern. */
  readonly route: string;
  readonly status: number;
  readonly errorCode: string | undefined;
}

interface BegunRequest {
  readonly method: string;
  readonly requestId: string;
  /** The header of that name: the caller's trace, which is gone on with. */
  readonly traceparent: string | undefined;
}

const current = new AsyncLocalStorage<Span>();

/** The context of the request that runs now; the root where there is none. */
export function requestContext(): Context {
  const span = current.getStore();
  return span === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, span);
}

/** Notes something of the request that runs now, if there is one. */
export function noteOnRequest(name: string, value: string): void {
  current.getStore()?.setAttribute(name, value);
}

export function traceRequest(tracer: Tracer, begun: BegunRequest): RequestSpan {
  const { method, requestId, traceparent } = begun;
  const span = tracer.startSpan(
    method,
    {
      kind: SpanKind.SERVER,
      attributes: { "http.request.method": method, "citewell.request_id": requestId },
    },
    callersContext(traceparent),
  );
  return {
    traceId: span.spanContext().traceId,
    run: (work) => current.run(span, work),
    end({ route, status, errorCode }) {
      span.updateName(`${method} ${route}`);
      span.setAttributes({ "http.route": route, "http.response.status_code": status });
      if (errorCode !== undefined) span.setAttribute("error.type", errorCode);
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}

/** W3C's `traceparent`: version, trace, parent, flags. Whatever else is in the header is passed over. */
function callersContext(traceparent: string | undefined): Context {
  const parts = /^(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-|$)/u.exec(
    traceparent ?? "",
  );
  if (parts === null) return ROOT_CONTEXT;
  const [, traceId, spanId, flags] = parts as unknown as [string, string, string, string];
  const parent = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
  return isSpanContextValid(parent) ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
}

/** A span around some work, within the request that asked for it, if one did. */
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
