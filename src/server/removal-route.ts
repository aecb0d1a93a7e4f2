// DELETE /articles/:id: the article's file leaves the articles folder, and one ingest follows, with
// its progress as events. It goes on to its end though the reader may leave.
import type { RequestHandler } from "express";
import { z } from "zod";
import { articleIdOf } from "./article-routes.ts";
import { parseRequest } from "./parse-request.ts";
import { queryFlag } from "./query-flag.ts";
import { removableFile } from "./removable-file.ts";
import type { ServerDeps } from "./server-deps.ts";
import { tellOutcome } from "./tell-outcome.ts";
import { withGeneration } from "./with-generation.ts";

export const removalParametersSchema = z.strictObject({
  file: queryFlag
    .optional()
    .describe("Whether the article's file may go with everything else that it holds."),
});

export function removalRoute(deps: ServerDeps): RequestHandler {
  return async (request, response) => {
    const { file: wholeFile = false } = parseRequest(removalParametersSchema, request.query);
    const id = articleIdOf(request);
    // What is known to fail is told as a status, which a stream that has begun could not.
    await withGeneration(deps.store, (generation) => removableFile(generation, id, wholeFile));
    const tell = await tellOutcome(deps, request, response, (onProgress) =>
      deps.removeArticle(id, { wholeFile, onProgress }),
    );
    tell();
  };
}
