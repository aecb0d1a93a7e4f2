// GET /articles lists what the store holds; GET /articles/:id gives one article with its text.
// Only ids that the store knows are answered: no path of a request ever reaches the file system.
import type { Request, RequestHandler } from "express";
import { z } from "zod";
import type { Generation } from "../../vectorstore/generation.ts";
import { HttpError } from "./http-errors.ts";
import { parseRequest } from "./parse-request.ts";
import type { StoreAccess } from "./server-deps.ts";
import { withGeneration } from "./with-generation.ts";

const listParametersSchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100_000).optional(),
  offset: z.coerce.number().int().min(0).optional(),
});

export function articleListRoute(store: StoreAccess): RequestHandler {
  return async (request, response) => {
    const { limit, offset = 0 } = parseRequest(listParametersSchema, request.query);
    const list = await withGeneration(store, (generation) =>
      listArticles(generation, offset, limit),
    );
    response.set("Cache-Control", "no-store").json(list);
  };
}

/** `total` and `passages` count the whole store; `articles` holds the asked part, ordered by id. */
function listArticles(generation: Generation, offset: number, limit: number | undefined) {
  const end = limit === undefined ? undefined : offset + limit;
  const articles = generation.articles.slice(offset, end).map((metadata) => ({
    ...metadata,
    passages: generation.passagesOf(metadata.id).length,
  }));
  const { counts } = generation.manifest;
  return { total: counts.articles, passages: counts.passages, offset, articles };
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
function articleIdOf(request: Request): string {
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
