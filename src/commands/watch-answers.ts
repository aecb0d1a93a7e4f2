// Follows answers while they are made, for the metrics. Changes nothing of them.
import type { AnswerEvent } from "../answering/answer.ts";
import type { Metrics } from "../server/metrics/metrics.ts";
import type { WatchAnswer } from "./serve-answers.ts";

export function watchAnswers(metrics: Pick<Metrics, "answers" | "model">): WatchAnswer {
  return (_request, waitedMs) => ({
    model: (model) => metrics.model.measured(model),
    events: (events) => counted(events, metrics, waitedMs),
  });
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
