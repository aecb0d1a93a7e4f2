// Publisher and date of an article on one quiet line; what is not known is left out.
import { useFormats } from "../words/use-formats.ts";

export interface ArticleLineProps {
  readonly publisher?: string | null;
  readonly date: string | null;
}

export function ArticleLine({ publisher = null, date }: ArticleLineProps) {
  const formats = useFormats();
  return (
    <>
      {publisher}
      {publisher !== null && date !== null ? " · " : null}
      {date === null ? null : <time dateTime={date}>{formats.date(date)}</time>}
    </>
  );
}
