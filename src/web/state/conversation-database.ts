// The browser's own database of conversations: one record each, so that one change writes one record.
import { createStore, del, entries, update } from "idb-keyval";
import type { Conversation } from "./conversation.ts";

export interface KeptRecord {
  readonly key: string;
  readonly value: unknown;
}

/** All reject with the browser's `DOMException`, `QuotaExceededError` where there is no room. */
export interface ConversationDatabase {
  readonly readAll: () => Promise<KeptRecord[]>;
  /** Reads and writes in one step: no other tab comes between. An error of `changed` writes nothing. */
  readonly change: (id: string, changed: (kept: unknown) => Conversation) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
}

export function openConversationDatabase(): ConversationDatabase {
  const store = createStore("citewell", "conversations");
  return {
    readAll: async () =>
      (await entries<string, unknown>(store)).map(([key, value]) => ({ key, value })),
    change: (id, changed) => update<unknown>(id, changed, store),
    remove: (key) => del(key, store),
  };
}
