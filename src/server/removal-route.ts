// DELETE /articles/:id: the article's file leaves the articles folder, and one ingest follows, with
// its progress as events. It goes on to its end though the reader may leave.
import { z } from "zod";
import { eventsAsText, eventsMedia, type ApiRoute } from "./api-route.ts";
import { queryFlag, removalOutcomeSchema } from "./api-schemas.ts";
import { toldOutcome } from "../wording/told-outcome.ts";
import { articleIdSchema } from "./article-routes.ts";
import { idOf, parseRequest } from "./parse-request.ts";
import { removableFile } from "../services/remove-article.ts";
import type { ServerDeps } from "./server-deps.ts";
import { changeEvents, tellOutcome } from "./tell-outcome.ts";
import { withGeneration } from "../services/store-access.ts";

const removalParametersSchema = z.strictObject({
  file: queryFlag
    .optional()
    .describe("Whether the article's file may go with everything else that it holds."),
});

const events = changeEvents("RemovalOutcome");

const outcome = { file: "old/report.md", added: 0, changed: 0, removed: 1, failures: [] };

export function removalRoute(deps: ServerDeps): ApiRoute {
  return {
    ...{ method: "delete", path: "/articles/*id", scope: "admin" },
    async handler(request, response) {
      const { file: wholeFile = false } = parseRequest(removalParametersSchema, request.query);
      const id = idOf(request);
      // What is known to fail is told as a status, which a stream that has begun could not.
      await withGeneration(deps.store, (generation) => removableFile(generation, id, wholeFile));
      const tell = await tellOutcome(deps, request, response, async (onProgress) =>
        toldOutcome(await deps.removeArticle(id, { wholeFile, onProgress })),
      );
      tell();
    },
    documentation: {
      path: "/articles/{id}",
      operation: {
        operationId: "removeArticle",
        tags: ["Archive"],
        summary: "Remove an article with its file",
        description: `Removes the article's file from the articles folder and brings the store up to it. A file that holds more than the article is refused unless \`file=true\`. Where it fails, the file is where it was.

With \`Accept: text/event-stream\` the progress is told as it goes on. Events:

${eventsAsText(events)}`,
        requestParams: {
          path: articleIdSchema,
          query: removalParametersSchema,
        },
        responses: {
          200: {
            description: "The article is gone from the folder and from the answers.",
            content: {
              "application/json": { schema: removalOutcomeSchema, example: outcome },
              "text/event-stream": eventsMedia(events, [
                { name: "progress", data: { step: "waiting", done: 0, total: 0 } },
                { name: "done", data: outcome },
              ]),
            },
          },
        },
      },
      errors: [
        "invalid-request",
        "uploads-off",
        "not-found",
        "several-articles",
        "changed-file",
        "linked-file",
        "model-unavailable",
        "no-store",
        "stopping",
        "unwritable",
      ],
    },
  };
}
