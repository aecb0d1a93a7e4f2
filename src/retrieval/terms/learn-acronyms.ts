// What the found articles call the bodies of a question for short: where one of them introduces the
// "International Labor Organization (ILO)", a question about that body is met by "ILO", too.
import { patternOfAny, wordsIn } from "../../../languages/any-language.ts";
import { analyzeText, termsOf } from "../../../vectorstore/text-analysis/analyze-text.ts";
import type { AnalyzedQuestion, QuestionTerm } from "./analyze-question.ts";

/** A name of two words or more and, in brackets, its initials. */
const small = patternOfAny(({ statements }) => wordsIn(statements.insideNames));
const introduced = new RegExp(
  String.raw`((?:\p{Lu}[\p{L}’'-]*\s+(?:${small}\s+){0,2}){1,7}\p{Lu}[\p{L}’'-]*)\s+\((\p{Lu}{2,8})\)`,
  "gu",
);

/** What one acronym is worth against a word of the name that it stands for. */
const acronymWeight = 0.7;

/** The question with acronyms as variants of the words that they stand for, if it has them all. */
export function learnAcronyms(
  question: AnalyzedQuestion,
  texts: readonly string[],
): AnalyzedQuestion {
  const learned = new Map<string, Map<string, number>>();
  for (const text of texts) {
    for (const [, before, acronym] of text.matchAll(introduced)) {
      const [term] = termsOf(acronym!);
      const named = namedBy(before!, acronym!, question.terms);
      if (term === undefined || named === null || named.some((each) => each.term === term))
        continue;
      for (const each of named) {
        const variants = learned.get(each.term) ?? new Map<string, number>();
        learned.set(each.term, variants.set(term, acronymWeight));
      }
    }
  }
  if (learned.size === 0) return question;
  const terms = question.terms.map((term) => {
    const variants = learned.get(term.term);
    return variants === undefined
      ? term
      : { ...term, variants: new Map([...variants, ...term.variants]) };
  });
  return { ...question, terms };
}

/** The question's terms for the last words before the brackets, where their initials are the acronym. */
function namedBy(
  before: string,
  acronym: string,
  terms: readonly QuestionTerm[],
): QuestionTerm[] | null {
  const named = analyzeText(before).slice(-acronym.length);
  const initials = named.map(({ startOffset }) => before[startOffset]!).join("");
  if (initials !== acronym) return null;
  const found = named.map(({ term }) => terms.find(({ variants }) => variants.has(term)));
  return found.includes(undefined) ? null : (found as QuestionTerm[]);
}
