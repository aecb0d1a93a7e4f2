// Follows the events of one answer, with a clock, and keeps the passages that it could have been made
// from, in the order in which they were found.
import type { Language } from "../../../vectorstore/article.ts";
import type { AnswerEvent, Evidence, ToldAnswer, Searched } from "../../answering/answer.ts";
import { toldAnswer } from "../../wording/told-answer.ts";
import type { FoundPassage } from "./answer-source.ts";

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

/** Passages looked at for each part of a question: as many as a server gives. */
export const rankingDepth = 50;

/**
 * Searches as the answer did, with the question made to stand alone. The passages of the parts of a
 * question come in turn, as the evidence does, each once.
 */
export async function rankPassages(
  { question, parts }: Searched,
  search: (question: string) => Promise<readonly Evidence[]>,
): Promise<FoundPassage[]> {
  const found: (readonly Evidence[])[] = [];
  for (const each of parts ?? [{ question }]) found.push(await search(each.question));
  const ranking = new Map<string, FoundPassage>();
  for (let rank = 0; rank < rankingDepth; rank++) {
    for (const passage of found.flatMap((evidence) => evidence[rank] ?? [])) {
      const { source, startOffset, endOffset } = passage;
      const key = `${source} ${startOffset} ${endOffset}`;
      if (!ranking.has(key)) ranking.set(key, { source, startOffset, endOffset });
    }
  }
  return [...ranking.values()];
}
