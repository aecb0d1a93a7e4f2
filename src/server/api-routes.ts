// Every route of the API: what it takes, which key it asks for, what handles it.
import type { ApiRoute } from "./api-route.ts";
import { archiveRoute } from "./archive-route.ts";
import { articleListRoute, articleRoute } from "./article-routes.ts";
import { askRoute } from "./ask-route.ts";
import { feedbackRoute } from "./feedback-route.ts";
import { healthRoute, readinessRoute } from "./health-routes.ts";
import { metricsDocumentation, metricsRoute } from "./metrics/metrics-route.ts";
import { removalDocumentation, removalRoute } from "./removal-route.ts";
import { mcpRoutes } from "./mcp-routes.ts";
import { openAiRoutes } from "./openai/openai-routes.ts";
import { searchRoute } from "./search-route.ts";
import type { ServerDeps } from "./server-deps.ts";
import { uploadRoute } from "./upload-route.ts";

export function apiRoutes(deps: ServerDeps): ApiRoute[] {
  const { store, feedback } = deps;
  return [
    {
      ...{ method: "post", path: "/ask", scope: "ask", jsonLimit: "256kb" },
      handler: askRoute(deps),
    },
    {
      ...{ method: "post", path: "/feedback", scope: "ask", jsonLimit: "512kb" },
      handler: feedbackRoute(feedback),
    },
    { method: "get", path: "/search", scope: "read", handler: searchRoute(deps) },
    { method: "get", path: "/archive", scope: "read", handler: archiveRoute(deps) },
    { method: "get", path: "/articles", scope: "read", handler: articleListRoute(store) },
    { method: "post", path: "/articles", scope: "admin", handler: uploadRoute(deps) },
    { method: "get", path: "/articles/*id", scope: "read", handler: articleRoute(store) },
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
    { method: "get", path: "/healthz", scope: null, handler: healthRoute },
    { method: "get", path: "/readyz", scope: null, handler: readinessRoute(deps) },
  ];
}
