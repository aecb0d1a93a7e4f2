// A sentence that cannot stand alone ("However, …", "He said …", the end of a quotation) is quoted
// with the sentence before it, so that the reader sees who and what it speaks of.
import { patternOfAny } from "../../../languages/any-language.ts";
import { holdsName } from "../../../languages/names.ts";
import { sentencesOf, type EvidenceSentence } from "../evidence/evidence-sentence.ts";
import type { EvidencePiece } from "../../retrieval/select-evidence.ts";
import type { QuotedStretch } from "../evidence/stretch-of-article.ts";

const mostBefore = 2;
/** Characters: a longer stretch would hide its answer. */
const longestStretch = 700;

const opening = String.raw`^["“«(]*`;
const wordEnd = String.raw`(?![\p{L}’'-])`;
/** Somebody or something was named before. */
const pronounStart = new RegExp(
  `${opening}${patternOfAny(({ statements }) => statements.pronouns)}${wordEnd}`,
  "iu",
);
/** Points back too, but a sentence with a name of its own can be understood without. */
const linkStart = new RegExp(
  `${opening}${patternOfAny(({ statements }) => statements.links)}${wordEnd}`,
  "iu",
);

export function withAntecedent(sentence: EvidenceSentence): QuotedStretch {
  const { evidence } = sentence;
  const sentences = sentencesOf(evidence);
  let first = sentence.index;
  while (
    first > 0 &&
    sentence.index - first < mostBefore &&
    leans(sliceOf(evidence, sentences[first]!, sentence)) &&
    sentence.endOffset - sentences[first - 1]!.startOffset <= longestStretch
  ) {
    first--;
  }
  const { startOffset } = sentences[first]!;
  return {
    evidence,
    startOffset,
    endOffset: sentence.endOffset,
    text: sliceOf(evidence, sentences[first]!, sentence),
  };
}

/** Whether a text needs what stands before it: by how it starts, or as its quotation began earlier. */
export function leans(text: string): boolean {
  if (count(text, /[”»]/gu) > count(text, /[“«„]/gu)) return true;
  return pronounStart.test(text) || (linkStart.test(text) && !holdsName(text));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function sliceOf(
  evidence: EvidencePiece,
  first: { readonly startOffset: number },
  last: { readonly endOffset: number },
): string {
  return evidence.text.slice(
    first.startOffset - evidence.startOffset,
    last.endOffset - evidence.startOffset,
  );
}
