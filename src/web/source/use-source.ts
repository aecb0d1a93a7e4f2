// All that the panel shows of a place: the article, the quote in it, and the answer's other citations.
import { useMemo } from "react";
import type { Citation } from "../../answering/answer.ts";
import { useAddress, type SourcePlace } from "../state/address.ts";
import { useConversations } from "../state/conversation-store.ts";
import {
  citationAt,
  citationsOf,
  findTurn,
  otherCitations,
  placeOf,
  quoteStateOf,
  type QuoteState,
} from "./cited-places.ts";
import type { ShownQuote } from "./shown-quote.ts";
import { useArticle, type ArticleState } from "./use-article.ts";

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
