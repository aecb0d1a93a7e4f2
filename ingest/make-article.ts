// Puts an article together from what its format gives and what its text says about itself. All
// parsers end here, so that every format gets the same care.
import type { Article, Language, Mark } from "../vectorstore/article.ts";
import { detectLanguage } from "../languages/detect-language.ts";
import { findMarks } from "./find-marks.ts";
import { parseDate } from "./parse-date.ts";
import { allLanguages } from "../languages/all-languages.ts";
import { wordsIn } from "../languages/any-language.ts";
import { skipSpace } from "./read-characters.ts";
import { splitSentences } from "./split-sentences.ts";

/** What a format gives, as written: dates and languages are read here. */
export interface GivenMetadata {
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
}

interface ArticleSource {
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

const languages = new Map(
  allLanguages.flatMap(({ code, names }) => wordsIn(names).map((name) => [name, code] as const)),
);

/**
 * A language's name as metadata writes it: `en-GB`, `rus`, `Kazakh`. Null for a language that is none of
 * ours, so that the text decides.
 */
function parseLanguage(name: string | null): Language | null {
  const first = name?.toLowerCase().split(/[-_]/u)[0] ?? "";
  return languages.get(first) ?? null;
}

const maxWords = 12;
const maxLength = 90;
/** Enough text for the first sentence to show its end. */
const reach = 400;

/** The first words of `text` after the marks it begins with, cut at a word and ended with `…`. */
function firstWords(text: string, marks: readonly Mark[]): string {
  let start = skipSpace(text, 0, text.length);
  for (const mark of marks) {
    if (mark.startOffset > start) break;
    start = skipSpace(text, Math.max(start, mark.endOffset), text.length);
  }
  const limit = marks.find((mark) => mark.startOffset >= start)?.startOffset ?? text.length;
  const [sentence] = splitSentences(text, start, Math.min(limit, start + reach));
  if (!sentence) return "…";
  const words = text.slice(sentence.startOffset, sentence.endOffset).split(/\s+/u);
  return `${joinWords(words)}…`;
}

function joinWords(words: readonly string[]): string {
  const taken: string[] = [];
  let length = 0;
  for (const word of words.slice(0, maxWords)) {
    length += word.length + 1;
    if (length > maxLength && taken.length > 0) break;
    taken.push(word);
  }
  // A title that ends in `of a` reads as if it were broken.
  while (taken.length > 4 && taken.length < words.length && /^\p{Ll}{1,3}$/u.test(taken.at(-1)!)) {
    taken.pop();
  }
  const title = Array.from(taken.join(" "))
    .slice(0, 2 * maxLength)
    .join("");
  return title.replace(/[\s.,;:–—-]+$/u, "");
}
