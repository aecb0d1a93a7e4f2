// What an event of the server makes of a turn that is being answered.
import type { AnswerEvent } from "../../answering/answer.ts";
import type { TurnState } from "../state/conversation.ts";

export type AskingState = Extract<TurnState, { kind: "asking" }>;

export const justAsked: AskingState = { kind: "asking", text: "", progress: { step: "searching" } };

export function advanceTurn(
  state: AskingState,
  event: AnswerEvent,
): AskingState | Extract<TurnState, { kind: "answered" }> {
  switch (event.type) {
    case "evidence":
      return { ...state, progress: { step: "reading", passages: event.evidence.length } };
    case "text":
      return { ...state, text: state.text + event.text, progress: { step: "writing" } };
    case "restart":
      return { ...state, text: "", progress: { step: "restarted", reason: event.reason } };
    case "answer":
      return { kind: "answered", answer: event.answer };
  }
}
