// Hits to evidence: reprints of a passage are dropped, neighbours become one piece, and what is left
// is numbered within a count and a token budget.
import type { ArticleMetadata } from "../../vectorstore/article.ts";
import { termsOf } from "../../vectorstore/text-analysis/analyze-text.ts";
import { estimateTokens } from "./estimate-tokens.ts";
import type { Hit } from "./hit.ts";

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
  readonly ordinals: readonly number[];
}

export interface EvidenceLimits {
  readonly maxEvidence: number;
  readonly maxTokens: number;
}

/** Share of three-word runs in common (Jaccard) above which two passages are reprints of one story. */
const nearDuplicateShare = 0.7;
/** Characters of a merged piece at the most: a longer one would hide what was found. */
const longestPiece = 4000;

export async function selectEvidence(
  hits: readonly Hit[],
  limits: EvidenceLimits,
  articleText: (articleId: string) => Promise<string>,
): Promise<EvidencePiece[]> {
  const chosen = chooseHits(hits, limits);
  const pieces: Omit<EvidencePiece, "number">[] = [];
  for (const hit of chosen) {
    const text = await articleText(hit.article.id);
    const neighbour = pieces.findIndex((piece) => isNeighbour(piece, hit, text));
    if (neighbour === -1) pieces.push(pieceOf(hit));
    else pieces[neighbour] = join(pieces[neighbour]!, hit, text);
  }
  return pieces.map((piece, index) => ({ number: index + 1, ...piece }));
}

function chooseHits(hits: readonly Hit[], { maxEvidence, maxTokens }: EvidenceLimits): Hit[] {
  const chosen: Hit[] = [];
  const runsOfChosen: Set<string>[] = [];
  let tokens = 0;
  for (const hit of hits) {
    if (chosen.length === maxEvidence) break;
    const cost = estimateTokens(hit.passage.text);
    // The best passage is always shown, however long.
    if (chosen.length > 0 && tokens + cost > maxTokens) continue;
    const runs = wordRuns(hit.passage.text);
    if (runsOfChosen.some((other) => shareInCommon(runs, other) > nearDuplicateShare)) continue;
    chosen.push(hit);
    runsOfChosen.push(runs);
    tokens += cost;
  }
  return chosen;
}

function wordRuns(text: string): Set<string> {
  const terms = termsOf(text);
  const runs = new Set<string>();
  for (let at = 0; at + 3 <= terms.length; at++) runs.add(terms.slice(at, at + 3).join(" "));
  return runs;
}

function shareInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const run of a) if (b.has(run)) common++;
  return common / (a.size + b.size - common);
}

function pieceOf({ article, passage, score, similarity }: Hit): Omit<EvidencePiece, "number"> {
  const { startOffset, endOffset, text, ordinal } = passage;
  return { article, startOffset, endOffset, text, score, similarity, ordinals: [ordinal] };
}

/** Nothing but white space lies between: no heading, no boilerplate. */
function isNeighbour(piece: Omit<EvidencePiece, "number">, hit: Hit, articleText: string): boolean {
  if (piece.article.id !== hit.article.id) return false;
  const first = piece.startOffset < hit.passage.startOffset ? piece : hit.passage;
  const second = first === piece ? hit.passage : piece;
  const length = second.endOffset - first.startOffset;
  const gap = articleText.slice(first.endOffset, second.startOffset);
  return first.endOffset <= second.startOffset && length <= longestPiece && gap.trim() === "";
}

function join(
  piece: Omit<EvidencePiece, "number">,
  hit: Hit,
  articleText: string,
): Omit<EvidencePiece, "number"> {
  const startOffset = Math.min(piece.startOffset, hit.passage.startOffset);
  const endOffset = Math.max(piece.endOffset, hit.passage.endOffset);
  return {
    ...piece,
    startOffset,
    endOffset,
    text: articleText.slice(startOffset, endOffset),
    ordinals: [...piece.ordinals, hit.passage.ordinal].sort((a, b) => a - b),
  };
}
