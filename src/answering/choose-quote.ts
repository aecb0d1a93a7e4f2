// The exact words of a piece of evidence that carry a sentence: one sentence of it, or neighbours
// where one alone does not tell everything.
import type { EvidencePiece } from "../retrieval/select-evidence.ts";
import { sentencesOf } from "./evidence-sentence.ts";
import { supportOf, type SupportVerdict } from "./support-of.ts";

export interface Quote {
  /** Offsets into the article's text. */
  readonly startOffset: number;
  readonly endOffset: number;
  readonly text: string;
  readonly verdict: SupportVerdict;
}

const longestQuote = 3;
const rank = { unsupported: 0, partly: 1, supported: 2 };
/** A longer quote must carry so much more of the sentence to be worth its length. */
const worthOfLength = 0.15;

/** The best quote for a sentence. A piece of evidence has at least one sentence. */
export function chooseQuote(sentence: string, evidence: EvidencePiece): Quote {
  const parts = sentencesOf(evidence);
  let best: { quote: Quote; value: number } | undefined;
  for (let length = 1; length <= longestQuote; length++) {
    for (let first = 0; first + length <= parts.length; first++) {
      const quote = quoteOf(sentence, evidence, parts[first]!, parts[first + length - 1]!);
      const value =
        rank[quote.verdict.support] + quote.verdict.share - worthOfLength * (length - 1);
      if (best === undefined || value > best.value) best = { quote, value };
    }
  }
  return best?.quote ?? quoteOf(sentence, evidence, evidence, evidence);
}

function quoteOf(
  sentence: string,
  evidence: EvidencePiece,
  first: { readonly startOffset: number },
  last: { readonly endOffset: number },
): Quote {
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
