// GET /search: the passages that an answer could use, without an answer.
import type { RequestHandler } from "express";
import { orAborted } from "../../ingest/embedders/or-aborted.ts";
import { checkDateRange, parseRequest } from "./parse-request.ts";
import { notesOf } from "./request-log.ts";
import { searchParametersSchema, type Found } from "./search-schema.ts";
import type { ServerDeps } from "./server-deps.ts";
import { requireStore } from "./with-generation.ts";
import { watchRequest } from "./watch-request.ts";

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
      const body: Found = { question: q, ...searched };
      response.set("Cache-Control", "no-store").json(body);
    } finally {
      watch.stop();
    }
  };
}
