// The page's words in the reader's language, by i18next.
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { pageLanguage, usePreferences } from "../state/preferences.ts";
import { english } from "./english.ts";
import { pageLanguages } from "./page-languages.ts";

/** Takes the language of the preferences, now and whenever it changes. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: "en",
    fallbackLng: "en",
    supportedLngs: Object.keys(pageLanguages),
    resources: { en: english },
    defaultNS: "shell",
    // React escapes by itself.
    interpolation: { escapeValue: false },
  });
  await speakChosen();
  usePreferences.subscribe(() => void speakChosen());
}

/** Where its words cannot be fetched, as the server is gone, the page goes on in the language it had. */
async function speakChosen(): Promise<void> {
  const chosen = () => pageLanguage(usePreferences.getState());
  const language = chosen();
  try {
    const words = await pageLanguages[language].fetchWords();
    for (const [part, texts] of Object.entries(words)) {
      i18next.addResourceBundle(language, part, texts);
    }
  } catch {
    return;
  }
  // Another one may have been chosen meanwhile.
  if (language !== chosen()) return;
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
