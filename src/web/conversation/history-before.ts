// What goes along with the question of a turn: the answered turns before it.
import type { HistoryTurn } from "../../answering/answer.ts";
import { useConversations } from "../state/conversation-store.ts";
import { historyOf } from "./history-of.ts";

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
