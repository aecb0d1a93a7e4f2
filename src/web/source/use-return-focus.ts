// Focus goes back to what opened the panel, once it closes with the focus inside.
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";

/** `placeKey` changes with each place: another citation may have opened the panel anew. */
export function useReturnFocus(panel: RefObject<HTMLElement | null>, placeKey: string): void {
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (focused !== document.body && panel.current?.contains(focused) !== true) {
      opener.current = focused;
    }
  }, [panel, placeKey]);
  useEffect(() => {
    const remembered = opener;
    return () => {
      // When the panel is gone, and what lay under a dialog can be focused again.
      requestAnimationFrame(() => giveBack(remembered.current));
    };
  }, []);
}

/** Leaves the focus alone where the reader has gone elsewhere meanwhile. */
function giveBack(opener: Element | null): void {
  if (document.activeElement !== document.body && document.activeElement !== null) return;
  const target = opener?.isConnected === true ? opener : document.getElementById("content");
  if (target instanceof HTMLElement) target.focus();
}
