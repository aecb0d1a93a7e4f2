// POST /articles: files into the articles folder, then one ingest, with its progress as events. Once
// the files have come, the ingest goes on to its end though the reader may leave.
import type { Request } from "express";
import { z } from "zod";
import { eventsAsText, eventsMedia, type ApiRoute } from "./api-route.ts";
import { queryFlag, uploadOutcomeSchema, type UploadProgress } from "./api-schemas.ts";
import type { AddedArticles } from "../services/add-articles.ts";
import { toldOutcome } from "../wording/told-outcome.ts";
import { HttpError } from "./http-errors.ts";
import { parseRequest } from "./parse-request.ts";
import { maxFiles, receiveFiles, withUploadFolder, type ReceivedFiles } from "./receive-files.ts";
import type { ServerDeps } from "./server-deps.ts";
import { changeEvents, tellOutcome } from "./tell-outcome.ts";

const uploadParametersSchema = z.strictObject({
  replace: queryFlag
    .optional()
    .describe("Whether files may take the place of others of the same name."),
});

/** The form as OpenAPI describes it; `receiveFiles` reads it, piece by piece. */
const uploadFormSchema = z.strictObject({
  files: z.array(z.file()).min(1).max(maxFiles).describe("Articles, one form field each."),
});

const events = changeEvents("UploadOutcome");

const outcome = { added: 1, changed: 0, removed: 0, failures: [] };

export function uploadRoute(deps: ServerDeps): ApiRoute {
  const { ARTICLES_DIR, MAX_FILE_MB } = deps.settings;
  return {
    ...{ method: "post", path: "/articles", scope: "admin" },
    async handler(request, response) {
      const { replace = false } = parseRequest(uploadParametersSchema, request.query);
      requireForm(request);
      const tell = await withUploadFolder(ARTICLES_DIR, async (folder) => {
        const received = await receiveFiles(request, response, folder, MAX_FILE_MB);
        requireFiles(received);
        return tellOutcome(deps, request, response, async (onProgress) =>
          toldOutcome(await addReceived(deps, received, replace, onProgress)),
        );
      });
      tell();
    },
    documentation: {
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
    },
  };
}

function requireForm(request: Request): void {
  if (typeof request.is("multipart/form-data") === "string") return;
  throw new HttpError(
    "unsupported-media-type",
    "Cannot read the request: its Content-Type must be multipart/form-data, with the files in the field `files`.",
  );
}

function requireFiles({ files, failures }: ReceivedFiles): void {
  if (files.length + failures.length > 0) return;
  throw new HttpError("invalid-request", 'Cannot use the request: "files": must hold a file.', {
    field: "files",
  });
}

async function addReceived(
  { addArticles }: ServerDeps,
  { files, failures }: ReceivedFiles,
  replace: boolean,
  onProgress: (progress: UploadProgress) => void,
): Promise<AddedArticles> {
  if (files.length === 0) return { added: 0, changed: 0, removed: 0, failures };
  const outcome = await addArticles(files, { replace, onProgress });
  return { ...outcome, failures: [...failures, ...outcome.failures] };
}
