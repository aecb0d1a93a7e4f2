// Two files cannot hold the same article: the first in order of paths has it, the other is told.

export interface ArticleClaims {
  /** Where an article stands, if somebody claimed it. */
  holderOf(articleId: string): string | undefined;
  /** Claims an article for a place; gives the reason if another place has it. */
  claim(articleId: string, place: string): string | undefined;
}

export function claimArticles(): ArticleClaims {
  const holders = new Map<string, string>();
  return {
    holderOf: (articleId) => holders.get(articleId),
    claim: (articleId, place) => {
      const holder = holders.get(articleId);
      if (holder !== undefined) {
        return `the id '${articleId}' at ${place} is that of another article, at ${holder}. Give one of them another id.`;
      }
      holders.set(articleId, place);
      return undefined;
    },
  };
}
