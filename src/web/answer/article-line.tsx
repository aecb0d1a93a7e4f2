// Publisher and date of an article, and the page of its file, on one quiet line; what is not known is
// left out.
import { useFormats } from "../words/formats.ts";
import { PageWords, type CitedPages } from "./page-words.tsx";

export interface ArticleLineProps {
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
