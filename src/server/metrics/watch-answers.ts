// Follows answers while they are made, for metrics and traces. Changes nothing of them.
import type { Tracer } from "@opentelemetry/api";
import type { AnswerEvent } from "../../answering/answer.ts";
import type { Metrics } from "./metrics.ts";
import { traceAnswer } from "../../telemetry/trace-answer.ts";
import type { AnswerWatch, WatchAnswer } from "../../services/serve-answers.ts";

export interface AnswerFollowers {
  readonly metrics: Pick<Metrics, "answers" | "model">;
  /** Null: no traces are made. */
  readonly tracer: Tracer | null;
  readonly logsQuestions: boolean;
}

export function watchAnswers({ metrics, tracer, logsQuestions }: AnswerFollowers): WatchAnswer {
  return (request, waitedMs): AnswerWatch => {
    const traced =
      tracer === null ? null : traceAnswer(tracer, request, { logsQuestions, waitedMs });
    return {
      model: (model) => metrics.model.measured(traced === null ? model : traced.model(model)),
      events: (events) =>
        counted(traced === null ? events : traced.events(events), metrics, waitedMs),
    };
  };
}

async function* counted(
  events: AsyncIterable<AnswerEvent>,
  { answers }: Pick<Metrics, "answers">,
  waitedMs: () => number,
): AsyncGenerator<AnswerEvent, void, undefined> {
  for await (const event of events) {
    if (event.type === "answer") answers.made(event.answer, waitedMs());
    yield event;
  }
}
