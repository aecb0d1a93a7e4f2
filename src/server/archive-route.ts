// GET /archive: what the archive holds and what one can ask of it, for the first look at the page.
import type { RequestHandler } from "express";
import type { Archive } from "./archive-schema.ts";
import type { ServerDeps } from "./server-deps.ts";
import { summarizeArchive } from "./summarize-archive.ts";
import { withGeneration } from "./with-generation.ts";

export function archiveRoute({
  store,
  keys,
  suggestions,
}: Pick<ServerDeps, "store" | "keys" | "suggestions">): RequestHandler {
  return async (_request, response) => {
    const currentKeys = await keys.current();
    const archive = await withGeneration(store, async (generation): Promise<Archive> => ({
      ...(await summarizeArchive(generation)),
      suggestions: await suggestions(generation),
      canUpload: currentKeys.countUsable("admin") > 0,
    }));
    response.set("Cache-Control", "no-store").json(archive);
  };
}
