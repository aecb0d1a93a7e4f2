// Keys that work while the panel is open: n and p for the citations, Escape closes.
import { useEffect, useEffectEvent, type RefObject } from "react";
import { usePreferences } from "../state/preferences.ts";

export interface SourceActions {
  readonly showNext: () => void;
  readonly showPrevious: () => void;
  readonly close: () => void;
}

export function useSourceKeys(panel: RefObject<HTMLElement | null>, actions: SourceActions): void {
  const { hasShortcuts } = usePreferences();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const inside = panel.current?.contains(event.target as Node) === true;
    if (event.key === "Escape") {
      if (inside || event.target === document.body) actions.close();
    } else if (hasShortcuts && (inside || !isBusy(event.target))) {
      if (isLetter(event, "n")) actions.showNext();
      if (isLetter(event, "p")) actions.showPrevious();
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => press(event);
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, []);
}

/** With a Cyrillic keyboard the same key gives another letter. */
export function isLetter(event: Pick<KeyboardEvent, "key" | "code">, letter: string): boolean {
  const isLatin = /^[a-z]$/i.test(event.key);
  return (
    event.key.toLowerCase() === letter || (!isLatin && event.code === `Key${letter.toUpperCase()}`)
  );
}

function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      "input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]",
    ) !== null
  );
}
