// A contradiction as the answer shows it: by its citations, each value once.
import type { Contradiction } from "../answer.ts";
import type { NumberedQuote } from "../writing/cited-text.ts";
import type { FoundContradiction } from "./found-contradiction.ts";

/** None where fewer than two values are quoted. */
export function toContradiction(
  { about, sides }: FoundContradiction,
  quotes: readonly NumberedQuote[],
): Contradiction[] {
  const shown = new Map<string, Contradiction["sides"][number]>();
  for (const { value, sentence } of sides) {
    const quote = quotes.find(
      ({ evidence, startOffset, endOffset }) =>
        evidence.number === sentence.evidence.number &&
        startOffset <= sentence.startOffset &&
        sentence.endOffset <= endOffset,
    );
    if (quote === undefined) continue;
    const side = shown.get(value) ?? { value, citations: [], date: null };
    if (!side.citations.includes(quote.number)) side.citations.push(quote.number);
    side.date = earlier(side.date, quote.evidence.article.date);
    shown.set(value, side);
  }
  return shown.size < 2 ? [] : [{ about, sides: [...shown.values()] }];
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
