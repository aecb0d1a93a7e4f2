// What the reader chose for the page itself, kept in this browser: theme and language.
import { create } from "zustand";
import { isPageLanguage, type PageLanguage } from "../words/page-languages.ts";

export type Theme = "system" | "light" | "dark";

export interface Preferences {
  readonly theme: Theme;
  /** Null: as the browser asks for. */
  readonly language: PageLanguage | null;
  /** Whether single letters are shortcuts. */
  readonly hasShortcuts: boolean;
  readonly setTheme: (theme: Theme) => void;
  readonly setLanguage: (language: PageLanguage | null) => void;
  readonly setShortcuts: (hasShortcuts: boolean) => void;
}

const key = "citewell.preferences";

export const usePreferences = create<Preferences>((set) => ({
  ...readPreferences(),
  setTheme: (theme) => set({ theme }),
  setLanguage: (language) => set({ language }),
  setShortcuts: (hasShortcuts) => set({ hasShortcuts }),
}));

/** Applies the theme now and whenever it changes, and keeps what is chosen. */
export function startPreferences(): void {
  const apply = ({ theme, language, hasShortcuts }: Preferences): void => {
    document.documentElement.dataset["theme"] = theme;
    localStorage.setItem(key, JSON.stringify({ theme, language, hasShortcuts }));
  };
  apply(usePreferences.getState());
  usePreferences.subscribe(apply);
}

/** The language chosen, else the first of the browser's that the page speaks, else English. */
export function pageLanguage({ language }: Pick<Preferences, "language">): PageLanguage {
  if (language !== null) return language;
  const known = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return known.find(isPageLanguage) ?? "en";
}

/** What another version kept, or nothing at all, counts as not chosen. */
function readPreferences(): Pick<Preferences, "theme" | "language" | "hasShortcuts"> {
  let kept: Record<string, unknown> = {};
  try {
    kept = JSON.parse(localStorage.getItem(key) ?? "{}") as Record<string, unknown>;
  } catch {
    // Unreadable: as if nothing was chosen.
  }
  const { theme, language, hasShortcuts } = kept;
  return {
    theme: theme === "light" || theme === "dark" ? theme : "system",
    language: typeof language === "string" && isPageLanguage(language) ? language : null,
    hasShortcuts: hasShortcuts !== false,
  };
}
