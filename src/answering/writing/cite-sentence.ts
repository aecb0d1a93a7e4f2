// A whole sentence with its marks: which words of the evidence each mark stands for, whether they
// carry the sentence, and which marks add nothing.
import type { EvidencePiece } from "../../retrieval/select-evidence.ts";
import { chooseQuote, type Quote } from "./choose-quote.ts";
import { supportOf, type SupportVerdict } from "../support/support-of.ts";

export type SentencePart =
  | { readonly kind: "text"; readonly text: string }
  /** The evidence that a mark names; empty where it names none. `space` stood before it. */
  | { readonly kind: "mark"; readonly space: string; readonly evidence: readonly EvidencePiece[] };

type Mark = Extract<SentencePart, { readonly kind: "mark" }>;

export interface EvidenceQuote extends Quote {
  readonly evidence: EvidencePiece;
}

export interface CitedSentence {
  /** The quotes to cite at each mark. */
  readonly quotes: ReadonlyMap<Mark, readonly EvidenceQuote[]>;
  readonly verdict: SupportVerdict;
  readonly idleMarks: number;
}

/** A quote at its mark, chosen for the sentence or for the stretch of it that the mark closes. */
interface Claim {
  readonly mark: Mark;
  readonly quote: EvidenceQuote;
  readonly stretch: number;
  /** The quote fully carries the stretch. */
  readonly carriesStretch: boolean;
}

const rank = { unsupported: 0, partly: 1, supported: 2 };

export function citeSentence(parts: readonly SentencePart[]): CitedSentence {
  const sentence = parts
    .map((part) => (part.kind === "text" ? part.text : ""))
    .join("")
    .trim();
  const stretches = stretchesOf(parts);
  const claims = stretches.flatMap(({ text, marks }, stretch) =>
    marks.flatMap((mark) =>
      mark.evidence.map((evidence): Claim => {
        const { quote, carriesStretch } = quoteFor(sentence, text, evidence);
        return { mark, quote: { ...quote, evidence }, stretch, carriesStretch };
      }),
    ),
  );
  const verdict = verdictOf(sentence, stretches, claims);
  const kept = claims.some(isUseful) ? claims.filter(isUseful) : claims;
  const quotes = new Map<Mark, EvidenceQuote[]>();
  for (const { mark, quote } of kept) quotes.set(mark, [...(quotes.get(mark) ?? []), quote]);
  return { quotes, verdict, idleMarks: claims.length - kept.length };
}

interface Stretch {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The sentence cut behind each group of marks; marks that open it belong to its first stretch. */
function stretchesOf(parts: readonly SentencePart[]): Stretch[] {
  let last: { text: string; readonly marks: Mark[] } = { text: "", marks: [] };
  const stretches = [last];
  let isClosed = false;
  for (const part of parts) {
    if (part.kind === "mark") {
      last.marks.push(part);
      isClosed = last.text.trim() !== "";
      continue;
    }
    if (isClosed && hasWords(part.text)) {
      last = { text: "", marks: [] };
      stretches.push(last);
      isClosed = false;
    }
    last.text += part.text;
  }
  return stretches;
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function quoteFor(
  sentence: string,
  stretch: string,
  evidence: EvidencePiece,
): { quote: Quote; carriesStretch: boolean } {
  const quote = chooseQuote(sentence, evidence);
  if (quote.verdict.support === "supported") return { quote, carriesStretch: true };
  const own = stretch.trim() === sentence ? quote : chooseQuote(stretch.trim(), evidence);
  return own.verdict.support === "supported"
    ? { quote: own, carriesStretch: true }
    : { quote, carriesStretch: false };
}

/**
 * By one quote alone, or, never fully, by several: what two articles say of two things may be put
 * together to something that neither says.
 */
function verdictOf(
  sentence: string,
  stretches: readonly Stretch[],
  claims: readonly Claim[],
): SupportVerdict {
  if (claims.length === 0) {
    return { support: "unsupported", share: 0, reason: { code: "citesNothing" } };
  }
  const alone = claims.map(({ quote }) => supportOf(sentence, quote.text, quote.evidence.article));
  const best = alone.reduce((a, b) => (rank[b.support] > rank[a.support] ? b : a));
  if (best.support !== "unsupported" || claims.length === 1) return best;
  const areAllCarried = stretches.every(
    ({ text }, at) =>
      !hasWords(text) ||
      claims.some(({ stretch, carriesStretch }) => stretch === at && carriesStretch),
  );
  const together = supportOf(sentence, claims.map(({ quote }) => quote.text).join("\n\n"));
  return areAllCarried || together.support !== "unsupported"
    ? {
        support: "partly",
        share: together.share,
        reason: { code: "noSingleQuote" },
      }
    : best;
}

/** A mark whose quote carries nothing is dropped where another carries the sentence. */
function isUseful({ quote, carriesStretch }: Claim): boolean {
  return carriesStretch || quote.verdict.support !== "unsupported";
}
