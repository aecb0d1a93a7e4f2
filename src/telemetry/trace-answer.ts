// The spans of one answer: searching, rewriting, writing, checking, and each call to the model. What
// was asked is in none of them unless questions may be logged.
import {
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type Tracer,
} from "@opentelemetry/api";
import type { Answer, AnswerEvent, AskRequest } from "../answering/answer.ts";
import { LanguageModelError, type LanguageModel } from "../language-model/language-model.ts";
import { requestContext } from "./trace-request.ts";

export interface AnswerTraceOptions {
  readonly logsQuestions: boolean;
  /** How long the answer's calls have stood in line so far. */
  readonly waitedMs: () => number;
}

export interface AnswerTrace {
  readonly model: (model: LanguageModel) => LanguageModel;
  readonly events: (events: AsyncIterable<AnswerEvent>) => AsyncIterable<AnswerEvent>;
}

export function traceAnswer(
  tracer: Tracer,
  request: AskRequest,
  { logsQuestions, waitedMs }: AnswerTraceOptions,
): AnswerTrace {
  const outer = requestContext();
  const whole = tracer.startSpan("answer", {}, outer);
  if (logsQuestions) whole.setAttribute("citewell.question", request.question);
  const inside = trace.setSpan(outer, whole);
  let step = tracer.startSpan("search", {}, inside);
  let isWriting = false;
  return {
    model: (model) =>
      tracedModel(tracer, model, () => {
        const within = trace.setSpan(inside, step);
        if (isWriting) return { context: within, end: () => undefined };
        const rewriting = tracer.startSpan("rewrite", {}, within);
        return { context: trace.setSpan(inside, rewriting), end: () => rewriting.end() };
      }),
    async *events(events) {
      try {
        for await (const event of events) {
          if (event.type === "evidence") {
            step.setAttribute("citewell.evidence", event.evidence.length);
            step.end();
            step = tracer.startSpan("write", {}, inside);
            isWriting = true;
          }
          if (event.type === "answer") {
            endWriting(tracer, step, event.answer, inside);
            describe(whole, event.answer, waitedMs());
          }
          yield event;
        }
      } catch (error) {
        fail(whole, error);
        throw error;
      } finally {
        step.end();
        whole.end();
      }
    },
  };
}

/** The check comes behind the last word; its time is in the answer. */
function endWriting(tracer: Tracer, step: Span, { timings }: Answer, inside: Context): void {
  const now = Date.now();
  const checkedFrom = now - (timings["checkMs"] ?? 0);
  step.end(checkedFrom);
  tracer.startSpan("check", { startTime: checkedFrom }, inside).end(now);
}

function describe(span: Span, answer: Answer, waitedMs: number): void {
  span.setAttributes({
    "citewell.answer_id": answer.id,
    "citewell.status": answer.status,
    "citewell.writer": answer.model,
    "citewell.citations": answer.citations.length,
    "citewell.queue_ms": Math.round(waitedMs),
    ...(answer.receipt === undefined ? {} : { "citewell.generation": answer.receipt.generation }),
  });
}

/** The kind of an error, not its message: that may hold what was asked. */
function fail(span: Span, error: unknown): void {
  const kind = error instanceof LanguageModelError ? error.failure : nameOf(error);
  span.setAttribute("error.type", kind);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}

interface Around {
  readonly context: Context;
  readonly end: () => void;
}

/** OpenTelemetry's names for calls to a model. Neither prompt nor text is told. */
function tracedModel(tracer: Tracer, model: LanguageModel, around: () => Around): LanguageModel {
  const [system = "", ...name] = model.name.split(":");
  return {
    name: model.name,
    contextTokens: model.contextTokens,
    async *stream(messages, options) {
      const { context, end } = around();
      const attributes = {
        "gen_ai.operation.name": "chat",
        "gen_ai.system": system,
        "gen_ai.request.model": name.join(":"),
        "gen_ai.request.max_tokens": options.maxOutputTokens,
      };
      const span = tracer.startSpan(
        `chat ${name.join(":")}`,
        { kind: SpanKind.CLIENT, attributes },
        context,
      );
      const startedAt = performance.now();
      let hasBegun = false;
      try {
        const traced = {
          ...options,
          onUsage: (usage: { promptTokens: number; completionTokens: number }) => {
            span.setAttributes({
              "gen_ai.usage.input_tokens": usage.promptTokens,
              "gen_ai.usage.output_tokens": usage.completionTokens,
            });
            options.onUsage?.(usage);
          },
        };
        for await (const piece of model.stream(messages, traced)) {
          if (!hasBegun) {
            span.setAttribute("citewell.first_token_ms", Math.round(performance.now() - startedAt));
          }
          hasBegun = true;
          yield piece;
        }
      } catch (error) {
        fail(span, error);
        throw error;
      } finally {
        span.end();
        end();
      }
    },
  };
}
