// Whether the list of conversations is open where there is no room for it beside the chat.
import { create } from "zustand";

export interface Sidebar {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

export const useSidebar = create<Sidebar>((set) => ({
  isOpen: false,
  setOpen: (isOpen) => set({ isOpen }),
}));
