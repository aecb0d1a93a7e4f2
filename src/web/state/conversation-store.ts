// The conversations of this browser, newest first, and what can be done with them.
import { create } from "zustand";
import type { Conversation, Turn } from "./conversation.ts";

export interface ConversationStore {
  /** False until what the browser keeps has been read. */
  readonly isLoaded: boolean;
  readonly conversations: readonly Conversation[];
  /** A new empty one; gives its id. */
  readonly begin: () => string;
  /** Null: by its first question again. */
  readonly rename: (id: string, name: string | null) => void;
  readonly remove: (id: string) => void;
  /** Puts a removed one back. */
  readonly restore: (conversation: Conversation) => void;
  readonly addTurn: (id: string, turn: Turn) => void;
  readonly changeTurn: (id: string, turnId: string, changes: Partial<Turn>) => void;
  /** Removes this turn and all that follow: the question is asked anew. */
  readonly cutFrom: (id: string, turnId: string) => void;
}

export const useConversations = create<ConversationStore>((set) => {
  const change = (id: string, changed: (conversation: Conversation) => Partial<Conversation>) =>
    set(({ conversations }) => {
      const found = conversations.find((conversation) => conversation.id === id);
      if (found === undefined) return {};
      const next = { ...found, updatedAt: new Date().toISOString(), ...changed(found) };
      return { conversations: [next, ...conversations.filter((other) => other.id !== id)] };
    });
  return {
    isLoaded: true,
    conversations: [],
    begin: () => {
      const now = new Date().toISOString();
      const id = crypto.randomUUID();
      const conversation = { id, name: null, createdAt: now, updatedAt: now, turns: [] };
      set(({ conversations }) => ({ conversations: [conversation, ...conversations] }));
      return id;
    },
    rename: (id, name) => change(id, () => ({ name })),
    remove: (id) =>
      set(({ conversations }) => ({
        conversations: conversations.filter((conversation) => conversation.id !== id),
      })),
    restore: (conversation) =>
      set(({ conversations }) => ({
        conversations: [conversation, ...conversations].sort((a, b) =>
          b.updatedAt.localeCompare(a.updatedAt),
        ),
      })),
    addTurn: (id, turn) => change(id, ({ turns }) => ({ turns: [...turns, turn] })),
    changeTurn: (id, turnId, changes) =>
      change(id, ({ turns }) => ({
        turns: turns.map((turn) => (turn.id === turnId ? { ...turn, ...changes } : turn)),
      })),
    cutFrom: (id, turnId) =>
      change(id, ({ turns }) => {
        const at = turns.findIndex((turn) => turn.id === turnId);
        return { turns: at === -1 ? turns : turns.slice(0, at) };
      }),
  };
});
