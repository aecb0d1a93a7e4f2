// Where the page is, kept in its address, so that reload, back and a copied link come to the same place.
import type { MouseEvent } from "react";
import { useSearchParams } from "wouter";
import type { Citation } from "../../answering/answer.ts";

export type View = "chat" | "archive";

/** A place in an article. Without bounds the article opens at its beginning. */
export interface SourcePlace {
  /** Article id. */
  readonly source: string;
  readonly startOffset?: number;
  readonly endOffset?: number;
  /** The turn whose answer cites the place, and the number of the citation there. */
  readonly turnId?: string;
  readonly number?: number;
  /** Tells the words that stood there when the link was copied (`check-words.ts`). */
  readonly check?: string;
}

export interface Address {
  readonly view: View;
  readonly conversationId: string | null;
  readonly place: SourcePlace | null;
}

export interface AddressActions {
  /** Changes only what is given. A new entry of the browser's history unless `isReplacing`. */
  readonly go: (changes: Partial<Address>, isReplacing?: boolean) => void;
}

export function useAddress(): Address & AddressActions {
  const [parameters, setParameters] = useSearchParams();
  const address = readAddress(parameters);
  const go: AddressActions["go"] = (changes, isReplacing = false) =>
    setParameters((current) => parametersOf({ ...readAddress(current), ...changes }), {
      replace: isReplacing,
    });
  return { ...address, go };
}

export interface PageLink {
  readonly href: string;
  readonly onClick: (event: MouseEvent) => void;
}

/**
 * A link within the page: its address can be copied or opened in a new tab, and a click goes there at
 * once, then calls `onFollow`.
 */
export function usePageLink(
  changes: Partial<Address>,
  { isReplacing = false, onFollow = () => {} }: PageLinkOptions = {},
): PageLink {
  const { view, conversationId, place, go } = useAddress();
  return {
    href: `?${parametersOf({ view, conversationId, place, ...changes }).toString()}`,
    onClick: (event) => {
      // A new tab or window is the browser's business.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      go(changes, isReplacing);
      onFollow();
    },
  };
}

interface PageLinkOptions {
  readonly isReplacing?: boolean;
  readonly onFollow?: () => void;
}

/** The place in the source panel that a citation opens. */
export function placeOf(citation: Citation, turnId: string): SourcePlace {
  const { source, startOffset, endOffset, number } = citation;
  return { source, startOffset, endOffset, turnId, number };
}

/** Parameters that make no sense are left out: a wrong link opens the page all the same. */
export function readAddress(parameters: URLSearchParams): Address {
  return {
    view: parameters.get("view") === "archive" ? "archive" : "chat",
    conversationId: parameters.get("conversation"),
    place: readPlace(parameters),
  };
}

export function parametersOf({ view, conversationId, place }: Address): URLSearchParams {
  const parameters = new URLSearchParams();
  if (view !== "chat") parameters.set("view", view);
  if (conversationId !== null) parameters.set("conversation", conversationId);
  if (place === null) return parameters;
  const { source, startOffset, endOffset, turnId, number, check } = place;
  const given = {
    article: source,
    start: startOffset,
    end: endOffset,
    turn: turnId,
    number,
    check,
  };
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  return parameters;
}

function readPlace(parameters: URLSearchParams): SourcePlace | null {
  const source = parameters.get("article");
  if (source === null || source === "") return null;
  const start = readCount(parameters.get("start"));
  const end = readCount(parameters.get("end"));
  const number = readCount(parameters.get("number"));
  const turnId = parameters.get("turn");
  const check = parameters.get("check");
  return {
    source,
    ...(start !== null && end !== null && start < end
      ? { startOffset: start, endOffset: end }
      : {}),
    ...(turnId === null ? {} : { turnId }),
    ...(number === null ? {} : { number }),
    ...(check === null ? {} : { check }),
  };
}

function readCount(text: string | null): number | null {
  return text !== null && /^\d{1,12}$/.test(text) ? Number(text) : null;
}
