// Feedback on the sample answer.
import type { NewFeedback } from "../../src/feedback/feedback.ts";
import { sampleAnswer } from "./fake-answerer.ts";

/** On an answer of its own, unless told otherwise. */
export function madeFeedback(id: string, more: Partial<NewFeedback> = {}): NewFeedback {
  return {
    id,
    at: "2026-11-22T10:00:00.000Z",
    question: "How far did the river rise?",
    verdict: "good",
    answer: { ...sampleAnswer, id: `answer-${id}` },
    ...more,
  };
}
