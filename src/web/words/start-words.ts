// The page's words in its languages, by i18next. Each part of the page keeps its own words beside it.
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { pageLanguage, pageLanguages, usePreferences } from "../state/preferences.ts";
import { allWords } from "./all-words.ts";

/** Takes the language of the preferences, now and whenever it changes. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: pageLanguage(usePreferences.getState()),
    fallbackLng: "en",
    supportedLngs: [...pageLanguages],
    resources: Object.fromEntries(pageLanguages.map((language) => [language, wordsOf(language)])),
    defaultNS: "shell",
    // React escapes by itself.
    interpolation: { escapeValue: false },
  });
  const apply = (): void => {
    document.documentElement.lang = i18next.language;
  };
  apply();
  i18next.on("languageChanged", apply);
  usePreferences.subscribe((preferences) => {
    void i18next.changeLanguage(pageLanguage(preferences));
  });
}

function wordsOf(language: (typeof pageLanguages)[number]) {
  return Object.fromEntries(
    Object.entries(allWords).map(([part, words]) => [part, words[language]]),
  );
}
