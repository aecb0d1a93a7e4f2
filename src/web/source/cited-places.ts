// Which citation a place in the address stands for, which come before and after it, and whether the
// quoted words still stand where they stood.
import type { Citation } from "../../answering/answer.ts";
import { parametersOf, type SourcePlace } from "../state/address.ts";
import type { Conversation, Turn } from "../state/conversation.ts";

export function findTurn(
  conversations: readonly Conversation[],
  turnId: string | undefined,
): Turn | undefined {
  if (turnId === undefined) return undefined;
  for (const { turns } of conversations) {
    const turn = turns.find(({ id }) => id === turnId);
    if (turn !== undefined) return turn;
  }
  return undefined;
}

/** By number; none while the answer is not complete. */
export function citationsOf(turn: Turn | undefined): readonly Citation[] {
  if (turn?.state.kind !== "answered") return [];
  return turn.state.answer.citations.toSorted((a, b) => a.number - b.number);
}

/** None where the address names another place than the citation of its number does. */
export function citationAt(
  place: SourcePlace,
  citations: readonly Citation[],
): Citation | undefined {
  const citation = citations.find(({ number }) => number === place.number);
  if (citation === undefined || citation.source !== place.source) return undefined;
  if (place.startOffset === undefined) return citation;
  return citation.startOffset === place.startOffset && citation.endOffset === place.endOffset
    ? citation
    : undefined;
}

interface QuoteBounds {
  readonly startOffset: number;
  readonly endOffset: number;
}

/** `none`: the article as a whole was asked for. `changed`: the words are no longer in this place. */
export type QuoteState =
  | { readonly kind: "none" }
  | { readonly kind: "there"; readonly bounds: QuoteBounds; readonly quote: string }
  /** `quote` is null where the address does not tell what stood there. */
  | { readonly kind: "changed"; readonly quote: string | null };

export function quoteStateOf(
  text: string,
  place: SourcePlace,
  citation: Citation | undefined,
): QuoteState {
  const { startOffset, endOffset } = citation ?? place;
  if (startOffset === undefined || endOffset === undefined) return { kind: "none" };
  const words = text.slice(startOffset, endOffset);
  const isThere =
    citation === undefined
      ? words.length === endOffset - startOffset && isAsChecked(words, place.check)
      : words === citation.quote;
  return isThere
    ? { kind: "there", bounds: { startOffset, endOffset }, quote: words }
    : { kind: "changed", quote: citation?.quote ?? null };
}

/** Links of answers' citations themselves carry no check. */
function isAsChecked(words: string, check: string | undefined): boolean {
  return check === undefined || checkWords(words) === check;
}

/** The answer's other citations of this article that still hold. */
export function otherCitations(
  source: string,
  text: string,
  citations: readonly Citation[],
  current: Citation | undefined,
): Citation[] {
  return citations.filter(
    (citation) =>
      citation !== current &&
      citation.source === source &&
      text.slice(citation.startOffset, citation.endOffset) === citation.quote,
  );
}

/** `pageAddress` is the page's own, with or without parameters. */
export function deepLink(pageAddress: string, source: string, quoteState: QuoteState): string {
  const isQuoted = quoteState.kind === "there";
  const quoted = isQuoted ? { ...quoteState.bounds, check: checkWords(quoteState.quote) } : {};
  const place = { source, ...quoted };
  const parameters = parametersOf({ view: "chat", conversationId: null, place });
  const address = new URL(pageAddress);
  address.search = parameters.toString();
  address.hash = "";
  return address.href;
}

/** FNV-1a over UTF-16 code units, 32 bits, to the base 36: against accidents, not against forgers. */
function checkWords(words: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
