// Conversations written in advance, for the tests of what the page keeps and exports.
import type { ToldAnswer, Citation } from "../../src/answering/answer.ts";
import type { Conversation, Turn } from "../../src/web/state/conversation.ts";
import { sampleAnswer } from "./fake-answerer.ts";

export function turn(id: string, changes: Partial<Turn> = {}): Turn {
  return {
    id,
    question: `Question ${id}?`,
    filter: null,
    askedAt: "2026-01-05T10:00:00.000Z",
    state: { kind: "answered", answer: sampleAnswer },
    feedback: null,
    ...changes,
  };
}

export function askingTurn(id: string, text: string, changes: Partial<Turn> = {}): Turn {
  return turn(id, { state: { kind: "asking", text, progress: { step: "writing" } }, ...changes });
}

export function conversation(id: string, changes: Partial<Conversation> = {}): Conversation {
  return {
    id,
    name: null,
    createdAt: "2026-01-05T10:00:00.000Z",
    updatedAt: "2026-01-05T10:00:00.000Z",
    turns: [turn(`${id}-1`)],
    ...changes,
  };
}

export function answerCiting(citations: readonly Citation[], text = "It rose."): ToldAnswer {
  const numbers = citations.map(({ number }) => number);
  return {
    ...sampleAnswer,
    answer: `${text} ${numbers.map((number) => `[${number}]`).join("")}`,
    sentences: [{ text, citations: numbers, support: "supported" }],
    citations: [...citations],
  };
}
