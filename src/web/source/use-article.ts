// An article with its text, asked from the server; again when the server is back or its store is new.
import { useCallback, useEffect, useState } from "react";
import type { Article } from "../../../vectorstore/article.ts";
import { fetchFromServer, ServerFailure } from "../server/ask-server.ts";
import { useServerState } from "../state/server-state.ts";

export type ArticleState =
  | { readonly kind: "loading" }
  | { readonly kind: "loaded"; readonly article: Article }
  /** The store has no article of this id. */
  | { readonly kind: "missing" }
  | { readonly kind: "unreachable" }
  /** `message` is the server's own, in English. */
  | { readonly kind: "failed"; readonly message: string };

interface KnownState {
  readonly source: string;
  readonly state: ArticleState;
}

export interface LoadedArticle {
  readonly state: ArticleState;
  readonly tryAgain: () => void;
}

export function useArticle(source: string): LoadedArticle {
  const [known, setKnown] = useState<KnownState | null>(null);
  const [attempt, setAttempt] = useState(0);
  const generation = useServerState((server) => server.generation);
  const isGone = useServerState((server) => server.condition === "gone");
  useEffect(() => {
    const loading = new AbortController();
    void loadArticle(source, loading.signal).then((state) => {
      if (state === null) return;
      // An article on show stays where the server is gone for a while.
      setKnown((before) =>
        state.kind === "unreachable" && before?.source === source && before.state.kind === "loaded"
          ? before
          : { source, state },
      );
    });
    return () => loading.abort();
  }, [source, attempt, generation, isGone]);
  const tryAgain = useCallback(() => {
    setKnown(null);
    setAttempt((count) => count + 1);
  }, []);
  return { state: known?.source === source ? known.state : { kind: "loading" }, tryAgain };
}

/** Null where the reader went on to another one. */
async function loadArticle(source: string, signal: AbortSignal): Promise<ArticleState | null> {
  const path = source.split("/").map(encodeURIComponent).join("/");
  try {
    const response = await fetchFromServer(`articles/${path}`, {
      headers: { Accept: "application/json" },
      signal,
    });
    return { kind: "loaded", article: (await response.json()) as Article };
  } catch (error) {
    return signal.aborted ? null : stateOf(error);
  }
}

function stateOf(error: unknown): ArticleState {
  if (!(error instanceof ServerFailure)) return { kind: "failed", message: String(error) };
  if (error.status === null) return { kind: "unreachable" };
  return error.status === 404 ? { kind: "missing" } : { kind: "failed", message: error.message };
}
