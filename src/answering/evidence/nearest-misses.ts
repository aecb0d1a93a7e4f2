// The best passages that were found, as the reader of a refusal is shown them: with page and first words,
// so that two of one article can be told apart.
import type { Article } from "../../../vectorstore/article.ts";
import type { Hit } from "../../retrieval/hit.ts";
import type { NearMiss } from "../answer.ts";
import { withPages } from "./with-pages.ts";

export const mostNearest = 5;
/** Characters, UTF-16 code units. */
export const longestBeginning = 160;

/** `hits`: best first. `articles`: of the first of them, by id. */
export function nearestMisses(
  hits: readonly Hit[],
  articles: ReadonlyMap<string, Pick<Article, "pageStarts">>,
): NearMiss[] {
  const nearest = hits.slice(0, mostNearest).map(({ passage, article, score }) => ({
    source: article.id,
    title: article.title,
    date: article.date,
    score: Number(score.toFixed(4)),
    text: beginningOf(passage.text),
    startOffset: passage.startOffset,
    endOffset: passage.endOffset,
  }));
  return withPages(nearest, articles);
}

/** On one line, cut at a word and ended with `…` where it goes on. */
export function beginningOf(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= longestBeginning) return line;
  const reach = line.slice(0, longestBeginning);
  const cut = reach.lastIndexOf(" ");
  // A single long word, or a script without spaces: half a sign is none.
  const kept = cut > 0 ? reach.slice(0, cut) : reach.slice(0, -1).replace(/[\uD800-\uDBFF]$/u, "");
  return `${kept.replace(/[\s,;:–—-]+$/u, "")}…`;
}
