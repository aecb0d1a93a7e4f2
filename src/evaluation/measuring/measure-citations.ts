// Whether the citations of an answer are what they seem to be. Nothing that the answer says of itself
// is taken on trust: support is judged anew from the quotes, quotes are held against the articles.
import type { Answer, AnswerSentence, Citation } from "../../answering/answer.ts";
import { supportOf } from "../../answering/support/support-of.ts";
import type { GoldenQuestion } from "../golden/golden-question.ts";
import type { Measures } from "./measures.ts";

type CitationMeasures = Pick<
  Measures,
  | "citationPrecision"
  | "citationRecall"
  | "quoteExactness"
  | "unknownCitations"
  | "sourceCorrectness"
>;

/** `texts` are those of the cited articles, by id; one that is not there has no exact quotes. */
export function measureCitations(
  golden: Pick<GoldenQuestion, "sources" | "notSources">,
  answer: Answer,
  texts: ReadonlyMap<string, string>,
): CitationMeasures {
  const { citations } = answer;
  const judged = answer.sentences.map((sentence) => judgeSentence(sentence, citations));
  const needed = new Set(judged.flatMap((one) => one.needed));
  const isAnswered = answer.status === "answered";
  return {
    citationPrecision: shareOf(citations, ({ number }) => needed.has(number)),
    // An answer without sentences has text that nothing is cited for.
    citationRecall: isAnswered ? (shareOf(judged, (one) => one.isSupported) ?? 0) : null,
    quoteExactness: shareOf(citations, (citation) => isExact(citation, texts)),
    unknownCitations: countUnknown(answer),
    sourceCorrectness: sourceCorrectness(golden, citations),
  };
}

interface JudgedSentence {
  /** By all its quotes together. */
  readonly isSupported: boolean;
  /** Numbers of the citations that carry it alone, or without which the others do not. */
  readonly needed: readonly number[];
}

/**
 * Citation recall and precision of Gao et al., "Enabling Large Language Models to Generate Text with
 * Citations" (ALCE), 2023, with `supportOf` in the place of their language model.
 */
function judgeSentence(
  { text, citations: numbers }: AnswerSentence,
  citations: readonly Citation[],
): JudgedSentence {
  const cited = citations.filter(({ number }) => numbers.includes(number));
  if (!areSupporting(text, cited)) return { isSupported: false, needed: [] };
  const needed = cited.filter(
    (one) =>
      areSupporting(text, [one]) ||
      !areSupporting(
        text,
        cited.filter((other) => other !== one),
      ),
  );
  return { isSupported: true, needed: needed.map(({ number }) => number) };
}

/** Whether one quote carries the whole sentence, or else all of them put together. */
function areSupporting(sentence: string, citations: readonly Citation[]): boolean {
  const isCarried = citations.some(
    (citation) => supportOf(sentence, citation.quote, citation).support === "supported",
  );
  if (isCarried || citations.length < 2) return isCarried;
  const together = citations.map(({ quote }) => quote).join("\n\n");
  return supportOf(sentence, together).support === "supported";
}

function isExact(
  { source, quote, startOffset, endOffset }: Citation,
  texts: ReadonlyMap<string, string>,
): boolean {
  // Slicing forgives an end past the text.
  const isWhole = quote !== "" && endOffset - startOffset === quote.length;
  return isWhole && texts.get(source)?.slice(startOffset, endOffset) === quote;
}

function countUnknown({ answer, citations }: Answer): number {
  const known = new Set(citations.map(({ number }) => number));
  const marks = answer.matchAll(/\[(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\]/gu);
  const numbers = [...marks].flatMap((mark) => mark[1]!.split(/[^\d]+/u).map(Number));
  return numbers.filter((number) => !known.has(number)).length;
}

function sourceCorrectness(
  { sources, notSources = [] }: Pick<GoldenQuestion, "sources" | "notSources">,
  citations: readonly Citation[],
): number | null {
  const cited = [...new Set(citations.map(({ source }) => source))];
  if (cited.some((source) => notSources.includes(source))) return 0;
  return sources.length === 0 ? null : shareOf(cited, (source) => sources.includes(source));
}

/** Null of nothing. */
function shareOf<T>(all: readonly T[], isCounted: (one: T) => boolean): number | null {
  return all.length === 0 ? null : all.filter(isCounted).length / all.length;
}
