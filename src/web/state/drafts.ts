// Questions that are typed but not asked yet, by conversation: looking at the archive does not cost them.
import { create } from "zustand";

export interface Drafts {
  readonly texts: Readonly<Record<string, string>>;
  readonly setText: (key: string, text: string) => void;
}

export const useDrafts = create<Drafts>((set) => ({
  texts: {},
  setText: (key, text) => set(({ texts }) => ({ texts: { ...texts, [key]: text } })),
}));

/** The key of a conversation that has not begun. */
export const newConversation = "";
