// GET /articles lists what the store holds; GET /articles/:id gives one article with its text.
// Only ids that the store knows are answered: no path of a request ever reaches the file system.
import type { Request } from "express";
import { z } from "zod";
import { listAll } from "../../vectorstore/list-all.ts";
import { jsonResponse, type ApiRoute } from "./api-route.ts";
import {
  articleListSchema,
  articleSchema,
  listParametersSchema,
  type ArticlePage,
} from "./api-schemas.ts";
import { HttpError } from "./http-errors.ts";
import { articleExample, articleListExample } from "./openapi/examples/article-examples.ts";
import { checkDateRange, idOf, parseRequest } from "./parse-request.ts";
import type { ServerDeps } from "./server-deps.ts";
import { withGeneration } from "../services/store-access.ts";

/** `total` counts the articles that match, `passages` the whole store; `articles` is the asked part. */
export function articleListRoute({ store }: Pick<ServerDeps, "store">): ApiRoute {
  return {
    ...{ method: "get", path: "/articles", scope: "read" },
    async handler(request, response) {
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
    },
    documentation: {
      operation: {
        operationId: "listArticles",
        tags: ["Archive"],
        summary: "List articles",
        description: "Articles that meet all conditions. `from` must not be after `to`.",
        requestParams: { query: listParametersSchema },
        responses: { 200: jsonResponse("The asked part.", articleListSchema, articleListExample) },
      },
      errors: ["invalid-request", "no-store"],
    },
  };
}

/** Where an article is read at a quote. Never refused: they only lead on to the page. */
const placeSchema = z.object({
  start: z.string().optional().describe("Offset of the quote, for a browser."),
  end: z.string().optional(),
});

export const articleIdSchema = z.object({
  id: z.string().describe("Slashes of an id may stand as they are, or encoded as `%2F`."),
});

/**
 * A browser that follows a citation's address wants to read: it is sent to the page, which opens
 * the article at the quote. Programs get JSON.
 */
export function articleRoute({ store }: Pick<ServerDeps, "store">): ApiRoute {
  return {
    ...{ method: "get", path: "/articles/*id", scope: "read" },
    async handler(request, response) {
      const id = idOf(request);
      const stored = await withGeneration(store, (generation) => generation.article(id));
      if (stored === undefined) {
        throw new HttpError("not-found", "Cannot show the article: the store has none of this id.");
      }
      response.set("Cache-Control", "no-store").vary("Accept");
      if (request.accepts(["application/json", "text/html"]) === "text/html") {
        response.redirect(303, `/?${placeOnPage(id, request)}`);
      } else {
        response.json({ ...stored, textHash: undefined });
      }
    },
    documentation: {
      path: "/articles/{id}",
      operation: {
        operationId: "readArticle",
        tags: ["Archive"],
        summary: "Read an article",
        description:
          "The `url` of a citation leads here. A browser (`Accept: text/html`) is sent on to the page, which opens the article at the quote.",
        requestParams: { path: articleIdSchema, query: placeSchema },
        responses: {
          200: jsonResponse("The article with its text.", articleSchema, articleExample),
          303: {
            description: "For a browser: where the page shows it.",
            headers: { Location: { schema: { type: "string" }, required: true } },
          },
        },
      },
      errors: ["invalid-request", "not-found", "no-store"],
    },
  };
}

function placeOnPage(id: string, request: Request): string {
  const place = new URLSearchParams({ article: id });
  for (const bound of ["start", "end"]) {
    const value = request.query[bound];
    if (typeof value === "string" && /^\d{1,15}$/.test(value)) place.set(bound, value);
  }
  return place.toString();
}
