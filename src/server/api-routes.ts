// Every route of the API: what it takes, which key it asks for, what handles it, how it is described.
import type { ApiRoute } from "./api-route.ts";
import { archiveRoute } from "./archive-route.ts";
import { articleListRoute, articleRoute } from "./article-routes.ts";
import { askRoute } from "./ask-route.ts";
import { feedbackRoute } from "./feedback-route.ts";
import { healthRoute, readinessRoute } from "./health-routes.ts";
import { archiveDocumentation } from "./openapi/archive-documentation.ts";
import { articleDocumentation, articleListDocumentation } from "./openapi/article-documentation.ts";
import { askDocumentation } from "./openapi/ask-documentation.ts";
import { descriptionPage } from "./openapi/description-page.ts";
import { descriptionRoute } from "./openapi/description-route.ts";
import { feedbackDocumentation } from "./openapi/feedback-documentation.ts";
import { healthDocumentation, readinessDocumentation } from "./openapi/health-documentation.ts";
import { removalDocumentation } from "./openapi/removal-documentation.ts";
import { searchDocumentation } from "./openapi/search-documentation.ts";
import { uploadDocumentation } from "./openapi/upload-documentation.ts";
import { removalRoute } from "./removal-route.ts";
import { metricsDocumentation, metricsRoute } from "./metrics/metrics-route.ts";
import { mcpRoutes } from "./mcp-routes.ts";
import { openAiRoutes } from "./openai/openai-routes.ts";
import { asksForKeys } from "./require-scope.ts";
import { searchRoute } from "./search-route.ts";
import type { ServerDeps } from "./server-deps.ts";
import { uploadRoute } from "./upload-route.ts";

export function apiRoutes(deps: ServerDeps): ApiRoute[] {
  const routes = describedRoutes(deps);
  return [
    ...routes,
    {
      ...{ method: "get", path: "/openapi.json", scope: null },
      handler: descriptionRoute(routes, () => asksForKeys(deps)),
      documentation: null,
    },
    {
      ...{ method: "get", path: "/docs", scope: null },
      handler: descriptionPage(deps.webRoot),
      documentation: null,
    },
  ];
}

function describedRoutes(deps: ServerDeps): ApiRoute[] {
  const { store, feedback } = deps;
  return [
    {
      ...{ method: "post", path: "/ask", scope: "ask", jsonLimit: "256kb" },
      handler: askRoute(deps),
      documentation: askDocumentation,
    },
    {
      ...{ method: "post", path: "/feedback", scope: "ask", jsonLimit: "512kb" },
      handler: feedbackRoute(feedback),
      documentation: feedbackDocumentation,
    },
    {
      ...{ method: "get", path: "/search", scope: "read" },
      handler: searchRoute(deps),
      documentation: searchDocumentation,
    },
    {
      ...{ method: "get", path: "/archive", scope: "read" },
      handler: archiveRoute(deps),
      documentation: archiveDocumentation,
    },
    {
      ...{ method: "get", path: "/articles", scope: "read" },
      handler: articleListRoute(store),
      documentation: articleListDocumentation,
    },
    {
      ...{ method: "post", path: "/articles", scope: "admin" },
      handler: uploadRoute(deps),
      documentation: uploadDocumentation,
    },
    {
      ...{ method: "get", path: "/articles/*id", scope: "read" },
      handler: articleRoute(store),
      documentation: articleDocumentation,
    },
    {
      ...{ method: "get", path: "/healthz", scope: null },
      handler: healthRoute,
      documentation: healthDocumentation,
    },
    {
      ...{ method: "get", path: "/readyz", scope: null },
      handler: readinessRoute(deps),
      documentation: readinessDocumentation,
    },
    {
      ...{ method: "delete", path: "/articles/*id", scope: "admin" },
      handler: removalRoute(deps),
      documentation: removalDocumentation,
    },
    ...openAiRoutes(deps),
    {
      ...{ method: "get", path: "/metrics", scope: "read" },
      handler: metricsRoute(deps.metrics),
      documentation: metricsDocumentation,
    },
    ...mcpRoutes(deps),
  ];
}
