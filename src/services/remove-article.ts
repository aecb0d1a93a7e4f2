// Removes an article's file from the articles folder and brings the store up to it. Where the ingest
// fails, the file is put back: the folder and the store stay equal.
import { setAsideFile, type LeftFile, type SetAsideFile } from "../../ingest/set-aside-file.ts";
import type { Generation, SourceFile } from "../../vectorstore/store.ts";
import { whyUnwritable } from "../../vectorstore/why-unwritable.ts";
import type { Settings } from "../config.ts";
import type { UploadProgress } from "../server/api-schemas.ts";
import { withGeneration, type StoreAccess } from "./store-access.ts";
import { ChangeRefused } from "./change-refused.ts";
import { waiting, type IngestTurns } from "./ingest-turns.ts";
import { outcomeOf, type AddedArticles } from "./add-articles.ts";

export interface RemoveArticleOptions {
  /** The article's file may go with all that it holds, and as it is now. */
  readonly wholeFile: boolean;
  readonly onProgress: (progress: UploadProgress) => void;
}

/**
 * Removes the article's file from the articles folder and ingests it once; waits for other changes.
 * Throws `ChangeRefused` where it may not, and as the ingest does: then the file is where it was.
 */
export type RemoveArticle = (
  articleId: string,
  options: RemoveArticleOptions,
) => Promise<AddedArticles & { readonly file: string }>;

export function openRemovals(
  { ARTICLES_DIR }: Pick<Settings, "ARTICLES_DIR">,
  turns: IngestTurns,
  store: StoreAccess,
): RemoveArticle {
  return (articleId, { wholeFile, onProgress }) => {
    onProgress(waiting);
    return turns.take(async (ingest) => {
      // Again: a change that came before this one may have made the file another's.
      const file = await withGeneration(store, (generation) =>
        removableFile(generation, articleId, wholeFile),
      );
      const aside = await takeOut(ARTICLES_DIR, file);
      const summary = await ingest(onProgress).catch(async (error: unknown) => {
        await aside?.restore();
        throw error;
      });
      await aside?.discard();
      return { file: file.path, ...outcomeOf(summary, []) };
    });
  };
}

/** Null when the file is gone already: then the ingest alone removes the article. Throws `ChangeRefused`. */
async function takeOut(articlesFolder: string, file: RemovableFile): Promise<SetAsideFile | null> {
  const outcome = await setAsideFile(articlesFolder, file.path, file.sha256).catch(unwritable);
  if (typeof outcome !== "string") return outcome;
  throw refusals[outcome](file.path);
}

const refusals: Readonly<Record<LeftFile, (path: string) => ChangeRefused>> = {
  changed: (path) =>
    new ChangeRefused(
      "changed-file",
      `Cannot remove the article: its file '${path}' was changed since the last ingest. Remove it as it is with ?file=true, or ingest it and look at it again.`,
      { remedies: [{ run: "ingest" }] },
    ),
  linked: (path) =>
    new ChangeRefused(
      "linked-file",
      `Cannot remove the article: its file '${path}' is reached by a link, and what lies outside the articles folder is left alone. Remove the link by hand, then ingest.`,
      { remedies: [{ run: "ingest" }] },
    ),
};

function unwritable(error: unknown): never {
  const state = whyUnwritable(error);
  if (state === undefined) throw error;
  throw new ChangeRefused("unwritable", `Cannot remove the article: ${state}.`, { cause: error });
}

export interface RemovableFile {
  /** Inside the articles folder, with `/` separators. */
  readonly path: string;
  /** Of the bytes that the store was made from; null where the whole file goes, whatever it holds now. */
  readonly sha256: string | null;
}

/**
 * The path is the store's own record of it, never what a request says; a file with more in it goes only if
 * that is wanted. Throws `ChangeRefused` `not-found` or `several-articles`, `StoreError`.
 */
export async function removableFile(
  generation: Generation,
  articleId: string,
  wholeFile: boolean,
): Promise<RemovableFile> {
  const article = await generation.article(articleId);
  if (article === undefined) {
    throw new ChangeRefused(
      "not-found",
      "Cannot remove the article: the store has none of this id.",
    );
  }
  const { file: path } = article;
  if (wholeFile) return { path, sha256: null };
  const source = await generation.sourceFile(path);
  const { total } = await generation.listArticles({ file: path }, { limit: 1 });
  const more = whatElse(articleId, path, source, total - 1);
  if (more === null && source !== undefined) return { path, sha256: source.sha256 };
  throw new ChangeRefused(
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
