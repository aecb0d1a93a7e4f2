// An article that is to go from the archive, from the question whether it may to its end.
import { create } from "zustand";
import { ServerFailure } from "../server/ask-server.ts";
import { removeArticle, type Removed } from "../server/remove-article.ts";
import { givenAdminKey, useAdding } from "./adding-store.ts";

export interface RemovableArticle {
  readonly id: string;
  readonly title: string;
  readonly file: string;
}

export type RemovingState =
  | { readonly kind: "idle" }
  | {
      readonly kind: "asking";
      readonly article: RemovableArticle;
      /** What the server said against it, in its words. */
      readonly refusal: string | null;
      /** Whether it would go if the whole file may. */
      readonly wholeFileHelps: boolean;
    }
  | { readonly kind: "removing"; readonly article: RemovableArticle };

export interface RemovingStore {
  readonly state: RemovingState;
  /** Asks first. While another article is being removed it does nothing. */
  readonly ask: (article: RemovableArticle) => void;
  readonly cancel: () => void;
  /** What was removed; null where it was refused, which is then asked about. */
  readonly confirm: () => Promise<Removed | null>;
}

const helped = ["several-articles", "changed-file"];

export const useRemoving = create<RemovingStore>((set, get) => ({
  state: { kind: "idle" },
  ask: (article) => {
    if (get().state.kind === "removing") return;
    set({ state: { kind: "asking", article, refusal: null, wholeFileHelps: false } });
  },
  cancel: () => {
    if (get().state.kind !== "removing") set({ state: { kind: "idle" } });
  },
  confirm: async () => {
    const { state } = get();
    const adminKey = givenAdminKey();
    if (state.kind !== "asking" || adminKey === null) return null;
    const { article, wholeFileHelps } = state;
    set({ state: { kind: "removing", article } });
    try {
      const removed = await removeArticle(article.id, wholeFileHelps, adminKey);
      set({ state: { kind: "idle" } });
      useAdding.setState(({ times }) => ({ times: times + 1 }));
      return removed;
    } catch (error) {
      const refusal = error instanceof Error ? error.message : String(error);
      const code = error instanceof ServerFailure ? error.code : null;
      const isHelped = code !== null && helped.includes(code);
      set({ state: { kind: "asking", article, refusal, wholeFileHelps: isHelped } });
      return null;
    }
  },
}));
