// The language of the page's own words; articles and answers keep theirs.
import { Languages } from "lucide-react";
import { useTranslation } from "react-i18next";
import { pageLanguages, usePreferences, type PageLanguage } from "../state/preferences.ts";
import { ChoiceMenu } from "./choice-menu.tsx";

/** Each language by its own name. */
const names: Readonly<Record<PageLanguage, string>> = {
  en: "English",
  ru: "Русский",
  kk: "Қазақша",
};

export function LanguageMenu() {
  const { t } = useTranslation("shell");
  const { language, setLanguage } = usePreferences();
  const chosen = language ?? "browser";
  return (
    <ChoiceMenu<PageLanguage | "browser">
      label={`${t("language")}: ${language === null ? t("language-browser") : names[language]}`}
      icon={Languages}
      value={chosen}
      choices={[
        { value: "browser", words: t("language-browser") },
        ...pageLanguages.map((value) => ({ value, words: names[value], lang: value })),
      ]}
      onChoose={(value) => setLanguage(value === "browser" ? null : value)}
    />
  );
}
