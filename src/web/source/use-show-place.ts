// Brings the quoted words into the middle and gives them the focus, so that a screen reader begins there.
import { useEffect, useEffectEvent, useRef, type RefObject } from "react";

/** What gets the focus, the first that there is. */
const targets = ["[data-current]", "[data-notice]", "[data-title]"];

/**
 * Shows the place when it changes; `placeKey` is null until the article is there. Without a quote
 * the notice or the title gets the focus. Gives what shows it once more.
 */
export function useShowPlace(
  panel: RefObject<HTMLElement | null>,
  source: string,
  placeKey: string | null,
): () => void {
  const shownSource = useRef<string | null>(null);
  useEffect(() => {
    if (placeKey === null) return;
    showPlace(panel.current, shownSource.current === source);
    shownSource.current = source;
  }, [panel, source, placeKey]);
  const showAgain = (): void => showPlace(panel.current, true);
  useSameAddress(showAgain);
  return showAgain;
}

function showPlace(panel: HTMLElement | null, isMoving: boolean): void {
  const found = targets.map((target) => panel?.querySelector<HTMLElement>(target));
  // Who steps from citation to citation by the buttons goes on doing so.
  const isStepping = document.activeElement?.closest("[data-steps]") != null;
  if (!isStepping) found.find((element) => element != null)?.focus({ preventScroll: true });
  const quote = found[0];
  if (quote == null) {
    panel?.querySelector("[data-scroller]")?.scrollTo({ top: 0 });
  } else {
    const behavior = isMoving && mayMove() ? "smooth" : "auto";
    quote.scrollIntoView({ block: "center", behavior });
  }
}

function mayMove(): boolean {
  return !matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** The same citation pressed once more leads to its words once more. */
function useSameAddress(show: () => void): void {
  const address = useRef(location.search);
  const changed = useEffectEvent(() => {
    if (location.search === address.current) show();
    address.current = location.search;
  });
  useEffect(() => {
    const listener = (): void => changed();
    // wouter tells of its own changes by these events.
    const events = ["pushState", "replaceState", "popstate"];
    for (const name of events) addEventListener(name, listener);
    return () => {
      for (const name of events) removeEventListener(name, listener);
    };
  }, []);
}
