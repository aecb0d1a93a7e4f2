// Proposes golden questions from articles: candidates, which count only once a person accepts them.
import { createHash } from "node:crypto";
import { splitSentences } from "../../ingest/split-sentences.ts";
import type { Article, Language } from "../../vectorstore/article.ts";
import { draftFromSentence } from "./draft-rules.ts";
import type { GoldenQuestion } from "./golden-question.ts";
import { languageTag } from "./language-tag.ts";
import { candidateTag } from "./review-status.ts";

/** None for English, which most questions are in. */
function languageTags(language: Language): string[] {
  return language === "en" ? [] : [languageTag(language)];
}

/** What was proposed, by rule or by a model. */
export interface ProposedQuestion {
  readonly question: string;
  readonly answer: string;
  /** Words of the article that carry the answer. */
  readonly quote: string;
  readonly tags: readonly string[];
  readonly note: string;
}

/** By rule, in the order of the text. Nothing for an article in no language that is told apart. */
export function draftFromArticle(article: Article): GoldenQuestion[] {
  const { language } = article;
  if (language === null) return [];
  return sentencesOf(article).flatMap((quote) =>
    draftFromSentence(quote, language).map(({ kind, question, answer }) =>
      toCandidate(article, {
        question,
        answer,
        quote,
        tags: ["draft", kind, ...languageTags(language)],
        note: "Proposed by rule.",
      }),
    ),
  );
}

/** The same proposal has the same id on every run, so that what was decided of it stays decided. */
export function toCandidate(article: Article, proposed: ProposedQuestion): GoldenQuestion {
  const { question, answer, quote, tags, note } = proposed;
  const key = JSON.stringify([article.id, question, answer, quote]);
  return {
    id: `draft-${createHash("sha256").update(key).digest("hex").slice(0, 12)}`,
    question,
    answerable: true,
    answers: [[answer]],
    sources: [article.id],
    quotes: [quote],
    tags: [candidateTag, ...tags],
    note,
  };
}

/** At most `count`, taken from the articles in turn, so that a long one does not use up the rest. */
export function takeInTurn<T>(lists: readonly (readonly T[])[], count: number): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const taken: T[] = [];
  for (let at = 0; at < longest && taken.length < count; at++) {
    taken.push(...lists.flatMap((list) => list.slice(at, at + 1)));
  }
  return taken.slice(0, count);
}

/** Of the text outside of its marks; a paragraph's end is a sentence's end. */
function sentencesOf({ text, marks }: Article): string[] {
  const stretches: { start: number; end: number }[] = [];
  let start = 0;
  for (const { startOffset, endOffset } of marks) {
    stretches.push({ start, end: startOffset });
    start = endOffset;
  }
  stretches.push({ start, end: text.length });
  return stretches.flatMap(({ start: from, end: to }) =>
    splitSentences(text, from, to).map((span) => text.slice(span.startOffset, span.endOffset)),
  );
}
