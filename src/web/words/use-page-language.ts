// The language that the page is shown in.
import { useTranslation } from "react-i18next";
import type { PageLanguage } from "./page-languages.ts";

export function usePageLanguage(): PageLanguage {
  return useTranslation().i18n.language as PageLanguage;
}
