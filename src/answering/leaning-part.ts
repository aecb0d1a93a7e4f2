// A part of a question that leans on the part before it ("… and who organised it"): the words that it
// was given find the passages, but its own words decide which sentence answers it.
import { termsOf } from "../../vectorstore/text-analysis/analyze-text.ts";
import type { AnalyzedQuestion, QuestionTerm } from "../retrieval/analyze-question.ts";
import { coverOf } from "../retrieval/cover-terms.ts";
import type { ScoredSentence } from "./score-sentences.ts";

export interface LeaningPart {
  /** With the words that it was given worth less. */
  readonly question: AnalyzedQuestion;
  /** Its terms that are its own. */
  readonly own: readonly QuestionTerm[];
}

/** What a word carried over is worth against the part's own. */
const carriedWorth = 0.5;
/** What it adds to a sentence's score that the earlier part was answered from the same article. */
const sameArticle = 0.3;

/** `asked` is the part with what was carried over, `text` without; null where nothing was. */
export function leaningPart(asked: AnalyzedQuestion, text: string): LeaningPart | null {
  const ownTerms = new Set(termsOf(text));
  const own = asked.terms.filter(({ term }) => ownTerms.has(term));
  if (own.length === 0 || own.length === asked.terms.length) return null;
  const terms = asked.terms.map((term) =>
    ownTerms.has(term.term) ? term : { ...term, worth: carriedWorth * term.worth },
  );
  return { question: { ...asked, terms }, own };
}

/**
 * The sentences best first, those of the article that answered the earlier part preferred, and those
 * without any of the part's own words last. Empty where no sentence has one.
 */
export function rankLeaning(
  ranked: readonly ScoredSentence[],
  { own }: LeaningPart,
  earlier: { readonly ranked: readonly ScoredSentence[] } | undefined,
): ScoredSentence[] {
  const article = earlier?.ranked[0]?.evidence.article.id;
  const weighed = ranked
    .map((sentence) =>
      sentence.evidence.article.id === article
        ? { ...sentence, score: sentence.score + sameArticle }
        : sentence,
    )
    .sort((a, b) => b.score - a.score);
  const meetsOwn = ({ terms }: ScoredSentence): boolean =>
    own.some((term) => coverOf(term, terms) > 0);
  const meeting = weighed.filter(meetsOwn);
  if (meeting.length === 0) return [];
  return [...meeting, ...weighed.filter((sentence) => !meetsOwn(sentence))];
}
