// Whether there is no room for an article beside the chat.
import { useSyncExternalStore } from "react";

// Paper is narrower than the window that is printed: it changes nothing.
const narrow = matchMedia("screen and (width < 60rem)");

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      narrow.addEventListener("change", changed);
      return () => narrow.removeEventListener("change", changed);
    },
    () => narrow.matches,
  );
}
