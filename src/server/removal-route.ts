// DELETE /articles/:id: the article's file leaves the articles folder, and one ingest follows, with
// its progress as events. It goes on to its end though the reader may leave.
import type { RequestHandler } from "express";
import { z } from "zod";
import type { RouteDocumentation } from "./api-route.ts";
import { articleIdOf } from "./article-routes.ts";
import { parseRequest } from "./parse-request.ts";
import { removableFile } from "./removable-file.ts";
import { removalOutcomeSchema } from "./remove-article.ts";
import type { ServerDeps } from "./server-deps.ts";
import { tellOutcome } from "./tell-outcome.ts";
import { withGeneration } from "./with-generation.ts";

export const removalParametersSchema = z.strictObject({
  file: z.stringbool("must be true or false").optional().meta({
    description: "Whether the article's file may go with everything else that it holds.",
  }),
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

export const removalDocumentation: RouteDocumentation = {
  path: "/articles/{id}",
  operation: {
    operationId: "removeArticle",
    summary: "Remove an article with its file",
    description:
      "Removes the article's file from the articles folder and brings the store up to it. A file that holds more than the article is refused unless `file=true`. With `Accept: text/event-stream` the progress comes as events `progress`, then `done` with the outcome or `error`. Where it fails, the file is where it was.",
    requestParams: {
      path: z.object({
        id: z.string().meta({ description: "The article's id, slashes and all." }),
      }),
      query: removalParametersSchema,
    },
    responses: {
      200: {
        description: "The article is gone from the folder and from the answers.",
        content: { "application/json": { schema: removalOutcomeSchema } },
      },
    },
  },
  errors: [
    "not-found",
    "several-articles",
    "changed-file",
    "linked-file",
    "model-unavailable",
    "no-store",
    "stopping",
    "unwritable",
  ],
};
