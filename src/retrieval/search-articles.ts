// The articles for a question, by the best passage of each: what batch search and the benches ask.
import type { RetrievalNote } from "./retrieval-note.ts";
import type { Embedder } from "../../ingest/embedders/embedder.ts";
import type { PassageFilter, Reading } from "../../vectorstore/store.ts";
import type { PromptTurn } from "../../prompts/rewrite-question-prompt.ts";
import type { LanguageModel } from "../language-model/language-model.ts";
import type { Hit } from "./hit.ts";
import { isOn, type Without } from "./mechanisms.ts";
import type { Reranker } from "./reranker.ts";
import { retrieveForTime } from "./retrieve-for-time.ts";
import { searchQuestion } from "./search-question.ts";

export interface SearchDeps {
  readonly acquire: () => Reading;
  readonly embedder: Embedder;
  /** The built-in one unless given. */
  readonly reranker?: Reranker;
  readonly languageModel: LanguageModel | null;
  /** The present, for "last year"; the clock's unless given. */
  readonly today?: () => Date;
  readonly filter?: PassageFilter;
  readonly without?: Without;
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
  const { acquire, embedder, reranker, languageModel, filter, without, onNote } = deps;
  const { today = () => new Date() } = deps;
  const { generation, release } = acquire();
  const earlier = isOn(without, "follow-ups") ? history : [];
  try {
    const standalone = await searchQuestion(question, earlier, generation, languageModel);
    if (standalone.note !== undefined) onNote?.(standalone.note);
    const limit = k * passagesPerArticle;
    const options = { limit, today: today(), reranker, without, ...(filter && { filter }) };
    const { hits, notes } = await retrieveForTime(standalone.text, generation, embedder, options);
    for (const note of notes) onNote?.(note);
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
