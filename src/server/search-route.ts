// GET /search: the passages that an answer could use, without an answer.
import type { RequestHandler } from "express";
import { z } from "zod";
import { orAborted } from "../../ingest/embedders/or-aborted.ts";
import { filterSchema } from "../answering/answer.ts";
import { checkDateRange, parseRequest } from "./parse-request.ts";
import { notesOf } from "./request-log.ts";
import type { ServerDeps } from "./server-deps.ts";
import { requireStore } from "./with-generation.ts";
import { watchRequest } from "./watch-request.ts";

const oneOrMore = z.union([z.string().transform((source) => [source]), z.array(z.string())]);

const searchParametersSchema = z.strictObject({
  q: z.string("must be given once").trim().min(1, "must not be empty").max(2000),
  from: filterSchema.shape.from,
  to: filterSchema.shape.to,
  source: oneOrMore.pipe(filterSchema.shape.sources.unwrap()).optional(),
  allTime: z.stringbool("must be true or false").optional(),
  limit: z.coerce.number().int().min(1).max(50).optional(),
});

export function searchRoute(deps: ServerDeps): RequestHandler {
  return async (request, response) => {
    const { q, from, to, source, allTime, limit } = parseRequest(
      searchParametersSchema,
      request.query,
    );
    checkDateRange({ from, to }, "from");
    notesOf(response).question = q;
    requireStore(deps.store);
    const filter = {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(source === undefined ? {} : { sources: source }),
      ...(allTime === undefined ? {} : { allTime }),
    };
    const watch = watchRequest(response, deps.settings.LLM_TOTAL_TIMEOUT_MS);
    try {
      const found = deps.search(q, filter, limit ?? deps.settings.MAX_EVIDENCE);
      const searched = await orAborted(found, watch.signal);
      response.set("Cache-Control", "no-store").json({ question: q, ...searched });
    } finally {
      watch.stop();
    }
  };
}
