// Whether a conversation differs from what is kept of it only by the text of answers being written.
import type { Conversation } from "./conversation.ts";

export function hasOnlyGrown(kept: Conversation | undefined, now: Conversation): boolean {
  if (kept === undefined || kept.name !== now.name) return false;
  return (
    kept.turns.length === now.turns.length &&
    now.turns.every((turn, at) => {
      const before = kept.turns[at]!;
      const isGrowing = before.state.kind === "asking" && turn.state.kind === "asking";
      return before === turn || (before.id === turn.id && isGrowing);
    })
  );
}
