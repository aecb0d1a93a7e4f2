// GET /articles lists what the store holds; GET /articles/:id gives one article with its text.
// Only ids that the store knows are answered: no path of a request ever reaches the file system.
import type { Request, RequestHandler } from "express";
import { listAll } from "../../vectorstore/list-all.ts";
import { listParametersSchema, type ArticlePage } from "./article-schemas.ts";
import { HttpError } from "./http-errors.ts";
import { checkDateRange, parseRequest } from "./parse-request.ts";
import type { StoreAccess } from "./server-deps.ts";
import { withGeneration } from "./with-generation.ts";

/** `total` counts the articles that match, `passages` the whole store; `articles` is the asked part. */
export function articleListRoute(store: StoreAccess): RequestHandler {
  return async (request, response) => {
    const { limit, offset = 0, ...wish } = parseRequest(listParametersSchema, request.query);
    checkDateRange(wish, "from");
    const list = await withGeneration(store, async (generation): Promise<ArticlePage> => {
      const { passages } = generation.state;
      const { total, articles } =
        limit === undefined
          ? await listAll(generation, wish, offset)
          : await generation.listArticles(wish, { offset, limit });
      return { total, passages, offset, articles: [...articles] };
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
    const stored = await withGeneration(store, (generation) => generation.article(id));
    if (stored === undefined) {
      throw new HttpError("not-found", "Cannot show the article: the store has none of this id.");
    }
    const { textHash: _hash, ...article } = stored;
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
