// Publisher and date of an article, and the page of its file, on one quiet line; what is not known is
// left out.
import { useTranslation } from "react-i18next";
import type { Citation } from "../../answering/answer.ts";
import { useFormats } from "../words/formats.ts";

interface ArticleLineProps {
  readonly publisher?: string | null;
  readonly date: string | null;
  /** Where the words stand in a file that has pages. */
  readonly pages?: CitedPages;
}

export function ArticleLine({ publisher = null, date, pages = {} }: ArticleLineProps) {
  const formats = useFormats();
  return (
    <>
      {publisher}
      {publisher !== null && date !== null ? " · " : null}
      {date === null ? null : <time dateTime={date}>{formats.date(date)}</time>}
      {pages.page !== undefined && (publisher !== null || date !== null) ? " · " : null}
      <PageWords {...pages} />
    </>
  );
}

type CitedPages = Pick<Citation, "page" | "pageEnd">;

export function pagesOf({ page, pageEnd }: CitedPages): CitedPages {
  return { page, pageEnd };
}

/** Nothing for files without pages. */
function PageWords({ page, pageEnd }: CitedPages) {
  const { t } = useTranslation("answer");
  if (page === undefined) return null;
  return pageEnd === undefined ? t("page", { page }) : t("pages", { from: page, to: pageEnd });
}
