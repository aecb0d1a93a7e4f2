// The articles for a question, by the best passage of each: what batch search and the benches ask.
import type { RetrievalNote } from "./retrieval-note.ts";
import type { PassageFilter, Reading } from "../../vectorstore/store.ts";
import type { PromptTurn } from "../../prompts/rewrite-question-prompt.ts";
import { findHits, type HitDeps } from "./find-hits.ts";
import type { Hit } from "./hit.ts";

export interface SearchDeps extends HitDeps {
  readonly acquire: () => Reading;
  /** The present, for "last year"; the clock's unless given. */
  readonly today?: (() => Date) | undefined;
  readonly filter?: PassageFilter;
  /** Told of each fallback. */
  readonly onNote?: (note: RetrievalNote) => void;
}

/** Passages looked through for each article wanted: several of them may be of one article. */
const passagesPerArticle = 3;

/** The best hit of each article, best first, at most `k`. Throws `StoreError`. */
export async function searchArticles(
  question: string,
  history: readonly PromptTurn[],
  k: number,
  deps: SearchDeps,
): Promise<Hit[]> {
  const { acquire, filter, onNote, today = () => new Date() } = deps;
  const { generation, release } = acquire();
  const limit = k * passagesPerArticle;
  const request = { question, history, filter, limit, mostParts: limit, today: today() };
  try {
    const { hits, parts, notes } = await findHits(request, generation, deps);
    for (const note of [...notes, ...parts.flatMap((part) => part.notes)]) onNote?.(note);
    return bestOfArticles(hits, k);
  } finally {
    release();
  }
}

function bestOfArticles(hits: readonly Hit[], k: number): Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) {
    if (best.size === k) break;
    if (!best.has(hit.article.id)) best.set(hit.article.id, hit);
  }
  return [...best.values()];
}
