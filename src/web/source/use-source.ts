// All that the panel shows of a place: the article, the quote in it, and the answer's other citations.
import { errorWords } from "../words/error-words.ts";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Article } from "../../../vectorstore/article.ts";
import type { Citation } from "../../answering/answer.ts";
import { CitewellError } from "../../client/citewell-error.ts";
import { placeOf, useAddress, type SourcePlace } from "../state/address.ts";
import { fetchFromServer } from "../state/ask-server.ts";
import { useConversations } from "../state/conversation-store.ts";
import { useServerState } from "../state/server-state.ts";
import {
  citationAt,
  citationsOf,
  findTurn,
  otherCitations,
  quoteStateOf,
  type QuoteState,
} from "./cited-places.ts";
import type { ShownQuote } from "./cut-block.ts";

export interface Source {
  readonly state: ArticleState;
  readonly tryAgain: () => void;
  readonly quoteState: QuoteState;
  readonly quotes: readonly ShownQuote[];
  /** From 1, among the answer's citations; 0 where the place is none of them. */
  readonly position: number;
  readonly total: number;
  /** Goes that many citations on; does nothing at either end. */
  readonly step: (distance: number) => void;
}

export function useSource(place: SourcePlace): Source {
  const { go } = useAddress();
  const loaded = useArticle(place.source);
  const turn = useConversations(({ conversations }) => findTurn(conversations, place.turnId));
  const mayHaveTurn = useConversations(({ isLoaded }) => !isLoaded && place.turnId !== undefined);
  const citations = useMemo(() => citationsOf(turn), [turn]);
  const citation = citationAt(place, citations);
  // What was quoted must be known before anything is marked.
  const state: ArticleState = mayHaveTurn ? { kind: "loading" } : loaded.state;
  const text = state.kind === "loaded" ? state.article.text : "";
  const quoteState = quoteStateOf(text, place, citation);
  const index = citation === undefined ? -1 : citations.indexOf(citation);
  return {
    state,
    tryAgain: loaded.tryAgain,
    quoteState,
    quotes: [
      ...currentQuote(quoteState, place, citation),
      ...otherQuotes(place, text, citations, citation),
    ],
    position: index + 1,
    total: citations.length,
    step: (distance) => {
      const next = citations[index + distance];
      if (next === undefined || place.turnId === undefined) return;
      go({ place: placeOf(next, place.turnId) }, true);
    },
  };
}

function currentQuote(
  quoteState: QuoteState,
  place: SourcePlace,
  citation: Citation | undefined,
): ShownQuote[] {
  if (quoteState.kind !== "there") return [];
  return [{ ...quoteState.bounds, number: citation?.number ?? null, isCurrent: true, place }];
}

function otherQuotes(
  place: SourcePlace,
  text: string,
  citations: readonly Citation[],
  current: Citation | undefined,
): ShownQuote[] {
  const { source, turnId } = place;
  if (turnId === undefined) return [];
  return otherCitations(source, text, citations, current).map((citation) => ({
    startOffset: citation.startOffset,
    endOffset: citation.endOffset,
    number: citation.number,
    isCurrent: false,
    place: placeOf(citation, turnId),
  }));
}

export type ArticleState =
  | { readonly kind: "loading" }
  | { readonly kind: "loaded"; readonly article: Article }
  /** The store has no article of this id. */
  | { readonly kind: "missing" }
  | { readonly kind: "unreachable" }
  /** `message` is in the language of the page. */
  | { readonly kind: "failed"; readonly message: string };

interface KnownState {
  readonly source: string;
  readonly state: ArticleState;
}

interface LoadedArticle {
  readonly state: ArticleState;
  readonly tryAgain: () => void;
}

/**
 * An article with its text, asked from the server; again when the server is back or its store is
 * new.
 */
function useArticle(source: string): LoadedArticle {
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
  if (!(error instanceof CitewellError)) return { kind: "failed", message: String(error) };
  if (error.status === null) return { kind: "unreachable" };
  return error.status === 404
    ? { kind: "missing" }
    : { kind: "failed", message: errorWords(error) };
}
