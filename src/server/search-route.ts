// GET /search: the passages that an answer could use, without an answer.
import { detectLanguage } from "../../languages/detect-language.ts";
import { toldNotes } from "../wording/told-answer.ts";
import { z } from "zod";
import { orAborted } from "../../ingest/embedders/or-aborted.ts";
import { filterSchema } from "../answering/answer.ts";
import { jsonResponse, type ApiRoute } from "./api-route.ts";
import { foundSchema, queryCount, queryFlag, type Found } from "./api-schemas.ts";
import { foundExample } from "./openapi/examples/found-example.ts";
import { checkDateRange, parseRequest } from "./parse-request.ts";
import { notesOf } from "./request-log.ts";
import type { ServerDeps } from "./server-deps.ts";
import { whileWaitedFor } from "./watch-request.ts";
import { requireStore } from "../services/store-access.ts";

const oneOrMore = (given: unknown) => (typeof given === "string" ? [given] : given);

const searchParametersSchema = z.strictObject({
  q: z
    .string("must be given once")
    .trim()
    .min(1, "must not be empty")
    .max(2000)
    .describe("A question, or words. Blanks around it do not count."),
  from: filterSchema.shape.from,
  to: filterSchema.shape.to,
  source: z
    .preprocess(oneOrMore, filterSchema.shape.sources.unwrap())
    .optional()
    .describe("Article id, folder ending in `/`, or publisher. May be given several times."),
  allTime: queryFlag.optional().describe("True: no period is inferred from the question."),
  limit: queryCount({ min: 1, max: 50 })
    .optional()
    .describe("The most passages; MAX_EVIDENCE of the server unless given."),
});

export function searchRoute(deps: ServerDeps): ApiRoute {
  return {
    ...{ method: "get", path: "/search", scope: "read" },
    async handler(request, response) {
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
      const { MAX_EVIDENCE, LLM_TOTAL_TIMEOUT_MS } = deps.settings;
      const searched = await whileWaitedFor(response, LLM_TOTAL_TIMEOUT_MS, (signal) =>
        orAborted(deps.search(q, filter, limit ?? MAX_EVIDENCE), signal),
      );
      const notes = toldNotes(searched.notes, detectLanguage(q));
      const body: Found = { question: q, ...searched, notes };
      response.set("Cache-Control", "no-store").json(body);
    },
    documentation: {
      operation: {
        operationId: "search",
        tags: ["Archive"],
        summary: "Find passages, without an answer",
        description: "`from` must not be after `to`.",
        requestParams: { query: searchParametersSchema },
        responses: { 200: jsonResponse("The best passages.", foundSchema, foundExample) },
      },
      errors: ["invalid-request", "model-unavailable", "no-store", "timeout"],
    },
  };
}
