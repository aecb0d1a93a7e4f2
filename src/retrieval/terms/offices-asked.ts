// The office whose holder a question asks for.
import { patternOfAny } from "../../../languages/any-language.ts";
import { analyzeText } from "../../../vectorstore/text-analysis/analyze-text.ts";
import type { AnalyzedQuestion, QuestionTerm } from "./analyze-question.ts";
import { isOffice } from "./office-words.ts";
import { questionKind } from "./question-kind.ts";

/** All terms that may name, in an article, the office whose holder is asked for; mostly none. */
export function officesAsked({ text, terms }: AnalyzedQuestion): ReadonlySet<string> {
  if (questionKind(text) !== "who") return new Set();
  const variants = terms.flatMap((term) => [...term.variants.keys()]);
  return new Set(variants.filter(isOffice));
}

/** "Who is the …": asks for the holder, and not who met or followed one. */
const asksHolder = new RegExp(
  patternOfAny(({ questions }) => questions.officeHolder),
  "iu",
);

/**
 * The terms of an office whose holder is asked for, with the word that tells it from others of its
 * kind: of "who is the prime minister", both. A foreign minister is no answer.
 */
export function officePhraseOf({ text, terms }: AnalyzedQuestion): readonly QuestionTerm[] {
  if (!asksHolder.test(text)) return [];
  const words = analyzeText(text);
  const phrase = new Set(
    words.flatMap(({ term, startOffset }, at) => {
      if (!isOffice(term)) return [];
      const before = words[at - 1];
      const between = before === undefined ? "" : text.slice(before.endOffset, startOffset);
      const isKind = between === "-" || (between === " " && /^[a-z]/u.test(term));
      return before !== undefined && isKind ? [before.term, term] : [term];
    }),
  );
  return terms.filter(({ term }) => phrase.has(term));
}
