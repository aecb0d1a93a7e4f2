// What an article is called that has no title of its own.
import type { Mark } from "../vectorstore/article.ts";
import { skipSpace } from "./read-characters.ts";
import { splitSentences } from "./split-sentences.ts";

const maxWords = 12;
const maxLength = 90;
/** Enough text for the first sentence to show its end. */
const reach = 400;

/** The first words of `text` after the marks it begins with, cut at a word and ended with `…`. */
export function firstWords(text: string, marks: readonly Mark[]): string {
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
