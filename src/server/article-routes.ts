// GET /articles lists what the store holds; GET /articles/:id gives one article with its text.
// Only ids that the store knows are answered: no path of a request ever reaches the file system.
import type { Request, RequestHandler } from "express";
import { z } from "zod";
import { filterSchema } from "../answering/answer.ts";
import { articleListOf, sortKeys } from "../../vectorstore/article-list.ts";
import { languageSchema, type ArticlePage } from "./article-schemas.ts";
import { HttpError } from "./http-errors.ts";
import { checkDateRange, parseRequest } from "./parse-request.ts";
import type { StoreAccess } from "./server-deps.ts";
import { withGeneration } from "./with-generation.ts";

export const listParametersSchema = z.strictObject({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000)
    .optional()
    .describe("The most articles; all unless given."),
  offset: z.coerce.number().int().min(0).optional().describe("Articles to leave out before."),
  sort: z.enum(sortKeys).optional().describe("By `id` unless given."),
  order: z.enum(["asc", "desc"]).optional().describe("`asc` unless given."),
  q: z
    .string("must be given once")
    .max(200)
    .optional()
    .describe("Words, or parts of them, that title, publisher or id must all have."),
  language: languageSchema.optional(),
  publisher: z
    .string("must be given once")
    .min(1)
    .max(500)
    .optional()
    .describe("The whole name, in whatever case."),
  from: filterSchema.shape.from,
  to: filterSchema.shape.to,
});

/** `total` counts the articles that match, `passages` the whole store; `articles` is the asked part. */
export function articleListRoute(store: StoreAccess): RequestHandler {
  return async (request, response) => {
    const { limit, offset = 0, ...wish } = parseRequest(listParametersSchema, request.query);
    checkDateRange(wish, "from");
    const list = await withGeneration(store, async (generation): Promise<ArticlePage> => {
      const matching = await articleListOf(generation).select(wish);
      const end = limit === undefined ? undefined : offset + limit;
      const articles = matching.slice(offset, end).map((metadata) => ({
        ...metadata,
        passages: generation.passagesOf(metadata.id).length,
        characters: generation.textLength(metadata.id) ?? 0,
      }));
      const { passages } = generation.manifest.counts;
      return { total: matching.length, passages, offset, articles };
    });
    response.set("Cache-Control", "no-store").json(list);
  };
}

/**
 * A browser that follows a citation's address wants to read: it is sent to the page, which opens
 * the article at the quote. Programs get JSON.
 */
export function articleRoute(store: StoreAccess): RequestHandler {
  return async (request, response) => {
    const id = articleIdOf(request);
    const article = await withGeneration(store, (generation) =>
      generation.metadata(id) === undefined ? undefined : generation.article(id),
    );
    if (article === undefined) {
      throw new HttpError("not-found", "Cannot show the article: the store has none of this id.");
    }
    response.set("Cache-Control", "no-store").vary("Accept");
    if (request.accepts(["application/json", "text/html"]) === "text/html") {
      response.redirect(303, `/?${placeOnPage(id, request)}`);
    } else {
      response.json(article);
    }
  };
}

/** Slashes in an id may be encoded or not: Express gives the decoded parts of the wildcard. */
export function articleIdOf(request: Request): string {
  const parts: unknown = request.params["id"];
  return Array.isArray(parts) ? parts.join("/") : String(parts);
}

function placeOnPage(id: string, request: Request): string {
  const place = new URLSearchParams({ article: id });
  for (const bound of ["start", "end"]) {
    const value = request.query[bound];
    if (typeof value === "string" && /^\d{1,15}$/.test(value)) place.set(bound, value);
  }
  return place.toString();
}
