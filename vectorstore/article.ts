// What is stored: articles with their text, and the passages cut from them.
// These types stand here, at the bottom of the import order, because every other folder uses them.
import type { LanguageCode } from "../languages/language-codes.ts";

/** Languages that are told apart; null where an article's language is none of them or unclear. */
export type Language = LanguageCode;

/**
 * A part of an article's text that is neither indexed nor quoted. The text itself keeps it, so
 * offsets stay true to the file.
 */
export interface Mark {
  readonly kind: "front-matter" | "header" | "title" | "heading" | "boilerplate";
  /** UTF-16 code units into the article's text, end exclusive. */
  readonly startOffset: number;
  readonly endOffset: number;
}

/** What is known of an article besides its text. Unknown is null, never a guess. */
export interface ArticleMetadata {
  /**
   * Path inside the articles folder with `/` separators, which goes on inside a zip or a table
   * (`wire.csv/17`); for `.jsonl` the line's own id.
   */
  readonly id: string;
  /** Path of the file that holds the article, inside the articles folder. */
  readonly file: string;
  /** The article's own title, else the first words of its text, cut at a word and marked with `…`. */
  readonly title: string;
  /** Publication date, ISO `yyyy-mm-dd`. */
  readonly date: string | null;
  readonly publisher: string | null;
  /** Place (and agency) that a report opens with, e.g. `NUR-SULTAN`. */
  readonly dateline: string | null;
  readonly url: string | null;
  readonly language: Language | null;
}

/** One source text, parsed. `marks` are sorted and do not overlap. */
export interface Article extends ArticleMetadata {
  readonly text: string;
  readonly marks: readonly Mark[];
  /**
   * Where each page of the file begins in the text, ascending from 0; a page without text begins
   * where the next one does. Absent for formats without pages.
   */
  readonly pageStarts?: readonly number[];
}

/**
 * The piece of an article that is stored, found and cited:
 * `article.text.slice(startOffset, endOffset) === text`.
 */
export interface Passage {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly text: string;
  /** The nearest heading above the passage, if the article has headings. */
  readonly heading: string | null;
}
