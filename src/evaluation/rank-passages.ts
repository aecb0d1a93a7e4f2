// The passages that an answer could have been made from, in the order in which they were found.
import type { Evidence, Searched } from "../answering/answer.ts";
import type { FoundPassage } from "./asked.ts";

/** Passages looked at for each part of a question: as many as a server gives. */
export const rankingDepth = 50;

/**
 * Searches as the answer did, with the question made to stand alone. The passages of the parts of a
 * question come in turn, as the evidence does, each once.
 */
export async function rankPassages(
  { question, parts }: Searched,
  search: (question: string) => Promise<readonly Evidence[]>,
): Promise<FoundPassage[]> {
  const found: (readonly Evidence[])[] = [];
  for (const each of parts ?? [{ question }]) found.push(await search(each.question));
  const ranking = new Map<string, FoundPassage>();
  for (let rank = 0; rank < rankingDepth; rank++) {
    for (const passage of found.flatMap((evidence) => evidence[rank] ?? [])) {
      const { source, startOffset, endOffset } = passage;
      const key = `${source} ${startOffset} ${endOffset}`;
      if (!ranking.has(key)) ranking.set(key, { source, startOffset, endOffset });
    }
  }
  return [...ranking.values()];
}
