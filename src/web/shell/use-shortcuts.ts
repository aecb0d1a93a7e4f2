// Single keys that work everywhere but in fields, and only while nothing lies over the page.
import { useEffect, useEffectEvent } from "react";
import { useAddress } from "../state/address.ts";
import { usePreferences } from "../state/preferences.ts";

/** The composer's field, wherever it is. */
export const questionFieldId = "question";

export function useShortcuts(showHelp: () => void): void {
  const { go } = useAddress();
  const { hasShortcuts } = usePreferences();
  const actionOf = (key: string): (() => void) | undefined => {
    switch (key) {
      case "?":
        return showHelp;
      case "/":
        return () => {
          go({ view: "chat" });
          focusQuestion();
        };
      case "c":
        return () => {
          go({ view: "chat", conversationId: null, place: null });
          focusQuestion();
        };
      case "a":
        return () => go({ view: "archive" });
      default:
        return undefined;
    }
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isHeld = event.ctrlKey || event.metaKey || event.altKey;
    if (!hasShortcuts || isHeld || event.defaultPrevented || isBusy(event.target)) return;
    const action = actionOf(event.key);
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => press(event);
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, []);
}

/** After the view that holds the field has been shown. */
export function focusQuestion(): void {
  requestAnimationFrame(() => document.getElementById(questionFieldId)?.focus());
}

/** What takes the keys for itself: a field, or what lies over the page. */
export function isBusy(target: EventTarget | null): boolean {
  const busy =
    "input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]";
  return target instanceof Element && target.closest(busy) !== null;
}
