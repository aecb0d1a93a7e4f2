// A page of the list of articles, as GET /articles gives it.
import type { ArticleMetadata } from "../../../vectorstore/article.ts";
import { fetchFromServer } from "../server/ask-server.ts";
import type { ListChoice, ListFilter } from "../state/list-choice.ts";
import { useSourceTitles } from "../state/source-titles.ts";

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

/** Throws `ServerFailure`, or `AbortError` when the signal is aborted. */
export async function readArticles(choice: ListChoice, signal: AbortSignal): Promise<ArticlePage> {
  const response = await fetchFromServer(listPath(choice), { signal });
  const page = (await response.json()) as ArticlePage;
  useSourceTitles.getState().addTitles(page.articles);
  return page;
}

/** Ids of the articles that the filter leaves, at most `limit`, and how many there are. */
export async function readIds(
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
