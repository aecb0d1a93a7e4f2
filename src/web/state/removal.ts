// The conversation deleted last, for as long as its deletion is offered to be undone.
import { create } from "zustand";
import type { Conversation } from "./conversation.ts";

export interface Removal {
  readonly conversation: Conversation | null;
  /** Whether it was the one shown. */
  readonly wasCurrent: boolean;
  readonly offer: (conversation: Conversation, wasCurrent: boolean) => void;
  readonly dismiss: () => void;
}

export const useRemoval = create<Removal>((set) => ({
  conversation: null,
  wasCurrent: false,
  offer: (conversation, wasCurrent) => set({ conversation, wasCurrent }),
  dismiss: () => set({ conversation: null }),
}));
