// The earlier turns that go with a follow-up question: the newest ones that the server takes.
import type { Answer, HistoryTurn } from "../../answering/answer.ts";

/** A question with its complete answer. Questions that were stopped or failed are not part of it. */
export interface Exchange {
  readonly question: string;
  readonly answer: Answer;
}

const maxExchanges = 10;
/** Keeps the request well under the server's 256 kB, at up to three bytes per character. */
const maxCharacters = 60_000;

/** Oldest first, as the server wants it. */
export function historyOf(exchanges: readonly Exchange[]): HistoryTurn[] {
  const turns: HistoryTurn[] = [];
  let characters = 0;
  for (const { question, answer } of exchanges.slice(-maxExchanges).reverse()) {
    const text = answer.answer.slice(0, 20_000);
    characters += question.length + text.length;
    if (characters > maxCharacters) break;
    turns.unshift({ role: "user", text: question }, { role: "assistant", text });
  }
  return turns;
}
