// Dark, light, or as the system has it.
import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslation } from "react-i18next";
import { usePreferences, type Theme } from "../state/preferences.ts";
import { ChoiceMenu } from "./choice-menu.tsx";

const themes: readonly Theme[] = ["system", "light", "dark"];
const icons = { system: Monitor, light: Sun, dark: Moon };

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
