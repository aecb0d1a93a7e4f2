// The address of a place in an article, for anybody who reaches this server: without the conversation,
// which only this browser keeps.
import { parametersOf } from "../state/address.ts";
import type { QuoteBounds } from "./cited-places.ts";

/** `pageAddress` is the page's own, with or without parameters. */
export function deepLink(pageAddress: string, source: string, bounds: QuoteBounds | null): string {
  const place = { source, ...bounds };
  const parameters = parametersOf({ view: "chat", conversationId: null, place });
  const address = new URL(pageAddress);
  address.search = parameters.toString();
  address.hash = "";
  return address.href;
}
