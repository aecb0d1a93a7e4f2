// What stands around a passage and helps to find it, but is not quoted.
import type { ArticleMetadata, Passage } from "./article.ts";

/** Title, heading, publisher and year, one a line. */
export function surroundings(
  article: ArticleMetadata,
  { heading }: Pick<Passage, "heading">,
): string {
  const year = article.date?.slice(0, 4) ?? "";
  return [article.title, heading ?? "", article.publisher ?? "", year].join("\n");
}
