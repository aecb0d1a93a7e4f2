// Search without an answer, for `/search`: the hits as they would become evidence, one by one.
import { analyzeQuestion } from "../retrieval/analyze-question.ts";
import { retrieve } from "../retrieval/retrieve.ts";
import type { AnsweringDeps } from "./answer-question.ts";
import type { Evidence, Filter } from "./answer.ts";
import { toFilter } from "./to-filter.ts";

/** At most `limit` passages, best first. Throws `StoreError`. */
export async function searchEvidence(
  text: string,
  filter: Filter,
  limit: number,
  { acquire, embedder }: AnsweringDeps,
): Promise<Evidence[]> {
  const { generation, release } = acquire();
  try {
    const question = analyzeQuestion(text, generation.words);
    const passageFilter = toFilter(filter);
    const { hits } = await retrieve(question, generation, embedder, {
      limit,
      ...(passageFilter === undefined ? {} : { filter: passageFilter }),
    });
    return hits.map(({ passage, article, score }, index) => ({
      number: index + 1,
      source: article.id,
      title: article.title,
      date: article.date,
      publisher: article.publisher,
      text: passage.text,
      startOffset: passage.startOffset,
      endOffset: passage.endOffset,
      score: Number(score.toFixed(4)),
    }));
  } finally {
    release();
  }
}
