// The extractive answer as cited text: each sentence is its own quote.
import type { CitedText, NumberedQuote } from "./cited-text.ts";
import { supportOf } from "./support-of.ts";
import { aboutArticle } from "./choose-quote.ts";
import type { ScoredSentence } from "./score-sentences.ts";

export function quoteSentences(sentences: readonly ScoredSentence[]): CitedText {
  const quotes = sentences.map(
    ({ evidence, startOffset, endOffset, text }, index): NumberedQuote => ({
      number: index + 1,
      evidence,
      startOffset,
      endOffset,
      text,
      verdict: supportOf(text, text, aboutArticle(evidence)),
    }),
  );
  const texts = quotes.map(({ text }) => onOneLine(text));
  return {
    text: texts.map((text, index) => `${text} [${index + 1}]`).join(" "),
    sentences: quotes.map(({ number, verdict }, index) => ({
      text: texts[index]!,
      citations: [number],
      support: verdict.support,
      ...(verdict.reason === undefined ? {} : { reason: verdict.reason }),
    })),
    quotes,
    unknownMarks: 0,
  };
}

/** A line break of the source's layout is no part of the sentence. */
function onOneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}
