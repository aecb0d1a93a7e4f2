// Sends what a reader thought of an answer, with the question and what came before it.
import { fetchFromServer } from "../server/ask-server.ts";
import type { Turn, TurnFeedback } from "../state/conversation.ts";
import { useConversations } from "../state/conversation-store.ts";
import { historyBefore } from "./history-before.ts";

/** Kept in the turn once the server has it. Throws `ServerFailure`. */
export async function sendFeedback(
  conversationId: string,
  turn: Turn,
  feedback: TurnFeedback,
): Promise<void> {
  if (turn.state.kind !== "answered") return;
  const history = historyBefore(conversationId, turn);
  const reason = feedback.reason.trim();
  const body = {
    answer: turn.state.answer,
    question: turn.question,
    ...(history.length === 0 ? {} : { history }),
    verdict: feedback.verdict,
    ...(reason === "" ? {} : { reason }),
  };
  await fetchFromServer("feedback", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  useConversations.getState().changeTurn(conversationId, turn.id, {
    feedback: { verdict: feedback.verdict, reason },
  });
}
