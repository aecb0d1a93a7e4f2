// The built-in reranker: cheap features of the best hits, weighed by what they were worth on seven
// question sets. What counts beyond the fused score is how much of the question one sentence holds,
// its word order, the title, and what the rest of the article brought.
import type { AnalyzedSentence } from "./analyzed-passage.ts";
import type { AnalyzedQuestion } from "../terms/analyze-question.ts";
import { coverage } from "./cover-terms.ts";
import { bestOfBoth, coverText, holdsAsked, type CoveredText, type Covers } from "./cover-text.ts";
import type { Hit } from "../hit.ts";
import { weightsWithout } from "../mechanisms.ts";
import { questionKind } from "../terms/question-kind.ts";
import type { Reranker } from "./reranker.ts";

/** Hits looked at: each has to be split into sentences, and what answers is rarely further down. */
const depth = 50;

/**
 * Weights of a softmax regression of the relevant passage on these features, rounded, over seven sets
 * in three languages; leaving each set out in turn, the others' weights still bettered all of them.
 */
const weights = {
  fused: 1,
  words: 0.4,
  similarity: 0.1,
  surroundings: 0.5,
  bestSentence: 0.5,
  twoSentences: 0.35,
  order: 0.4,
  kind: 0.2,
  article: 0.25,
  lead: 0.15,
  articleWords: 0.4,
};
type Features = Record<keyof typeof weights, number>;

export const featureReranker: Reranker = {
  name: "features",
  prepare: () => Promise.resolve(),
  rerank: (question, hits) => {
    const looked = hits.slice(0, depth).map((hit) => look(question, hit));
    const mostWords = Math.max(Number.MIN_VALUE, ...hits.map(({ wordScore }) => wordScore));
    const kind = questionKind(question.text);
    const own = weightsWithout(weights, "rerank", question.without);
    const ofArticles = new Map<string, OfArticle>();
    for (const passage of looked) addToArticle(ofArticles, passage);
    const reranked = looked
      .map((passage) => {
        const ofArticle = ofArticles.get(passage.hit.article.id)!;
        const features = featuresOf(question, kind, passage, ofArticle, mostWords);
        return { ...passage.hit, score: weigh(features, own) };
      })
      .sort((a, b) => b.score - a.score);
    return [...reranked, ...behind(hits.slice(depth), reranked.at(-1)?.score ?? 0)];
  },
};

interface LookedAt extends CoveredText {
  readonly hit: Hit;
}

function look(question: AnalyzedQuestion, hit: Hit): LookedAt {
  const { text, heading } = hit.passage;
  return { hit, ...coverText(question, text, hit.article, heading) };
}

/** What the found passages of one article hold together. */
interface OfArticle {
  covers: Covers;
  wordScore: number;
}

function addToArticle(
  ofArticles: Map<string, OfArticle>,
  { hit: { article, wordScore }, covers, around }: LookedAt,
): void {
  const known = ofArticles.get(article.id) ?? { covers: around.map(() => 0), wordScore: 0 };
  known.covers = covers.reduce(bestOfBoth, known.covers);
  known.wordScore = Math.max(known.wordScore, wordScore);
  ofArticles.set(article.id, known);
}

function featuresOf(
  question: AnalyzedQuestion,
  kind: ReturnType<typeof questionKind>,
  { hit, sentences, covers, around }: LookedAt,
  ofArticle: OfArticle,
  mostWords: number,
): Features {
  const share = (met: Covers): number => coverage(question.terms, (_, at) => met[at]!);
  const features: Features = {
    fused: hit.score,
    words: hit.wordScore / mostWords,
    similarity: Math.max(0, hit.similarity),
    surroundings: share(around),
    bestSentence: 0,
    twoSentences: 0,
    order: 0,
    kind: 0,
    article: share(bestOfBoth(ofArticle.covers, around)),
    lead: hit.isLead ? 1 : 0,
    articleWords: ofArticle.wordScore / mostWords,
  };
  for (const [index, sentence] of sentences.entries()) {
    const alone = share(covers[index]!);
    const before = covers[index - 1];
    const withBefore = before === undefined ? alone : share(bestOfBoth(covers[index]!, before));
    if (alone > features.bestSentence) {
      features.bestSentence = alone;
      features.kind = kind !== "other" && holdsAsked(question, sentence.text) ? 1 : 0;
    }
    features.twoSentences = Math.max(features.twoSentences, withBefore);
    features.order = Math.max(features.order, keepsOrder(question, sentence));
  }
  return features;
}

/** Share of the question's pairs of neighbouring terms that stand side by side in the sentence. */
function keepsOrder({ terms }: AnalyzedQuestion, { words }: AnalyzedSentence): number {
  let pairs = 0;
  for (let at = 0; at + 1 < terms.length; at++) {
    const first = terms[at]!.variants;
    const second = terms[at + 1]!.variants;
    const isKept = words.some(
      (word, place) =>
        first.has(word.term) && place + 1 < words.length && second.has(words[place + 1]!.term),
    );
    if (isKept) pairs++;
  }
  return pairs / Math.max(1, terms.length - 1);
}

/** The mean, 0 to 1 as the features are. */
function weigh(features: Features, own: Readonly<Features>): number {
  let sum = 0;
  let all = 0;
  for (const name of Object.keys(own) as (keyof Features)[]) {
    sum += own[name] * features[name];
    all += own[name];
  }
  return sum / all;
}

/** Hits not looked at stay behind those that were. */
function behind(hits: readonly Hit[], below: number): Hit[] {
  const best = Math.max(Number.MIN_VALUE, ...hits.map(({ score }) => score));
  return hits.map((hit) => ({ ...hit, score: (below * 0.99 * hit.score) / best }));
}
