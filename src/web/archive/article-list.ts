// A page of the list of articles, as GET /articles gives it.
import type { ArticleMetadata } from "../../../vectorstore/article.ts";
import type { Filter } from "../../answering/answer.ts";
import { fetchFromServer } from "../state/ask-server.ts";
import type { ListChoice, ListFilter } from "../state/list-choice.ts";
import { useSourceTitles } from "../state/page-memory.ts";

export interface ListedArticle extends ArticleMetadata {
  readonly passages: number;
  /** UTF-16 code units of the text. */
  readonly characters: number;
}

export interface ArticlePage {
  /** Articles that the filter leaves, on all pages. */
  readonly total: number;
  /** Of `articles` in the whole list, from 0. */
  readonly offset: number;
  readonly articles: readonly ListedArticle[];
}

export const pageSize = 50;

/** Throws `CitewellError`, or `AbortError` when the signal is aborted. */
export async function readArticles(choice: ListChoice, signal: AbortSignal): Promise<ArticlePage> {
  const response = await fetchFromServer(listPath(choice), { signal });
  const page = (await response.json()) as ArticlePage;
  useSourceTitles.getState().addTitles(page.articles);
  return page;
}

/** Ids of the articles that the filter leaves, at most `limit`, and how many there are. */
async function readIds(
  filter: ListFilter,
  limit: number,
  signal: AbortSignal,
): Promise<{ readonly total: number; readonly ids: readonly string[] }> {
  const parameters = filterParameters(filter);
  parameters.set("limit", String(limit));
  const response = await fetchFromServer(`articles?${parameters.toString()}`, { signal });
  const { total, articles } = (await response.json()) as ArticlePage;
  useSourceTitles.getState().addTitles(articles);
  return { total, ids: articles.map(({ id }) => id) };
}

export function listPath(choice: ListChoice): string {
  const parameters = filterParameters(choice);
  parameters.set("sort", choice.sort);
  parameters.set("order", choice.order);
  parameters.set("limit", String(pageSize));
  if (choice.page > 0) parameters.set("offset", String(choice.page * pageSize));
  return `articles?${parameters.toString()}`;
}

function filterParameters({ words, language, publisher, from, to }: ListFilter): URLSearchParams {
  const given = { q: words.trim(), language, publisher, from, to };
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) {
    if (value !== null && value !== "") parameters.set(name, value);
  }
  return parameters;
}

/** The most sources that a question's filter can name. */
export const mostSources = 1000;

/**
 * A question can be limited to a period, to publishers and to single articles: a language or words
 * that were searched for become the articles they leave. Null: there are more than can be named.
 */
export async function filterOfList(list: ListFilter, signal: AbortSignal): Promise<Filter | null> {
  const period = periodOf(list);
  if (!needsIds(list)) {
    return list.publisher === null ? period : { ...period, sources: [list.publisher] };
  }
  const { total, ids } = await readIds(list, mostSources, signal);
  // The list and the question may be minutes apart: what was shown is what is asked about.
  return total > ids.length || total === 0 ? null : { ...period, sources: [...ids] };
}

/** Whether a question about this list names each of its articles. */
export function needsIds({ words, language }: ListFilter): boolean {
  return words.trim() !== "" || language !== null;
}

function periodOf({ from, to }: ListFilter): Filter {
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
}
