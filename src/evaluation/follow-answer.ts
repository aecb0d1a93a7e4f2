// Follows the events of one answer, with a clock.
import type { Language } from "../../vectorstore/article.ts";
import type { AnswerEvent, Evidence, ToldAnswer } from "../answering/answer.ts";
import { toldAnswer } from "../wording/told-answer.ts";

export interface FollowedAnswer {
  readonly answer: ToldAnswer;
  readonly evidence: Evidence[];
  /** Milliseconds from `startedAt` to the first text that was kept; null without any. */
  readonly firstTokenMs: number | null;
  readonly totalMs: number;
}

/** Null where the events end without an answer. `startedAt` is of `performance.now()`. */
export async function followAnswer(
  events: AsyncIterable<AnswerEvent>,
  startedAt: number,
  language: Language | null,
): Promise<FollowedAnswer | null> {
  let evidence: Evidence[] = [];
  let firstTokenMs: number | null = null;
  for await (const event of events) {
    const ms = performance.now() - startedAt;
    switch (event.type) {
      case "evidence":
        evidence = [...event.evidence];
        break;
      case "text":
        firstTokenMs ??= ms;
        break;
      case "restart":
        // What came before is no part of the answer.
        firstTokenMs = null;
        break;
      case "answer":
        return { answer: toldAnswer(event.answer, language), evidence, firstTokenMs, totalMs: ms };
    }
  }
  return null;
}
