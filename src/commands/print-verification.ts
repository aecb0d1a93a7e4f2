// What `verify` found, as lines for people.
import type { Receipt } from "../answering/receipt.ts";
import {
  stillStands,
  type QuoteState,
  type VerifiedCitation,
} from "../answering/verify/verify-receipt.ts";
import { diffAsText, wordDiff } from "../answering/verify/word-diff.ts";

export interface Verification {
  readonly receipt: Receipt;
  readonly faults: readonly string[];
  readonly verified: readonly VerifiedCitation[];
  readonly differences: readonly string[];
}

/** Nothing from the receipt or an article can steer the terminal. */
export function verificationAsText({
  receipt,
  faults,
  verified,
  differences,
}: Verification): string {
  const standing = verified.filter(({ state }) => stillStands(state)).length;
  const lines = [
    `Answer ${receipt.answerId}, asked at ${receipt.askedAt}, written by ${receipt.model}: ${receipt.question}`,
    ...faults,
    ...verified.flatMap(citationLines),
    verified.length === 0
      ? "The answer cites nothing."
      : `${standing} of ${verified.length} quotes still stand.`,
    ...(differences.length === 0 ? [] : ["Since then:"]),
    ...differences.map((difference) => `- ${difference}`),
  ];
  return lines.map((line) => `${withoutControls(line)}\n`).join("");
}

function citationLines({ citation, state }: VerifiedCitation): string[] {
  const { number, source, startOffset, endOffset, quote } = citation;
  const opening = `[${number}] ${source} ${startOffset}-${endOffset}:`;
  if (state.kind !== "gone" || state.nearest === null) return [`${opening} ${stateLine(state)}`];
  const { nearest } = state;
  return [
    `${opening} ${stateLine(state)} Nearest to it, at ${nearest.startOffset}-${nearest.endOffset}:`,
    `    ${diffAsText(wordDiff(quote, nearest.text))}`,
  ];
}

function stateLine(state: QuoteState): string {
  switch (state.kind) {
    case "unchanged":
      return "unchanged.";
    case "article-changed":
      return `the article changed, the quote still stands at the same place, ${state.isPassageSame ? "as does the passage around it" : "but not the passage around it"}.`;
    case "moved":
      return `the article changed, the quote moved to ${state.startOffset}-${state.endOffset}.`;
    case "gone":
      return state.nearest === null
        ? "QUOTE GONE: the article no longer says it, nor anything like it."
        : "QUOTE GONE: the article no longer says it.";
    case "article-gone":
      return state.sameTextIn === null
        ? "ARTICLE GONE: the store has none of this name."
        : `ARTICLE GONE: the store has none of this name; the same text is now in ${state.sameTextIn}.`;
    case "forged":
      return "NOT A RECEIPT: quote, place and hashes contradict one another; they were changed after the answer.";
  }
}

function withoutControls(line: string): string {
  return line.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, " ").trimEnd();
}
