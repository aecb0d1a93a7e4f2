// Two files cannot hold the same article: the first in order of paths has it, the other is told.
import type { FailureReason } from "./failure-reason.ts";

export interface ArticleClaims {
  /** Where an article stands, if somebody claimed it. */
  holderOf(articleId: string): string | undefined;
  /** Claims an article for a place; gives the reason if another place has it. */
  claim(articleId: string, place: string): FailureReason | undefined;
}

export function claimArticles(): ArticleClaims {
  const holders = new Map<string, string>();
  return {
    holderOf: (articleId) => holders.get(articleId),
    claim: (articleId, place) => {
      const holder = holders.get(articleId);
      if (holder !== undefined) {
        return { code: "idTaken", id: articleId, where: place, holder };
      }
      holders.set(articleId, place);
      return undefined;
    },
  };
}
