// GET /archive: what the archive holds and what one can ask of it, for the first look at the page.
import type { Language } from "../../vectorstore/article.ts";
import type { Generation } from "../../vectorstore/generation.ts";
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
        ...summarizeArchive(generation),
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

type Summarized = Pick<Generation, "articles" | "manifest">;

const maxPublishers = 100;
const summaries = new WeakMap<Summarized, ArchiveSummary>();

/** Counted once for each generation. */
function summarizeArchive(generation: Summarized): ArchiveSummary {
  let summary = summaries.get(generation);
  if (summary === undefined) {
    summary = count(generation);
    summaries.set(generation, summary);
  }
  return summary;
}

function count({ articles, manifest }: Summarized): ArchiveSummary {
  const months = new Map<string, number>();
  const languages = new Map<Language | null, number>();
  const publishers = new Map<string | null, number>();
  let oldest: string | null = null;
  let newest: string | null = null;
  let undated = 0;
  for (const { date, language, publisher } of articles) {
    addOne(languages, language);
    addOne(publishers, publisher);
    if (date === null) undated++;
    else {
      addOne(months, date.slice(0, 7));
      if (oldest === null || date < oldest) oldest = date;
      if (newest === null || date > newest) newest = date;
    }
  }
  const { counts } = manifest;
  return {
    ...{ articles: counts.articles, passages: counts.passages, oldest, newest, undated },
    languages: mostFirst(languages).map(([language, articles]) => ({ language, articles })),
    publishers: mostFirst(publishers)
      .slice(0, maxPublishers)
      .map(([publisher, articles]) => ({ publisher, articles })),
    months: [...months]
      .map(([month, articles]) => ({ month, articles }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
  };
}

function addOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Equal counts by name; what has no name behind them. */
function mostFirst<Key extends string | null>(counts: ReadonlyMap<Key, number>): [Key, number][] {
  return [...counts].sort(([a, countOfA], [b, countOfB]) => {
    if (countOfA !== countOfB) return countOfB - countOfA;
    if (a === null || b === null) return a === null ? 1 : -1;
    return a < b ? -1 : 1;
  });
}
