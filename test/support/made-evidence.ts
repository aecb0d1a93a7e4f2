// Evidence made from texts, each the whole of an article of its own behind a first line, so that
// offsets into the article are not those into the piece.
import type { EvidencePiece } from "../../src/retrieval/select-evidence.ts";
import type { Article } from "../../vectorstore/article.ts";
import { articleOf } from "./fake-generation.ts";

const firstLine = "Read by nobody.\n\n";

export function articleHolding(text: string, more: Partial<Article> = {}): Article {
  return articleOf(more.id ?? "made.txt", firstLine + text, { title: "Untitled", ...more });
}

/** One piece per text, numbered from 1. */
export function evidenceOf(...texts: readonly string[]): EvidencePiece[] {
  return texts.map((text, index) =>
    pieceOf(articleHolding(text, { id: `made-${index + 1}.txt` }), index + 1),
  );
}

/** All of an article but its first line. */
export function pieceOf(article: Article, number = 1): EvidencePiece {
  const startOffset = firstLine.length;
  return {
    number,
    article,
    startOffset,
    endOffset: article.text.length,
    text: article.text.slice(startOffset),
    score: 1 / number,
    similarity: 0.5,
    passages: [`${number}`],
  };
}

/** The text of the article that a piece of made evidence was cut from. */
export function textOf({ article }: EvidencePiece): string {
  return (article as Article).text;
}
