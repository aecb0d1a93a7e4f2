// What the page remembers until it is closed, whatever of it is looked at.
import { create } from "zustand";
import type { Conversation } from "./conversation.ts";

/** Questions that are typed but not asked yet, by conversation: looking at the archive does not cost them. */
interface Drafts {
  readonly texts: Readonly<Record<string, string>>;
  readonly setText: (key: string, text: string) => void;
}

export const useDrafts = create<Drafts>((set) => ({
  texts: {},
  setText: (key, text) => set(({ texts }) => ({ texts: { ...texts, [key]: text } })),
}));

/** The key of a conversation that has not begun. */
export const newConversation = "";

/** Whether the list of conversations is open where there is no room for it beside the chat. */
interface Sidebar {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

export const useSidebar = create<Sidebar>((set) => ({
  isOpen: false,
  setOpen: (isOpen) => set({ isOpen }),
}));

/** Titles of articles by their ids, as far as the reader has met them: a chip shows no path if it can. */
interface SourceTitles {
  readonly titles: Readonly<Record<string, string>>;
  readonly addTitles: (
    articles: readonly { readonly id: string; readonly title: string }[],
  ) => void;
}

export const useSourceTitles = create<SourceTitles>((set) => ({
  titles: {},
  addTitles: (articles) =>
    set(({ titles }) => ({
      titles: { ...titles, ...Object.fromEntries(articles.map(({ id, title }) => [id, title])) },
    })),
}));

/** The conversation deleted last, for as long as its deletion is offered to be undone. */
interface Removal {
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
