// Tells those who listen to the page that a question is asked, and what came of it.
import i18next from "i18next";
import { withoutCitations } from "../answer/split-at-citations.ts";
import { announce } from "../shell/announce.ts";
import type { TurnState } from "../state/conversation.ts";

export function announceTurn(state: TurnState): void {
  announce(wordsFor(state));
}

function wordsFor(state: TurnState): string {
  const t = i18next.getFixedT(null, "conversation");
  switch (state.kind) {
    case "asking":
      return t("searching");
    case "answered":
      return t("said-answer", { text: withoutCitations(state.answer.answer) });
    case "stopped":
      return t("stopped");
    case "failed":
      return state.message;
  }
}
