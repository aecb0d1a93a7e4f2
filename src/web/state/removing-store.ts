// An article that is to go from the archive, from the question whether it may to its end.
import { errorWords } from "../words/error-words.ts";
import { create } from "zustand";
import { CitewellError } from "../../client/citewell-error.ts";
import { givenAdminKey, useAdding } from "./adding-store.ts";
import { fetchFromServer } from "./ask-server.ts";

export interface Removed {
  /** Inside the articles folder. */
  readonly file: string;
  /** Articles that are gone. */
  readonly removed: number;
}

export interface RemovableArticle {
  readonly id: string;
  readonly title: string;
  readonly file: string;
}

type RemovingState =
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

interface RemovingStore {
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
      const refusal = errorWords(error);
      const code = error instanceof CitewellError ? error.code : null;
      const isHelped = code !== null && helped.includes(code);
      set({ state: { kind: "asking", article, refusal, wholeFileHelps: isHelped } });
      return null;
    }
  },
}));

/**
 * `wholeFile` lets everything go that the file holds besides. Throws `CitewellError`; its code is
 * `several-articles` or `changed-file` where that would help, its status 401 or 403 where the key is wrong.
 */
async function removeArticle(
  articleId: string,
  wholeFile: boolean,
  adminKey: string,
): Promise<Removed> {
  const query = wholeFile ? "?file=true" : "";
  const response = await fetchFromServer(`articles/${encodeURIComponent(articleId)}${query}`, {
    method: "DELETE",
    headers: { Authorization: `Bearer ${adminKey}` },
  });
  return (await response.json()) as Removed;
}
