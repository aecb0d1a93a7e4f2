// Every route of the API. From this list come the server, its checks of keys and limits, and the OpenAPI
// document; each route stands with its schema and its documentation.
import { asksForKeys } from "./access/require-scope.ts";
import type { ApiRoute } from "./api-route.ts";
import { archiveRoute } from "./archive-route.ts";
import { articleListRoute, articleRoute } from "./article-routes.ts";
import { askRoute } from "./ask-route.ts";
import { feedbackRoute } from "./feedback-route.ts";
import { healthRoute, readinessRoute } from "./health-routes.ts";
import { mcpRoutes } from "./mcp-routes.ts";
import { metricsRoute } from "./metrics/metrics.ts";
import { chatCompletionsRoute } from "./openai/chat-completions-route.ts";
import { embeddingsRoute } from "./openai/embeddings-route.ts";
import { modelListRoute, modelRoute } from "./openai/models-routes.ts";
import { descriptionPage, descriptionRoute } from "./openapi/description-routes.ts";
import { removalRoute } from "./removal-route.ts";
import { searchRoute } from "./search-route.ts";
import type { ServerDeps } from "./server-deps.ts";
import { uploadRoute } from "./upload-route.ts";

export function apiRoutes(deps: ServerDeps): ApiRoute[] {
  const routes = [
    askRoute(deps),
    feedbackRoute(deps),
    searchRoute(deps),
    archiveRoute(deps),
    articleListRoute(deps),
    uploadRoute(deps),
    articleRoute(deps),
    healthRoute,
    readinessRoute(deps),
    removalRoute(deps),
    chatCompletionsRoute(deps),
    embeddingsRoute(deps),
    modelListRoute(deps),
    modelRoute(deps),
    metricsRoute(deps.metrics),
    ...mcpRoutes(deps),
  ];
  return [
    ...routes,
    descriptionRoute(routes, () => asksForKeys(deps)),
    descriptionPage(deps.webRoot),
  ];
}
