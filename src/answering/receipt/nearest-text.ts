// The stretch of a text that differs least from a quote, word by word: what an article says now where
// it said something else. Approximate matching by dynamic programming (Sellers, "The theory and
// computation of evolutionary distances", 1980), over words.
import { wordsOf } from "./word-diff.ts";

export interface NearestText {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly text: string;
}

/** With more of its words changed than this share, it is another sentence. */
const mostChanged = 0.6;

/** Null where nothing is alike. Takes time in words of the quote times words of the text. */
export function nearestText(quote: string, text: string): NearestText | null {
  const wanted = wordsOf(quote);
  const words = wordsOf(text);
  const { cost, first, last } = bestStretch(
    wanted.map(({ word }) => word),
    words.map(({ word }) => word),
  );
  if (last < first || cost > mostChanged * wanted.length) return null;
  const startOffset = words[first]!.offset;
  const endOffset = words[last]!.offset + words[last]!.word.length;
  return { startOffset, endOffset, text: text.slice(startOffset, endOffset) };
}

/** Words of `text`, first to last, both inclusive, that are the fewest changes away from `wanted`. */
function bestStretch(
  wanted: readonly string[],
  text: readonly string[],
): { readonly cost: number; readonly first: number; readonly last: number } {
  const size = wanted.length + 1;
  // costs[i]: of the first i wanted words against the best stretch that ends here; it begins at starts[i].
  let costs = Array.from({ length: size }, (_, index) => index);
  let starts = new Array<number>(size).fill(0);
  let best = { cost: wanted.length, first: 0, last: -1 };
  for (const [at, word] of text.entries()) {
    const nextCosts = [0];
    const nextStarts = [at + 1];
    for (let i = 1; i < size; i++) {
      const replaced = costs[i - 1]! + (wanted[i - 1] === word ? 0 : 1);
      const added = costs[i]! + 1;
      const removed = nextCosts[i - 1]! + 1;
      const least = Math.min(replaced, added, removed);
      nextCosts.push(least);
      if (least === replaced) nextStarts.push(starts[i - 1]!);
      else nextStarts.push(least === added ? starts[i]! : nextStarts[i - 1]!);
    }
    costs = nextCosts;
    starts = nextStarts;
    const cost = costs[size - 1]!;
    // Of the same cost is what goes on with words in the place of the last ones.
    const isLonger = cost === best.cost && best.last >= 0 && starts[size - 1] === best.first;
    if (cost < best.cost || isLonger) best = { cost, first: starts[size - 1]!, last: at };
  }
  return best;
}
