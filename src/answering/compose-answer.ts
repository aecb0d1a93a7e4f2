// The finished answer, with every quote held against its article once more before it is sent.
import { languageOf } from "../../languages/all-languages.ts";
import type { Article, Language } from "../../vectorstore/article.ts";
import { pagesOf } from "../../vectorstore/page-at.ts";
import type { Answer, Citation } from "./answer.ts";
import type { RefusalReason } from "./reading/refusal-reason.ts";
import type { CitedText, NumberedQuote } from "./writing/cited-text.ts";
import type { FoundContradiction } from "./contradictions/found-contradiction.ts";
import { toContradiction } from "./contradictions/to-contradiction.ts";
import { countIndependentSources, type CitedArticle } from "./evidence/independent-sources.ts";

/** What is said of an answer besides its text. */
export type AboutAnswer = Pick<Answer, "id" | "searched" | "model" | "timings" | "usage" | "notes">;

/** A citation does not say what its article says: a fault of this program, never shown to a reader. */
export class CitationError extends Error {
  override readonly name = "CitationError";
}

/**
 * `articles`: those that are cited, by id, as the store has them now. `contradictions`: found among the
 * sentences that are quoted. Throws `CitationError` rather than send
 * a quote that is not in its article, word for word.
 */
export function composeAnswer(
  about: AboutAnswer,
  cited: CitedText,
  articles: ReadonlyMap<string, Article>,
  contradictions: readonly FoundContradiction[] = [],
): Answer {
  const citations = cited.quotes.map((quote) => toCitation(quote, articles));
  const notes = [...about.notes];
  if (cited.unknownMarks > 0) {
    notes.push({ code: "unknownMarksRemoved", count: cited.unknownMarks });
  }
  if (cited.idleMarks > 0) {
    notes.push({ code: "idleMarksRemoved", count: cited.idleMarks });
  }
  return {
    ...about,
    notes,
    status: "answered",
    answer: cited.text,
    sentences: [...cited.sentences],
    citations,
    asOf: asOf(citations),
    independentSources: countIndependentSources(citedArticles(cited.quotes, articles)),
    contradictions: contradictions.flatMap((found) => toContradiction(found, cited.quotes)),
  };
}

/** "Not in the articles": no text of any article, but what was searched and what came nearest. */
export function composeRefusal(
  about: AboutAnswer,
  refusal: RefusalReason,
  language: Language | null,
): Answer {
  return {
    ...about,
    status: "not-in-articles",
    answer: languageOf(language ?? "en").refusal,
    refusal,
    sentences: [],
    citations: [],
    asOf: { oldest: null, newest: null },
    independentSources: 0,
    contradictions: [],
  };
}

/** Where this server's page shows an article with a stretch of it marked. */
export function articleUrl(articleId: string, startOffset: number, endOffset: number): string {
  const place = new URLSearchParams({
    article: articleId,
    start: String(startOffset),
    end: String(endOffset),
  });
  return `/?${place.toString()}`;
}

function citedArticles(
  quotes: readonly NumberedQuote[],
  articles: ReadonlyMap<string, Article>,
): CitedArticle[] {
  return [...articles.values()].map((article) => {
    const own = quotes.filter(({ evidence }) => evidence.article.id === article.id);
    return { article, quotes: own.map(({ text }) => text) };
  });
}

function toCitation(quote: NumberedQuote, articles: ReadonlyMap<string, Article>): Citation {
  const { number, evidence, startOffset, endOffset, text } = quote;
  const { id, title, date, publisher } = evidence.article;
  const article = articles.get(id);
  // An end past the text would be cut silently.
  const isExact = endOffset - startOffset === text.length;
  if (!isExact || article?.text.slice(startOffset, endOffset) !== text) {
    throw new CitationError(
      `Cannot cite ${id}: its text from ${startOffset} to ${endOffset} is not the quote`,
    );
  }
  return {
    number,
    evidence: evidence.number,
    source: id,
    title,
    date,
    publisher,
    quote: text,
    startOffset,
    endOffset,
    ...pagesOf(article, startOffset, endOffset),
    url: articleUrl(id, startOffset, endOffset),
  };
}

function asOf(citations: readonly Citation[]): Answer["asOf"] {
  const dates = citations.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  return { oldest: dates[0] ?? null, newest: dates.at(-1) ?? null };
}
