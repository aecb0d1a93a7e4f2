// The extractive answer as cited text: each stretch is its own quote.
import type { CitedText, NumberedQuote } from "./cited-text.ts";
import { supportOf } from "../support/support-of.ts";
import { addressesOf, withoutAddresses } from "./web-addresses.ts";
import type { QuotedStretch } from "../evidence/stretch-of-article.ts";

/**
 * The quotes are word for word; the answer's text has them on one line, without what would look like
 * a citation mark, and without links unless `keepsLinks`, as the question asks for an address.
 */
export function quoteSentences(stretches: readonly QuotedStretch[], keepsLinks = false): CitedText {
  const quotes = stretches.map(
    ({ evidence, startOffset, endOffset, text }, index): NumberedQuote => ({
      number: index + 1,
      evidence,
      startOffset,
      endOffset,
      text,
      verdict: supportOf(text, text, evidence.article),
    }),
  );
  const texts = quotes.map(({ text }) => shown(text, keepsLinks));
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
    idleMarks: 0,
  };
}

function shown(text: string, keepsLinks: boolean): string {
  return withoutAddresses(text, addressesOf(text), keepsLinks)
    .replace(/[[【［]\s*(\d+(?:\s*[,;–-]\s*\d+)*)\s*[\]】］]/gu, "($1)")
    .trim()
    .replace(/\s+/gu, " ");
}
