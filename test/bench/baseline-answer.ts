// What a first sentence is worth without any of citewell: of the article that plain BM25 ranks
// first, the sentence that shares most stems with the question. It refuses nothing.
import { splitSentences } from "../../ingest/split-sentences.ts";
import type { BenchArticle } from "./bench-article.ts";
import { plainBm25, plainTerms } from "./peers/plain-bm25.ts";
import { holdsAnswer, type BenchQuestion } from "./question-set.ts";

export const baselineName = `${plainBm25.name}, sentence of most overlap`;

/** Share of the questions whose answer stands in that sentence. */
export async function baselineFirstSentence(
  articles: readonly BenchArticle[],
  questions: readonly BenchQuestion[],
): Promise<number> {
  const { rank } = await plainBm25.build(articles);
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  let found = 0;
  for (const question of questions) {
    const [best] = await rank(question, 1);
    const sentence = nearestSentence(question.text, texts.get(best ?? "") ?? "");
    if (holdsAnswer(sentence, question)) found++;
  }
  return found / Math.max(1, questions.length);
}

/** The sentence with most of the question's stems, the earlier one of equals; "" of no text. */
export function nearestSentence(question: string, text: string): string {
  const wanted = new Set(plainTerms(question));
  let nearest = "";
  let most = -1;
  for (const { startOffset, endOffset } of splitSentences(text)) {
    const sentence = text.slice(startOffset, endOffset);
    const common = new Set(plainTerms(sentence).filter((term) => wanted.has(term))).size;
    if (common <= most) continue;
    most = common;
    nearest = sentence;
  }
  return nearest;
}
