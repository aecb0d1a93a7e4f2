// The exact words of a piece of evidence that carry a sentence: one sentence of it, or neighbours
// where one alone does not tell everything.
import type { EvidencePiece } from "../../retrieval/select-evidence.ts";
import { sentencesOf } from "../evidence/evidence-sentence.ts";
import { supportOf, type SupportVerdict } from "../support/support-of.ts";

export interface Quote {
  /** Offsets into the article's text. */
  readonly startOffset: number;
  readonly endOffset: number;
  readonly text: string;
  readonly verdict: SupportVerdict;
}

type Stretch = Pick<EvidencePiece, "startOffset" | "endOffset">;

const longestQuote = 3;
const rank = { unsupported: 0, partly: 1, supported: 2 };
/** A longer quote must carry so much more of the sentence to be worth its length. */
const worthOfLength = 0.15;
/**
 * Quotes that have much less of the sentence's words than another are not looked at: what is about
 * something else contradicts nothing, and would be preferred to the quote that does.
 */
const leastOfBestShare = 0.75;

/** The best quote for a sentence. */
export function chooseQuote(sentence: string, evidence: EvidencePiece): Quote {
  const quotes = candidatesFor(sentence, evidence);
  const bestShare = Math.max(...quotes.map(({ verdict }) => verdict.share));
  return quotes
    .filter(({ verdict }) => verdict.share >= leastOfBestShare * bestShare)
    .reduce((best, quote) => (quote.worth > best.worth ? quote : best));
}

/** Each sentence of the evidence and each few neighbours; all of it where it has no sentence. */
function candidatesFor(
  sentence: string,
  evidence: EvidencePiece,
): (Quote & { readonly worth: number })[] {
  const sentences: readonly Stretch[] = sentencesOf(evidence);
  const parts = sentences.length === 0 ? [evidence] : sentences;
  const spans = parts.flatMap((first, at) =>
    parts.slice(at, at + longestQuote).map((last, more) => ({ first, last, more })),
  );
  return spans.map(({ first, last, more }) => {
    const quote = quoteOf(sentence, evidence, first, last);
    const { support, share } = quote.verdict;
    return { ...quote, worth: rank[support] + share - worthOfLength * more };
  });
}

function quoteOf(sentence: string, evidence: EvidencePiece, first: Stretch, last: Stretch): Quote {
  const { startOffset } = first;
  const { endOffset } = last;
  const text = evidence.text.slice(
    startOffset - evidence.startOffset,
    endOffset - evidence.startOffset,
  );
  return {
    startOffset,
    endOffset,
    text,
    verdict: supportOf(sentence, text, evidence.article),
  };
}
