// How DELETE /articles/{id} is described.
import type { RouteDocumentation } from "../api-route.ts";
import { removalParametersSchema } from "../removal-route.ts";
import { removalOutcomeSchema } from "../remove-article.ts";
import { articleIdSchema } from "./article-documentation.ts";
import { eventsAsText, eventsMedia, type DescribedEvents } from "./described-events.ts";

const events: DescribedEvents = {
  progress: { schema: "UploadProgress", meaning: "now and then." },
  done: { schema: "RemovalOutcome", meaning: "once, at the end, as in JSON." },
  error: { schema: "Error", meaning: "instead of `done`: what failed." },
};

const outcome = { file: "old/report.md", added: 0, changed: 0, removed: 1, failures: [] };

export const removalDocumentation: RouteDocumentation = {
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
};
