// On which page of its file a quote stands, in words.
import { useTranslation } from "react-i18next";
import type { Citation } from "../../answering/answer.ts";

export type CitedPages = Pick<Citation, "page" | "pageEnd">;

export function pagesOf({ page, pageEnd }: CitedPages): CitedPages {
  return { page, pageEnd };
}

/** Nothing for files without pages. */
export function PageWords({ page, pageEnd }: CitedPages) {
  const { t } = useTranslation("answer");
  if (page === undefined) return null;
  return pageEnd === undefined ? t("page", { page }) : t("pages", { from: page, to: pageEnd });
}
