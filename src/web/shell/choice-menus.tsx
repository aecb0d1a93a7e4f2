// The choices of the page itself, language and theme: buttons with a menu of which one entry holds.
import * as Ariakit from "@ariakit/react";
import { Check, Languages, Monitor, Moon, Sun, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import controls from "../controls/controls.module.css";
import { usePreferences, type Theme } from "../state/preferences.ts";
import { pageLanguages, type PageLanguage } from "../words/page-languages.ts";

interface ChoiceMenuProps<Value extends string> {
  /** What is chosen, for the button's name. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly value: Value;
  readonly choices: readonly {
    readonly value: Value;
    readonly words: string;
    readonly lang?: string;
  }[];
  readonly onChoose: (value: Value) => void;
}

function ChoiceMenu<Value extends string>(props: ChoiceMenuProps<Value>) {
  const { label, icon: Icon, value, choices, onChoose } = props;
  return (
    <Ariakit.MenuProvider placement="bottom-end">
      <Ariakit.MenuButton aria-label={label} title={label}>
        <Icon aria-hidden />
      </Ariakit.MenuButton>
      <Ariakit.Menu gutter={6} portal className={controls.menu} aria-label={label}>
        {choices.map((choice) => (
          <Ariakit.MenuItem
            key={choice.value}
            role="menuitemradio"
            aria-checked={choice.value === value}
            className={controls.menuItem}
            lang={choice.lang}
            onClick={() => onChoose(choice.value)}
          >
            <Check aria-hidden visibility={choice.value === value ? "visible" : "hidden"} />
            {choice.words}
          </Ariakit.MenuItem>
        ))}
      </Ariakit.Menu>
    </Ariakit.MenuProvider>
  );
}

/** The language of the page's own words; articles and answers keep theirs. */
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

const themes: readonly Theme[] = ["system", "light", "dark"];
const icons = { system: Monitor, light: Sun, dark: Moon };

/** Dark, light, or as the system has it. */
export function ThemeMenu() {
  const { t } = useTranslation("shell");
  const { theme, setTheme } = usePreferences();
  return (
    <ChoiceMenu
      label={`${t("theme")}: ${t(`theme-${theme}`)}`}
      icon={icons[theme]}
      value={theme}
      choices={themes.map((value) => ({ value, words: t(`theme-${value}`) }))}
      onChoose={setTheme}
    />
  );
}
