// How GET /articles and GET /articles/{id} are described.
import { z } from "zod";
import type { RouteDocumentation } from "../api-route.ts";
import { articleListSchema, articleSchema, listParametersSchema } from "../article-schemas.ts";
import { articleExample, articleListExample } from "./examples/article-examples.ts";
import { jsonResponse } from "./json-response.ts";

export const articleListDocumentation: RouteDocumentation = {
  operation: {
    operationId: "listArticles",
    tags: ["Archive"],
    summary: "List articles",
    description: "Articles that meet all conditions. `from` must not be after `to`.",
    requestParams: { query: listParametersSchema },
    responses: { 200: jsonResponse("The asked part.", articleListSchema, articleListExample) },
  },
  errors: ["invalid-request", "no-store"],
};

/** Where an article is read at a quote. Never refused: they only lead on to the page. */
const placeSchema = z.object({
  start: z.string().optional().describe("Offset of the quote, for a browser."),
  end: z.string().optional(),
});

export const articleIdSchema = z.object({
  id: z.string().describe("Slashes of an id may stand as they are, or encoded as `%2F`."),
});

export const articleDocumentation: RouteDocumentation = {
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
};
