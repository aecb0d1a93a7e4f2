// Which file goes when an article is removed: the path is the store's own record of it, never what a
// request says. A file with more in it goes only if that is wanted.
import type { Generation, SourceFile } from "../../vectorstore/store.ts";
import { HttpError } from "./http-errors.ts";

export interface RemovableFile {
  /** Inside the articles folder, with `/` separators. */
  readonly path: string;
  /** Of the bytes that the store was made from; null where the whole file goes, whatever it holds now. */
  readonly sha256: string | null;
}

/** Throws `HttpError` `not-found` or `several-articles`, `StoreError`. */
export async function removableFile(
  generation: Generation,
  articleId: string,
  wholeFile: boolean,
): Promise<RemovableFile> {
  const article = await generation.article(articleId);
  if (article === undefined) {
    throw new HttpError("not-found", "Cannot remove the article: the store has none of this id.");
  }
  const { file: path } = article;
  if (wholeFile) return { path, sha256: null };
  const source = await generation.sourceFile(path);
  const { total } = await generation.listArticles({ file: path }, { limit: 1 });
  const more = whatElse(articleId, path, source, total - 1);
  if (more === null && source !== undefined) return { path, sha256: source.sha256 };
  throw new HttpError(
    "several-articles",
    `Cannot remove the article alone: its file '${path}' ${more ?? "cannot be read as a whole"}. Edit the file, or remove all of it with ?file=true.`,
  );
}

/** Null for a file that is just this article. */
function whatElse(
  articleId: string,
  path: string,
  source: SourceFile | undefined,
  others: number,
): string | null {
  if (others > 0) return `holds ${others + 1} articles`;
  // The ingest remembers no file of which it could not read a part.
  if (source === undefined) return "also holds what could not be read";
  return articleId === path ? null : "may hold more than this article";
}
