// The page's words in its languages, by i18next. Each part of the page keeps its own words beside it.
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { conversationWords } from "../conversation/conversation-words.ts";
import { historyWords } from "../history/history-words.ts";
import { shellWords } from "../shell/shell-words.ts";
import { pageLanguage, pageLanguages, usePreferences } from "../state/preferences.ts";
import type { Words } from "./words.ts";

/** What is seen first; other parts bring theirs along (`addWords`). */
const firstWords = { conversation: conversationWords, history: historyWords, shell: shellWords };

/** Takes the language of the preferences, now and whenever it changes. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: pageLanguage(usePreferences.getState()),
    fallbackLng: "en",
    supportedLngs: [...pageLanguages],
    resources: {},
    defaultNS: "shell",
    // React escapes by itself.
    interpolation: { escapeValue: false },
  });
  for (const [part, words] of Object.entries(firstWords)) addWords(part, words);
  const apply = (): void => {
    document.documentElement.lang = i18next.language;
  };
  apply();
  i18next.on("languageChanged", apply);
  usePreferences.subscribe((preferences) => {
    void i18next.changeLanguage(pageLanguage(preferences));
  });
}

/** The words of a part that is fetched later, before it is shown. */
export function addWords(part: string, words: Words): void {
  for (const language of pageLanguages) i18next.addResourceBundle(language, part, words[language]);
}
