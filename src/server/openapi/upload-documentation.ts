// How POST /articles is described.
import { uploadOutcomeSchema } from "../add-articles.ts";
import type { RouteDocumentation } from "../api-route.ts";
import { uploadFormSchema, uploadParametersSchema } from "../upload-route.ts";
import { eventsAsText, eventsMedia, type DescribedEvents } from "./described-events.ts";

const events: DescribedEvents = {
  progress: { schema: "UploadProgress", meaning: "now and then." },
  done: { schema: "UploadOutcome", meaning: "once, at the end, as in JSON." },
  error: { schema: "Error", meaning: "instead of `done`: what failed." },
};

const outcome = { added: 1, changed: 0, removed: 0, failures: [] };

export const uploadDocumentation: RouteDocumentation = {
  operation: {
    operationId: "addArticles",
    tags: ["Archive"],
    summary: "Add articles",
    description: `Puts files into the articles folder and ingests them. A file that is refused costs none of the others: it stands in \`failures\`. Questions are answered from the new articles once this has answered.

With \`Accept: text/event-stream\` the progress is told as it goes on. Events:

${eventsAsText(events)}`,
    requestParams: { query: uploadParametersSchema },
    requestBody: {
      required: true,
      content: { "multipart/form-data": { schema: uploadFormSchema } },
    },
    responses: {
      200: {
        description: "What became of the files.",
        content: {
          "application/json": { schema: uploadOutcomeSchema, example: outcome },
          "text/event-stream": eventsMedia(events, [
            { name: "progress", data: { step: "waiting", done: 0, total: 0 } },
            { name: "progress", data: { step: "reading", done: 2048, total: 2048 } },
            { name: "done", data: outcome },
          ]),
        },
      },
    },
  },
  errors: [
    "invalid-request",
    "model-unavailable",
    "no-store",
    "stopping",
    "unsupported-media-type",
    "unwritable",
    "uploads-off",
  ],
};
