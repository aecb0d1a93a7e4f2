// A large archive made from small corpora: sentences of real texts put together anew by a seeded
// generator. Words are as frequent as in real text, and each title adds a made-up name, because
// the vocabulary of real archives grows with every article.
import { chunkArticle } from "../../ingest/chunk-article.ts";
import { splitSentences } from "../../ingest/split-sentences.ts";
import { seededRandom } from "../support/seeded-vectors.ts";
import type { BenchArticle } from "./bench-article.ts";

/** An article as a line of a `.jsonl` file. */
export interface MadeArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** ISO `yyyy-mm-dd`. */
  readonly date: string;
}

/** Raised whenever the same seed gives other articles than before. */
export const archiveVersion = 1;

const seed = 20_261_121;
const fewestParagraphs = 2;
const mostParagraphs = 12;
const mostSentencesInRow = 3;
const paragraphSentences = 3;
const yearsCovered = { first: 2005, count: 20 };
const syllables = ["ka", "no", "ri", "ta", "shev", "len", "mo", "du", "ber", "gul", "za", "pi"];

/**
 * Articles until their passages are `passages` or a few more. An article takes its sentences from
 * one corpus, so that it keeps to one language.
 */
export function* makeArchive(
  corpora: readonly (readonly BenchArticle[])[],
  passages: number,
): Generator<MadeArticle> {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pools = corpora.map((articles) => ({
    titles: articles.map(({ title }) => title.replaceAll("_", " ")),
    texts: articles.map(({ text }) => sentencesOf(text)).filter(({ length }) => length > 0),
  }));
  for (let made = 0, number = 0; made < passages; number++) {
    const { titles, texts } = pools[below(pools.length)]!;
    const count = fewestParagraphs + below(mostParagraphs - fewestParagraphs + 1);
    const paragraphs = Array.from({ length: count }, () => makeParagraph(texts, below));
    const text = paragraphs.join("\n\n");
    made += chunkArticle({ text, marks: [] }).length;
    const title = `${titles[below(titles.length)]!} ${makeName(below)}`.trim();
    yield { id: `made-${number}`, title, text, date: makeDate(below) };
  }
}

type Below = (limit: number) => number;

/** Short runs of neighbouring sentences, as a real paragraph keeps to its subject for a while. */
function makeParagraph(texts: readonly (readonly string[])[], below: Below): string {
  const sentences: string[] = [];
  while (sentences.length < paragraphSentences) {
    const text = texts[below(texts.length)]!;
    const start = below(text.length);
    sentences.push(...text.slice(start, start + 1 + below(mostSentencesInRow)));
  }
  return sentences.join(" ");
}

function makeName(below: Below): string {
  const count = 3 + below(3);
  const name = Array.from({ length: count }, () => syllables[below(syllables.length)]!).join("");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function makeDate(below: Below): string {
  const year = yearsCovered.first + below(yearsCovered.count);
  const [month, day] = [1 + below(12), 1 + below(28)].map((part) => String(part).padStart(2, "0"));
  return `${year}-${month!}-${day!}`;
}

function sentencesOf(text: string): string[] {
  const spans = splitSentences(text);
  return spans.map(({ startOffset, endOffset }) =>
    text.slice(startOffset, endOffset).replace(/\s+/gu, " "),
  );
}
