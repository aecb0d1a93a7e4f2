// Removes an article's file from the articles folder and brings the store up to it. Where the ingest
// fails, the file is put back: the folder and the store stay equal.
import { setAsideFile, type LeftFile, type SetAsideFile } from "../../ingest/set-aside-file.ts";
import { whyUnwritable } from "../../vectorstore/why-unwritable.ts";
import type { Settings } from "../config.ts";
import { HttpError } from "../server/http-errors.ts";
import { removableFile, type RemovableFile } from "../server/removable-file.ts";
import type { RemoveArticle, StoreAccess } from "../server/server-deps.ts";
import { withGeneration } from "../server/with-generation.ts";
import { waiting, type IngestTurns } from "./ingest-turns.ts";
import { outcomeOf } from "./open-uploads.ts";

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
      const { failures, ...counts } = outcomeOf(summary, []);
      return { file: file.path, ...counts, failures: [...failures] };
    });
  };
}

/** Null when the file is gone already: then the ingest alone removes the article. Throws `HttpError`. */
async function takeOut(articlesFolder: string, file: RemovableFile): Promise<SetAsideFile | null> {
  const outcome = await setAsideFile(articlesFolder, file.path, file.sha256).catch(unwritable);
  if (typeof outcome !== "string") return outcome;
  throw refusals[outcome](file.path);
}

const refusals: Readonly<Record<LeftFile, (path: string) => HttpError>> = {
  changed: (path) =>
    new HttpError(
      "changed-file",
      `Cannot remove the article: its file '${path}' was changed since the last ingest. Remove it as it is with ?file=true, or ingest it and look at it again.`,
      { remedies: [{ run: "ingest" }] },
    ),
  linked: (path) =>
    new HttpError(
      "linked-file",
      `Cannot remove the article: its file '${path}' is reached by a link, and what lies outside the articles folder is left alone. Remove the link by hand, then ingest.`,
      { remedies: [{ run: "ingest" }] },
    ),
};

function unwritable(error: unknown): never {
  const state = whyUnwritable(error);
  if (state === undefined) throw error;
  throw new HttpError("unwritable", `Cannot remove the article: ${state}.`, { cause: error });
}
