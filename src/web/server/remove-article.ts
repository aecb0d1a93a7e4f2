// Asks the server to remove an article with its file.
import { fetchFromServer } from "./ask-server.ts";

export interface Removed {
  /** Inside the articles folder. */
  readonly file: string;
  /** Articles that are gone. */
  readonly removed: number;
}

/**
 * `wholeFile` lets everything go that the file holds besides. Throws `ServerFailure`; its code is
 * `several-articles` or `changed-file` where that would help, its status 401 or 403 where the key is wrong.
 */
export async function removeArticle(
  articleId: string,
  wholeFile: boolean,
  adminKey: string,
): Promise<Removed> {
  const query = wholeFile ? "?file=true" : "";
  const response = await fetchFromServer(`articles/${encodeURIComponent(articleId)}${query}`, {
    method: "DELETE",
    headers: { Authorization: `Bearer ${adminKey}` },
  });
  return (await response.json()) as Removed;
}
