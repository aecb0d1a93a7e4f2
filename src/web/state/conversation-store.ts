// The conversations of this browser, newest first, and what can be done with them. What is kept of
// them between visits is `conversation-keeper.ts`.
import { create } from "zustand";
import type { Conversation, Turn } from "./conversation.ts";
import { timeAfter } from "./merge-conversations.ts";

export interface ConversationStore {
  /** False until what the browser keeps has been read. */
  readonly isLoaded: boolean;
  readonly conversations: readonly Conversation[];
  /** A new empty one; gives its id. */
  readonly begin: () => string;
  /** Null: by its first question again. */
  readonly rename: (id: string, name: string | null) => void;
  readonly remove: (id: string) => void;
  /** Puts a removed one back, with what was answered in it meanwhile. */
  readonly restore: (conversation: Conversation) => void;
  readonly addTurn: (id: string, turn: Turn) => void;
  readonly changeTurn: (id: string, turnId: string, changes: Partial<Turn>) => void;
  /** Removes this turn and all that follow: the question is asked anew. */
  readonly cutFrom: (id: string, turnId: string) => void;
}

type Change = (conversation: Conversation) => Partial<Conversation>;

export const useConversations = createConversationStore();

/** A store of its own for a test; the page has one. */
export function createConversationStore() {
  return create<ConversationStore>((set, get) => {
    /** Removed ones go on being answered, in case they are put back. */
    const removed = new Map<string, Conversation>();
    const put = (conversation: Conversation): void =>
      set(({ conversations }) => ({ conversations: withNewer(conversations, conversation) }));
    const change = (id: string, changed: Change): void => {
      const found = find(get().conversations, id);
      if (found !== undefined) put(changedNow(found, changed));
      const gone = removed.get(id);
      if (gone !== undefined) removed.set(id, changedNow(gone, changed));
    };
    return {
      isLoaded: false,
      conversations: [],
      begin: () => {
        const now = new Date().toISOString();
        const id = crypto.randomUUID();
        put({ id, name: null, createdAt: now, updatedAt: now, turns: [] });
        return id;
      },
      rename: (id, name) => change(id, () => ({ name })),
      remove: (id) => {
        const { conversations } = get();
        const found = find(conversations, id);
        if (found === undefined) return;
        removed.set(id, found);
        set({ conversations: conversations.filter((conversation) => conversation !== found) });
      },
      restore: (conversation) => {
        put(removed.get(conversation.id) ?? conversation);
        removed.delete(conversation.id);
      },
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
}

/** The list with this version of the conversation, newest first. */
export function withNewer(
  conversations: readonly Conversation[],
  conversation: Conversation,
): Conversation[] {
  return [conversation, ...conversations.filter(({ id }) => id !== conversation.id)].sort((a, b) =>
    a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0,
  );
}

function changedNow(conversation: Conversation, changed: Change): Conversation {
  const updatedAt = timeAfter(conversation.updatedAt);
  return { ...conversation, updatedAt, ...changed(conversation) };
}

function find(conversations: readonly Conversation[], id: string): Conversation | undefined {
  return conversations.find((conversation) => conversation.id === id);
}
