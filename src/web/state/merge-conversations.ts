// Two tabs changed one conversation: neither loses a question, an answer or what it is still asking.
import type { Conversation, Turn } from "./conversation.ts";

interface Merge {
  /** `updatedAt` of the version that both were made from; null if there was none. */
  readonly base: string | null;
  readonly ours: Conversation;
  readonly theirs: Conversation;
  /** Whether this tab is asking the turn: nobody else knows more of it. */
  readonly isAskedHere: (turn: Turn) => boolean;
}

/**
 * The side that alone changed since the base, itself. If both did, a new version of both: newer than
 * either, with the turns of both.
 */
export function mergeConversations({ base, ours, theirs, isAskedHere }: Merge): Conversation {
  if (theirs.updatedAt === base) return ours;
  const isUnchanged = ours.updatedAt === base && !ours.turns.some(isAskedHere);
  if (isUnchanged) return theirs.updatedAt > ours.updatedAt ? theirs : ours;
  const newer = theirs.updatedAt >= ours.updatedAt ? theirs : ours;
  return {
    ...newer,
    updatedAt: timeAfter(newer.updatedAt),
    turns: unionOf(ours, theirs, newer === ours, isAskedHere),
  };
}

/** Now, or just after the time given: a later version always bears a later time. */
export function timeAfter(isoTime: string): string {
  return new Date(Math.max(Date.now(), Date.parse(isoTime) + 1)).toISOString();
}

function unionOf(
  ours: Conversation,
  theirs: Conversation,
  isOursNewer: boolean,
  isAskedHere: (turn: Turn) => boolean,
): Turn[] {
  const theirTurns = new Map(theirs.turns.map((turn) => [turn.id, turn]));
  const chosen = ours.turns.map((turn) => {
    const other = theirTurns.get(turn.id);
    if (other === undefined || isAskedHere(turn)) return turn;
    return isOursNewer ? further(turn, other) : further(other, turn);
  });
  const known = new Set(ours.turns.map(({ id }) => id));
  const added = theirs.turns.filter(({ id }) => !known.has(id));
  return [...chosen, ...added].sort((a, b) => compare(a.askedAt, b.askedAt));
}

/** The newer one, unless it is still waiting for the answer that the older one has. */
function further(newer: Turn, older: Turn): Turn {
  const isBehind = newer.state.kind === "asking" && older.state.kind !== "asking";
  return isBehind && newer.askedAt <= older.askedAt ? older : newer;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Whether a conversation differs from what is kept of it only by the text of answers being written.
 */
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
