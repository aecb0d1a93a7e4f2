// A link to a place in an article: the address can be copied, and a click opens the source panel.
import type { MouseEvent } from "react";
import { parametersOf, useAddress, type SourcePlace } from "../state/address.ts";

export interface PlaceLink {
  readonly href: string;
  readonly onClick: (event: MouseEvent) => void;
}

export function usePlaceLink(place: SourcePlace): PlaceLink {
  const { view, conversationId, go } = useAddress();
  return {
    href: `?${parametersOf({ view, conversationId, place }).toString()}`,
    onClick: (event) => {
      // A new tab or window is the browser's business.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      go({ place });
    },
  };
}
