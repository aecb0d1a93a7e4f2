// Hits to evidence: reprints of a passage are dropped, neighbours become one piece, and what is left
// is numbered within a count and a token budget.
import type { Article, ArticleMetadata } from "../../vectorstore/article.ts";
import { estimateTokens } from "./estimate-tokens.ts";
import type { Hit } from "./hit.ts";
import { isOn, type Without } from "./mechanisms.ts";
import { isReprint, printOf, type TextPrint } from "./text-print.ts";

/** A stretch of an article that the answer may use: one passage, or neighbours that were all found. */
export interface EvidencePiece {
  /** From 1, best first. */
  readonly number: number;
  readonly article: ArticleMetadata;
  readonly startOffset: number;
  readonly endOffset: number;
  /** `article.text.slice(startOffset, endOffset)`. */
  readonly text: string;
  readonly score: number;
  readonly similarity: number;
  /** Ids of the passages that it is made of, in the order of the text. */
  readonly passages: readonly string[];
}

export interface EvidenceLimits {
  readonly maxEvidence: number;
  readonly maxTokens: number;
}

/** Characters of a merged piece at the most: a longer one would hide what was found. */
const longestPiece = 4000;

/**
 * `chosen`: what `chooseHits` gave, best first. `articles`: theirs, by id; one that is missing joins
 * nothing.
 */
export function selectEvidence(
  chosen: readonly Hit[],
  articles: ReadonlyMap<string, Pick<Article, "text">>,
  without?: Without,
): EvidencePiece[] {
  const pieces: Piece[] = [];
  // Of an article without a text no passages are neighbours.
  const isJoined = isOn(without, "joined-neighbours");
  for (const hit of chosen) {
    const text = isJoined ? articles.get(hit.article.id)?.text : undefined;
    insert(pieces, pieceOf(hit), text ?? "");
  }
  return pieces.map((piece, index) => ({ number: index + 1, ...piece }));
}

type Piece = Omit<EvidencePiece, "number">;

/** A piece that fills the gap between two others joins both, in the place of the better one. */
function insert(pieces: Piece[], piece: Piece, articleText: string): void {
  let joined = piece;
  let place = pieces.length;
  for (;;) {
    const neighbour = pieces.findIndex((other) => isNeighbour(other, joined, articleText));
    if (neighbour === -1) break;
    joined = join(pieces[neighbour]!, joined, articleText);
    pieces.splice(neighbour, 1);
    place = Math.min(place, neighbour);
  }
  pieces.splice(place, 0, joined);
}

/** As many of the best as the limits allow, no reprint of one among them. */
export function chooseHits(
  hits: readonly Hit[],
  { maxEvidence, maxTokens }: EvidenceLimits,
  without?: Without,
): Hit[] {
  const chosen: Hit[] = [];
  const prints: TextPrint[] = [];
  let tokens = 0;
  for (const hit of hits) {
    if (chosen.length === maxEvidence) break;
    const cost = estimateTokens(hit.passage.text);
    // The best passage is always shown, however long.
    if (chosen.length > 0 && tokens + cost > maxTokens) continue;
    const print = printOf(hit.passage.text);
    if (isOn(without, "reprints") && prints.some((other) => isReprint(print, other))) continue;
    chosen.push(hit);
    prints.push(print);
    tokens += cost;
  }
  return chosen;
}

function pieceOf({ article, passage, score, similarity }: Hit): Piece {
  const { startOffset, endOffset, text, id } = passage;
  return { article, startOffset, endOffset, text, score, similarity, passages: [id] };
}

/** Nothing but white space lies between: no heading, no boilerplate. */
function isNeighbour(piece: Piece, other: Piece, articleText: string): boolean {
  if (piece.article.id !== other.article.id) return false;
  const [first, second] = piece.startOffset < other.startOffset ? [piece, other] : [other, piece];
  // An article that could not be read joins nothing.
  if (articleText.length < second.endOffset || first.endOffset > second.startOffset) return false;
  const gap = articleText.slice(first.endOffset, second.startOffset);
  return second.endOffset - first.startOffset <= longestPiece && gap.trim() === "";
}

/** The scores are those of the better piece. */
function join(piece: Piece, other: Piece, articleText: string): Piece {
  const [first, second] = piece.startOffset < other.startOffset ? [piece, other] : [other, piece];
  const { startOffset } = first;
  const endOffset = Math.max(piece.endOffset, other.endOffset);
  return {
    ...piece,
    startOffset,
    endOffset,
    text: articleText.slice(startOffset, endOffset),
    score: Math.max(piece.score, other.score),
    similarity: Math.max(piece.similarity, other.similarity),
    passages: [...first.passages, ...second.passages],
  };
}

/** The evidence among which one part found something, with the scores that it has for that part. */
export function evidenceForPart(
  evidence: readonly EvidencePiece[],
  hits: readonly Hit[],
): EvidencePiece[] {
  const byPassage = new Map(hits.map((hit) => [hit.passage.id, hit]));
  return evidence.flatMap((piece) => {
    const found = piece.passages.flatMap((id) => byPassage.get(id) ?? []);
    if (found.length === 0) return [];
    const score = Math.max(...found.map((hit) => hit.score));
    const similarity = Math.max(...found.map((hit) => hit.similarity));
    return [{ ...piece, score, similarity }];
  });
}
