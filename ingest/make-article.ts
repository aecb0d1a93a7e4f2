// Puts an article together from what its format gives and what its text says about itself. All
// parsers end here, so that every format gets the same care.
import type { Article, Mark } from "../vectorstore/article.ts";
import { detectLanguage } from "../languages/detect-language.ts";
import { findMarks } from "./find-marks.ts";
import { firstWords } from "./first-words.ts";
import { parseDate } from "./parse-date.ts";
import { parseLanguage } from "./parse-language.ts";

/** What a format gives, as written: dates and languages are read here. */
export interface GivenMetadata {
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
}

export interface ArticleSource {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly given?: GivenMetadata;
  readonly marks?: readonly Mark[];
  readonly hasPlainHeadings: boolean;
}

/** What the format gives counts more than what is found in the text. */
export function makeArticle(source: ArticleSource): Article {
  const { text, given = {} } = source;
  const title = clean(given.title);
  const found = findMarks(text, {
    known: source.marks ?? [],
    title,
    hasPlainHeadings: source.hasPlainHeadings,
  });
  const date = clean(given.date);
  return {
    id: source.id,
    file: source.file,
    title: title ?? found.title ?? firstWords(text, found.marks),
    date: (date === null ? null : parseDate(date)) ?? found.date,
    publisher: clean(given.publisher) ?? found.publisher,
    dateline: found.dateline,
    url: webAddress(clean(given.url)),
    language:
      parseLanguage(clean(given.language)) ?? detectLanguage(withoutMarks(text, found.marks)),
    text,
    marks: found.marks,
  };
}

function clean(value: string | undefined): string | null {
  const trimmed = value?.replace(/\s+/gu, " ").trim();
  return trimmed === undefined || trimmed === "" ? null : trimmed;
}

/** Readers click on it: nothing but a web address may stand there. */
function webAddress(url: string | null): string | null {
  if (url === null || !/^https?:\/\//iu.test(url)) return null;
  return URL.canParse(url) ? url : null;
}

function withoutMarks(text: string, marks: readonly Mark[]): string {
  let rest = "";
  let position = 0;
  for (const mark of marks) {
    rest += text.slice(position, mark.startOffset);
    position = mark.endOffset;
  }
  return rest + text.slice(position);
}
