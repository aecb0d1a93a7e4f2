// GET /archive: what the archive holds and what one can ask of it, for the first look at the page.
import type { Generation } from "../../vectorstore/store.ts";
import { jsonResponse, type ApiRoute } from "./api-route.ts";
import { archiveSchema, type Archive, type ArchiveSummary } from "./api-schemas.ts";
import { archiveExample } from "./openapi/examples/archive-example.ts";
import type { ServerDeps } from "./server-deps.ts";
import { withGeneration } from "../services/store-access.ts";

export function archiveRoute({
  store,
  keys,
  suggestions,
}: Pick<ServerDeps, "store" | "keys" | "suggestions">): ApiRoute {
  return {
    ...{ method: "get", path: "/archive", scope: "read" },
    async handler(_request, response) {
      const currentKeys = await keys.current();
      const archive = await withGeneration(store, async (generation): Promise<Archive> => ({
        ...(await summarizeArchive(generation)),
        suggestions: await suggestions(generation),
        canUpload: currentKeys.countUsable("admin") > 0,
      }));
      response.set("Cache-Control", "no-store").json(archive);
    },
    documentation: {
      operation: {
        operationId: "describeArchive",
        tags: ["Archive"],
        summary: "Tell what the archive holds",
        responses: { 200: jsonResponse("What there is, counted.", archiveSchema, archiveExample) },
      },
      errors: ["no-store"],
    },
  };
}

const maxPublishers = 100;

/** Throws `StoreError`. */
async function summarizeArchive(
  generation: Pick<Generation, "state" | "countArticles">,
): Promise<ArchiveSummary> {
  const { articles, passages } = generation.state;
  const { dates, languages, publishers } = await generation.countArticles();
  const days = [...dates].filter(([date]) => date !== null) as [string, number][];
  days.sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...{ articles, passages, oldest: days[0]?.[0] ?? null, newest: days.at(-1)?.[0] ?? null },
    undated: dates.get(null) ?? 0,
    languages: mostFirst(languages).map(([language, count]) => ({ language, articles: count })),
    publishers: mostFirst(publishers)
      .slice(0, maxPublishers)
      .map(([publisher, count]) => ({ publisher, articles: count })),
    months: monthsOf(days),
  };
}

/** `days` ascending. */
function monthsOf(days: readonly (readonly [string, number])[]): ArchiveSummary["months"] {
  const months = new Map<string, number>();
  for (const [date, count] of days) {
    const month = date.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + count);
  }
  return [...months].map(([month, articles]) => ({ month, articles }));
}

/** Equal counts by name; what has no name behind them. */
function mostFirst<Key extends string | null>(counts: ReadonlyMap<Key, number>): [Key, number][] {
  return [...counts].sort(([a, countOfA], [b, countOfB]) => {
    if (countOfA !== countOfB) return countOfB - countOfA;
    if (a === null || b === null) return a === null ? 1 : -1;
    return a < b ? -1 : 1;
  });
}
