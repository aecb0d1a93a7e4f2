// GET /search: the passages that an answer could use, without an answer.
import type { RequestHandler } from "express";
import { z } from "zod";
import { orAborted } from "../../ingest/embedders/or-aborted.ts";
import { evidenceSchema, filterSchema, searchedFilterSchema } from "../answering/answer.ts";
import { checkDateRange, parseRequest } from "./parse-request.ts";
import { queryFlag } from "./query-flag.ts";
import { notesOf } from "./request-log.ts";
import type { ServerDeps } from "./server-deps.ts";
import { requireStore } from "./with-generation.ts";
import { watchRequest } from "./watch-request.ts";

const oneOrMore = (given: unknown) => (typeof given === "string" ? [given] : given);

export const searchParametersSchema = z.strictObject({
  q: z
    .string("must be given once")
    .trim()
    .min(1, "must not be empty")
    .max(2000)
    .describe("A question, or words."),
  from: filterSchema.shape.from,
  to: filterSchema.shape.to,
  source: z
    .preprocess(oneOrMore, filterSchema.shape.sources.unwrap())
    .optional()
    .describe("Article id, folder ending in `/`, or publisher. May be given several times."),
  allTime: queryFlag.optional().describe("True: no period is inferred from the question."),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(50)
    .optional()
    .describe("The most passages; MAX_EVIDENCE of the server unless given."),
});

export const foundSchema = z.strictObject({
  question: z.string().describe("As it was asked."),
  evidence: z.array(evidenceSchema).readonly().describe("Best first."),
  filter: searchedFilterSchema.describe("The filter of the request, or what was inferred."),
  notes: z.array(z.string()).readonly().describe("Fallbacks, for the reader."),
});

export type Found = Readonly<z.infer<typeof foundSchema>>;

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
