// A generation in memory: articles with one passage per paragraph, no vectors, no files.
import { createHash } from "node:crypto";
import type { Article, ArticleMetadata } from "../../vectorstore/article.ts";
import type { GenerationData } from "../../vectorstore/local/generation.ts";
import { GenerationReader } from "../../vectorstore/local/generation-reader.ts";
import { LexicalIndex } from "../../vectorstore/local/lexical-index.ts";
import { passageId } from "../../vectorstore/local/passage-table.ts";
import type { SourceFile, StoredPassage } from "../../vectorstore/store.ts";
import type { Suggestion } from "../../vectorstore/suggestion.ts";

/** An article with everything but id and text filled in. */
export function articleOf(id: string, text: string, more: Partial<Article> = {}): Article {
  return {
    id,
    file: id,
    title: `Title of ${id}`,
    date: "2020-01-31",
    publisher: "The Test Times",
    dateline: null,
    url: null,
    language: "en",
    text,
    marks: [],
    ...more,
  };
}

export interface FakeDetails {
  readonly name?: string;
  readonly sourceFiles?: readonly SourceFile[];
  readonly suggestions?: readonly Suggestion[] | null;
}

/** Articles are kept in the order of their ids. Searching finds nothing: nobody here searches. */
export function fakeGeneration(
  articles: readonly Article[],
  more: FakeDetails = {},
): GenerationReader {
  return new GenerationReader(fakeData(articles, more));
}

/** Has no articles, but knows these words. */
export function generationOfWords(words: LexicalIndex): GenerationReader {
  return new GenerationReader({ ...fakeData([]), words });
}

export function fakeData(
  articles: readonly Article[],
  { name = "000001-fake", sourceFiles = [], suggestions = null }: FakeDetails = {},
): GenerationData {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(sorted.map((article) => [article.id, article]));
  const passages = sorted.flatMap(paragraphsOf);
  return {
    manifest: {
      formatVersion: 1,
      generation: name,
      createdAt: "2026-01-01T00:00:00.000Z",
      embedder: { name: "hash-16", dimension: 16 },
      passageSettings: "fake",
      counts: { articles: sorted.length, passages: passages.length, ordinals: passages.length },
      files: {},
    },
    warnings: [],
    articles: sorted.map(metadataOf),
    sourceFiles,
    suggestions,
    words: noWords,
    metadata: (id) => byId.get(id),
    textHash(id) {
      const article = byId.get(id);
      return article && createHash("sha256").update(article.text).digest("hex");
    },
    textLength: (id) => byId.get(id)?.text.length,
    article: (id) => byId.get(id),
    passage(ordinal) {
      const passage = passages[ordinal];
      if (passage === undefined) throw new RangeError(`No passage ${ordinal}.`);
      return passage;
    },
    passagesOf: (id) =>
      [...passages.keys()].filter((ordinal) => passages[ordinal]!.articleId === id),
    vector: () => new Float32Array(16).fill(0.25),
    searchVectors: () => [],
    searchWords: () => [],
  };
}

const noWords = new LexicalIndex({
  terms: [],
  offsets: new Uint32Array(1),
  ordinals: new Uint32Array(),
  bodyFrequencies: new Uint8Array(),
  titleFrequencies: new Uint8Array(),
  bodyLengths: new Uint32Array(),
  titleLengths: new Uint32Array(),
});

function metadataOf(article: Article): ArticleMetadata {
  const { id, file, title, date, publisher, dateline, url, language } = article;
  return { id, file, title, date, publisher, dateline, url, language };
}

function paragraphsOf(article: Article): StoredPassage[] {
  return [...article.text.matchAll(/[^\n]+/g)].map((match) => ({
    id: passageId(article.id, match.index, match.index + match[0].length),
    articleId: article.id,
    startOffset: match.index,
    endOffset: match.index + match[0].length,
    text: match[0],
    heading: null,
  }));
}
