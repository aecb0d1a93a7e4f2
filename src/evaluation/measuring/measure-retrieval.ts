// How well the passages were found that hold the answer, by the golden articles and quotes.
import type { FoundPassage } from "../sources/answer-source.ts";
import type { GoldenQuestion } from "../golden/golden-question.ts";
import type { Measures } from "./measures.ts";
import { ndcg } from "./ranking-measures.ts";
import { recall } from "./ranking-measures.ts";
import { reciprocalRank } from "./ranking-measures.ts";

type RetrievalMeasures = Pick<
  Measures,
  "articleRecall10" | "articleMrr" | "articleNdcg10" | "passageNdcg10"
>;

const depth = 10;

/** `texts` are those of the golden articles, by id. Without golden articles nothing is measured. */
export function measureRetrieval(
  { sources, quotes = [] }: Pick<GoldenQuestion, "sources" | "quotes">,
  ranking: readonly FoundPassage[],
  texts: ReadonlyMap<string, string>,
): RetrievalMeasures {
  if (sources.length === 0) {
    return { articleRecall10: null, articleMrr: null, articleNdcg10: null, passageNdcg10: null };
  }
  const articles = [...new Set(ranking.map(({ source }) => source))];
  const relevance = new Map(sources.map((source) => [source, 1]));
  return {
    articleRecall10: recall(articles, relevance, depth),
    articleMrr: reciprocalRank(articles, new Set(sources)),
    articleNdcg10: ndcg(articles, relevance, depth),
    passageNdcg10: passageNdcg(ranking, placesOf(sources, quotes, texts)),
  };
}

/** Null where no golden quote stands in a golden article. */
function passageNdcg(
  ranking: readonly FoundPassage[],
  places: readonly FoundPassage[],
): number | null {
  if (places.length === 0) return null;
  const relevant = ranking.filter((passage) => places.some((place) => overlap(passage, place)));
  // What holds a quote and was not found at all is missing from the ranking, but not from the ideal.
  const missed = places.filter((place) => !ranking.some((passage) => overlap(passage, place)));
  const ideal = new Map([...relevant, ...missed].map((passage) => [keyOf(passage), 1]));
  return ndcg(ranking.map(keyOf), ideal, depth);
}

function keyOf({ source, startOffset, endOffset }: FoundPassage): string {
  return `${source} ${startOffset} ${endOffset}`;
}

function overlap(first: FoundPassage, second: FoundPassage): boolean {
  return (
    first.source === second.source &&
    first.startOffset < second.endOffset &&
    second.startOffset < first.endOffset
  );
}

/** Where the quotes stand in the golden articles, however their words are spaced. */
function placesOf(
  sources: readonly string[],
  quotes: readonly string[],
  texts: ReadonlyMap<string, string>,
): FoundPassage[] {
  const places: FoundPassage[] = [];
  for (const quote of quotes) {
    const words = quote.trim().split(/\s+/u).map(escaped);
    const pattern = new RegExp(words.join("\\s+"), "gu");
    for (const source of sources) {
      for (const { 0: found, index } of (texts.get(source) ?? "").matchAll(pattern)) {
        places.push({ source, startOffset: index, endOffset: index + found.length });
      }
    }
  }
  return places;
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
