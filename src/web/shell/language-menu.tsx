// The language of the page's own words; articles and answers keep theirs.
import { Languages } from "lucide-react";
import { useTranslation } from "react-i18next";
import { usePreferences } from "../state/preferences.ts";
import { pageLanguages, type PageLanguage } from "../words/page-languages.ts";
import { ChoiceMenu } from "./choice-menu.tsx";

export function LanguageMenu() {
  const { t } = useTranslation("shell");
  const { language, setLanguage } = usePreferences();
  const named = Object.entries(pageLanguages) as [PageLanguage, { readonly name: string }][];
  return (
    <ChoiceMenu<PageLanguage | "browser">
      label={`${t("language")}: ${language === null ? t("language-browser") : pageLanguages[language].name}`}
      icon={Languages}
      value={language ?? "browser"}
      choices={[
        { value: "browser", words: t("language-browser") },
        ...named.map(([value, { name }]) => ({ value, words: name, lang: value })),
      ]}
      onChoose={(value) => setLanguage(value === "browser" ? null : value)}
    />
  );
}
