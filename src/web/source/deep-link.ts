// The address of a place in an article, for anybody who reaches this server: without the conversation,
// which only this browser keeps.
import { parametersOf } from "../state/address.ts";
import { checkWords } from "./check-words.ts";
import type { QuoteState } from "./cited-places.ts";

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
