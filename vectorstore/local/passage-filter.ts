// A filter over passages, worked out once per search over all articles: 1 where an article passes.
import type { ArticleMetadata } from "../article.ts";
import type { PassageFilter } from "../store.ts";

/** One byte per article, in the order of `articles`; undefined where the filter lets all pass. */
export function compileFilter(
  filter: PassageFilter | undefined,
  articles: readonly ArticleMetadata[],
): Uint8Array | undefined {
  const { from, to, sources } = filter ?? {};
  if (from === undefined && to === undefined && sources === undefined) return undefined;
  const namesArticle = sources === undefined ? () => true : compileSources(sources);
  return Uint8Array.from(articles, (article) =>
    isWithin(article.date, from, to) && namesArticle(article) ? 1 : 0,
  );
}

function isWithin(date: string | null, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  if (date === null) return false;
  // ISO dates compare as strings.
  return (from === undefined || date >= from) && (to === undefined || date <= to);
}

function compileSources(sources: readonly string[]): (article: ArticleMetadata) => boolean {
  const ids = new Set(sources);
  const publishers = new Set(sources.map(foldPublisher));
  const folders = sources.filter((source) => source.endsWith("/"));
  return (article) =>
    ids.has(article.id) ||
    (article.publisher !== null && publishers.has(foldPublisher(article.publisher))) ||
    folders.some((folder) => article.id.startsWith(folder) || article.file.startsWith(folder));
}

function foldPublisher(publisher: string): string {
  return publisher.normalize("NFC").trim().toLowerCase();
}
