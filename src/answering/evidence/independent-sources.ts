// How many sources of its own an answer has: articles that reprint one story, or quote a cited
// passage of each other at length, are one source. Translations are not seen through.
import type { Article } from "../../../vectorstore/article.ts";
import { printOf, shareHeld, type TextPrint } from "../../retrieval/text-print.ts";

/** A cited article with the words that are cited from it. */
export interface CitedArticle {
  readonly article: Pick<Article, "id" | "text" | "marks" | "pageStarts">;
  readonly quotes: readonly string[];
}

/** Share of an article's runs of words that stand in another which reprints it or holds it whole. */
const reprintedShare = 0.6;
/** The same of a quote; a shorter one than `quoteRuns` may be worded alike by chance. */
const quotedShare = 0.75;
const quoteRuns = 6;

/** 0 for none; an article is one source however often it is cited. */
export function countIndependentSources(cited: readonly CitedArticle[]): number {
  if (cited.length < 2) return cited.length;
  const prints = cited.map(({ article, quotes }) => ({
    whole: printOfArticle(article),
    quotes: quotes.map(printOf).filter(({ runs }) => runs.size >= quoteRuns),
  }));
  // Each source by the articles that belong to it: one that joins two makes them one.
  let groups: Prints[][] = [];
  for (const own of prints) {
    const joined = groups.filter((group) => group.some((other) => isOneSource(own, other)));
    groups = [...groups.filter((group) => !joined.includes(group)), [own, ...joined.flat()]];
  }
  return groups.length;
}

interface Prints {
  readonly whole: TextPrint;
  readonly quotes: readonly TextPrint[];
}

function isOneSource(a: Prints, b: Prints): boolean {
  return (
    shareHeld(a.whole, b.whole) >= reprintedShare ||
    shareHeld(b.whole, a.whole) >= reprintedShare ||
    isQuotedIn(a, b) ||
    isQuotedIn(b, a)
  );
}

/** With another figure in it, it is another report. */
function isQuotedIn({ quotes }: Prints, { whole }: Prints): boolean {
  return quotes.some(
    (quote) =>
      shareHeld(quote, whole) >= quotedShare &&
      [...quote.numbers].every((number) => whole.numbers.has(number)),
  );
}

/** Articles are long and cited again and again. */
const kept = new Map<string, TextPrint>();
const mostKept = 200;

function printOfArticle({ text, marks }: CitedArticle["article"]): TextPrint {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  let own = "";
  let at = 0;
  // What every article of a publisher has, and its headline, tell of no story.
  for (const { startOffset, endOffset } of marks) {
    own += `${text.slice(at, startOffset)}\n`;
    at = endOffset;
  }
  own += text.slice(at);
  const print = printOf(/\p{L}/u.test(own) ? own : text);
  kept.set(text, print);
  return print;
}
