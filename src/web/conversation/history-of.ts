// The earlier turns that go with a follow-up question: the newest ones that the server takes.
import type { Answer, HistoryTurn } from "../../answering/answer.ts";
import { useConversations } from "../state/conversation-store.ts";

/** A question with its complete answer. Questions that were stopped or failed are not part of it. */
interface Exchange {
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

/** What goes along with the question of a turn: the answered turns before it. */
export function historyBefore(
  conversationId: string,
  turn: { readonly id: string },
): HistoryTurn[] {
  const { conversations } = useConversations.getState();
  const turns = conversations.find(({ id }) => id === conversationId)?.turns ?? [];
  const at = turns.findIndex(({ id }) => id === turn.id);
  return historyOf(
    turns
      .slice(0, Math.max(0, at))
      .flatMap(({ question, state }) =>
        state.kind === "answered" ? [{ question, answer: state.answer }] : [],
      ),
  );
}
