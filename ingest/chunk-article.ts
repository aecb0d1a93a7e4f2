// Cuts an article into passages: what is stored, found and cited. Cuts fall between sentences, if
// possible between paragraphs, and never across a mark.
import type { Article, Mark, Passage } from "../vectorstore/article.ts";
import { chooseCuts, type Piece } from "./choose-cuts.ts";
import { headingWords } from "./heading-words.ts";
import { countLineBreaks, countWords } from "./read-characters.ts";
import type { Span } from "./split-long-span.ts";
import { maxSentenceLength, splitSentences } from "./split-sentences.ts";

export interface PassageSettings {
  /** Passages have at least so many words where the article allows it. */
  readonly minWords: number;
  /** No passage has more, unless it is a single sentence. */
  readonly maxWords: number;
}

/**
 * About as much as a small embedding model reads (512 tokens, with Kazakh at some two and a half a
 * word), and enough for a report's paragraph with the one that it refers to.
 */
export const defaultPassageSettings: PassageSettings = { minWords: 120, maxWords: 220 };

/** Raise this whenever the same file may give other articles or passages than before. */
const rulesVersion = 1;

/** Texts without spaces would count as one word: so many UTF-16 code units make at least one. */
const charactersPerWord = 12;

/**
 * The passages in text order. Every character that is neither marked nor white space is in exactly
 * one. Throws `RangeError` for settings that no passage can meet.
 */
export function chunkArticle(
  article: Pick<Article, "text" | "marks">,
  settings: PassageSettings = defaultPassageSettings,
): Passage[] {
  checkSettings(settings);
  const { text, marks } = article;
  const passages: Passage[] = [];
  let heading: string | null = null;
  let position = 0;
  for (const mark of [...marks, endOf(text)]) {
    passages.push(...chunkRegion(text, position, mark.startOffset, heading, settings));
    if (mark.kind === "heading")
      heading = headingWords(text.slice(mark.startOffset, mark.endOffset));
    position = mark.endOffset;
  }
  return passages;
}

/** How articles are read and cut, for the manifest: another value means another store. */
export function passageSettings(settings: PassageSettings = defaultPassageSettings): string {
  return `rules ${rulesVersion}, ${settings.minWords}-${settings.maxWords} words, sentences up to ${maxSentenceLength} characters`;
}

/** What is indexed: the passage under its title, date, publisher and heading, a line each. */
export function indexedText(
  article: Pick<Article, "title" | "date" | "publisher">,
  passage: Pick<Passage, "text" | "heading">,
): string {
  return [article.title, article.date, article.publisher, passage.heading, passage.text]
    .filter((line) => line !== null && line !== "")
    .join("\n");
}

function chunkRegion(
  text: string,
  startOffset: number,
  endOffset: number,
  heading: string | null,
  settings: PassageSettings,
): Passage[] {
  const sentences = splitSentences(text, startOffset, endOffset);
  const pieces = sentences.map((span, index) => pieceOf(text, span, sentences[index + 1]));
  let first = 0;
  return chooseCuts(pieces, settings).map((next) => {
    const start = sentences[first]!.startOffset;
    const end = sentences[next - 1]!.endOffset;
    first = next;
    return { startOffset: start, endOffset: end, text: text.slice(start, end), heading };
  });
}

function pieceOf(text: string, span: Span, next: Span | undefined): Piece {
  const words = text.slice(span.startOffset, span.endOffset);
  const size = Math.max(countWords(words), Math.ceil(words.length / charactersPerWord));
  if (words.endsWith(":")) return { size, end: "announcement" };
  const isParagraphEnd =
    next === undefined || countLineBreaks(text, span.endOffset, next.startOffset) > 0;
  return { size, end: isParagraphEnd ? "paragraph" : "sentence" };
}

/** A mark after the last character, so that the last region ends like the others. */
function endOf(text: string): Mark {
  return { kind: "boilerplate", startOffset: text.length, endOffset: text.length };
}

function checkSettings({ minWords, maxWords }: PassageSettings): void {
  if (!(minWords >= 1 && maxWords >= minWords)) {
    throw new RangeError(
      `Cannot cut passages of ${minWords} to ${maxWords} words: the numbers must be 1 or more and in order.`,
    );
  }
}
