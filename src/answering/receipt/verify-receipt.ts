// Holds a receipt against the store as it is now: what has become of each quote that was cited.
import type { Article } from "../../../vectorstore/article.ts";
import type { Generation } from "../../../vectorstore/store.ts";
import type { Receipt, ReceiptCitation } from "./receipt.ts";
import { sha256 } from "./sha256.ts";
import { nearestText, type NearestText } from "./nearest-text.ts";

export type QuoteState =
  /** Article and quote are as they were. */
  | { readonly kind: "unchanged" }
  /** The article is another, the quote stands at the same place. */
  | { readonly kind: "article-changed"; readonly isPassageSame: boolean }
  /** The quote stands elsewhere in the article. */
  | { readonly kind: "moved"; readonly startOffset: number; readonly endOffset: number }
  /** The article no longer says it. `nearest` is null where it says nothing alike. */
  | { readonly kind: "gone"; readonly nearest: NearestText | null }
  /** `sameTextIn`: an article of the very same text, as of a file that was renamed. */
  | { readonly kind: "article-gone"; readonly sameTextIn: string | null }
  /** The receipt contradicts itself: it was changed after it was made. */
  | { readonly kind: "forged" };

export interface VerifiedCitation {
  readonly citation: ReceiptCitation;
  readonly state: QuoteState;
}

/** In the order of the receipt. */
export async function verifyReceipt(
  { citations }: Receipt,
  generation: Generation,
): Promise<VerifiedCitation[]> {
  const verified: VerifiedCitation[] = [];
  for (const citation of citations) {
    verified.push({ citation, state: await stateOf(citation, generation) });
  }
  return verified;
}

/** Whether the cited article still holds the quote, wherever it stands. */
export function stillStands({ kind }: QuoteState): boolean {
  return kind === "unchanged" || kind === "article-changed" || kind === "moved";
}

async function stateOf(citation: ReceiptCitation, generation: Generation): Promise<QuoteState> {
  const { source, quote, startOffset, endOffset, articleHash } = citation;
  const isWhole = quote !== "" && endOffset - startOffset === quote.length;
  if (!isWhole || sha256(quote) !== citation.quoteHash) return { kind: "forged" };
  const article = await generation.article(source);
  if (article === undefined) {
    return { kind: "article-gone", sameTextIn: await articleWithHash(articleHash, generation) };
  }
  const stands = article.text.slice(startOffset, endOffset) === quote;
  if (article.textHash === articleHash) {
    // Of this very text the quote was never a part.
    return { kind: stands ? "unchanged" : "forged" };
  }
  if (stands) return { kind: "article-changed", isPassageSame: isPassageSame(citation, article) };
  const place = nearestPlace(article.text, quote, startOffset);
  return place === null
    ? { kind: "gone", nearest: nearestText(quote, article.text) }
    : { kind: "moved", startOffset: place, endOffset: place + quote.length };
}

function isPassageSame({ passage }: ReceiptCitation, { text }: Article): boolean {
  return sha256(text.slice(passage.startOffset, passage.endOffset)) === passage.hash;
}

async function articleWithHash(
  textHash: string | null,
  generation: Generation,
): Promise<string | null> {
  if (textHash === null) return null;
  const { articles } = await generation.listArticles({ textHash }, { limit: 1 });
  return articles[0]?.id ?? null;
}

/** Of several places the one nearest to where the quote stood; null without any. */
function nearestPlace(text: string, quote: string, startOffset: number): number | null {
  let nearest: number | null = null;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    const isNearer =
      nearest === null || Math.abs(at - startOffset) < Math.abs(nearest - startOffset);
    if (!isNearer) break; // Further places are further away.
    nearest = at;
  }
  return nearest;
}
