// Which column of a table holds what: as the setting names them, else by the names that such columns
// usually have in English, Russian and Kazakh.
import type { CsvField } from "./parser.ts";

/** Positions of columns, from 0. */
export type ColumnPositions = Readonly<Partial<Record<CsvField, number>>> & {
  readonly text: number;
};

/** In the order of their weight: a table with both `text` and `body` has its text in `text`. */
const usualNames: Readonly<Record<CsvField, readonly string[]>> = {
  id: "id, article id, uuid, guid, ид, идентификатор, сәйкестендіргіш".split(", "),
  title:
    "title, headline, article title, heading, subject, заголовок, название, тақырып, тақырыбы, атауы".split(
      ", ",
    ),
  text: "text, body, content, article text, article body, full text, fulltext, articlebody, story, article, текст, полный текст, текст статьи, текст новости, содержание, статья, мәтін, мәтіні, мақала мәтіні, мазмұны, мақала".split(
    ", ",
  ),
  date: "date, published, publication date, published at, date published, publish date, pub date, pubdate, datetime, дата, дата публикации, опубликовано, күні, жарияланған күні".split(
    ", ",
  ),
  publisher:
    "publisher, source, outlet, newspaper, publication, site name, источник, издание, издатель, сми, дереккөз, басылым".split(
      ", ",
    ),
  url: "url, link, source url, article url, href, ссылка, адрес, сілтеме".split(", "),
  language: "language, lang, язык, тіл, тілі".split(", "),
};
const maxListed = 12;

/** The columns of a table with this header, or what is wrong with it and what mends it. */
export function findColumns(
  header: readonly string[],
  named: Readonly<Partial<Record<CsvField, string>>>,
): ColumnPositions | string {
  const names = header.map(normal);
  const found: Partial<Record<CsvField, number>> = {};
  for (const [field, usual] of Object.entries(usualNames) as [CsvField, readonly string[]][]) {
    const name = named[field];
    const candidates = name === undefined ? usual : [normal(name)];
    const position = candidates.map((each) => names.indexOf(each)).find((at) => at >= 0);
    if (position !== undefined) found[field] = position;
    else if (name !== undefined) {
      return `has no column "${name}", which CSV_COLUMNS names for ${field}; ${listed(header)}`;
    }
  }
  const { text } = found;
  if (text !== undefined) return { ...found, text };
  return `has no column that is known to hold the text; set CSV_COLUMNS to text=<its name>; ${listed(header)}`;
}

/** `_id`, `Published_At` and ` published at ` are what people call the same. */
function normal(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_-]+/gu, " ")
    .trim();
}

function listed(header: readonly string[]): string {
  const names = header.slice(0, maxListed).map((name) => name.trim().slice(0, 40));
  const more = header.length > maxListed ? ", …" : "";
  return `its columns are ${names.join(", ")}${more}`;
}
