// Answers that were given, to be given again: in memory only, as questions may put people at risk.
import { LRUCache } from "lru-cache";
import type { Answer, AnswerEvent } from "../answering/answer.ts";

export interface KeptAnswer {
  /** What the evidence event told, if there was one. */
  readonly evidence: Extract<AnswerEvent, { type: "evidence" }> | null;
  /** The text as it was streamed, without what was taken back. */
  readonly text: string;
  readonly answer: Answer;
}

/** UTF-16 code units of all kept answers together, as JSON. */
const maxUnits = 32 * 1024 * 1024;

export class AnswerCache {
  readonly #kept: LRUCache<string, KeptAnswer> | null;

  /** Keeps at most `count` answers, those that were asked for last; 0 keeps none. */
  constructor(count: number) {
    this.#kept =
      count === 0
        ? null
        : new LRUCache({
            max: count,
            maxSize: maxUnits,
            sizeCalculation: (kept, key) => key.length + JSON.stringify(kept).length,
          });
  }

  get(key: string): KeptAnswer | undefined {
    return this.#kept?.get(key);
  }

  set(key: string, kept: KeptAnswer): void {
    this.#kept?.set(key, kept);
  }
}

/** The same answer once more, saying that it is kept. */
export function eventsOf({ evidence, text, answer }: KeptAnswer): AnswerEvent[] {
  return [
    ...(evidence === null ? [] : [evidence]),
    ...(text === "" ? [] : [{ type: "text", text } as const]),
    { type: "answer", answer: { ...answer, cached: true } },
  ];
}
