// A generation in memory that can be searched: one passage per paragraph, a real index of words,
// and the vectors of an embedder, all compared.
import type { Embedder } from "../../ingest/embedders/embedder.ts";
import type { Article } from "../../vectorstore/article.ts";
import { GenerationReader } from "../../vectorstore/local/generation-reader.ts";
import { LexicalIndexWriter } from "../../vectorstore/local/lexical-index-writer.ts";
import { lexicalIndexFromBytes } from "../../vectorstore/local/lexical-index.ts";
import { compileFilter } from "../../vectorstore/local/passage-filter.ts";
import type { PassageFilter } from "../../vectorstore/store.ts";
import { fakeData } from "./fake-generation.ts";

export async function searchableGeneration(
  articles: readonly Article[],
  embedder: Embedder,
): Promise<GenerationReader> {
  const base = fakeData(articles);
  const passages = Array.from({ length: base.manifest.counts.passages }, (_, ordinal) =>
    base.passage(ordinal),
  );
  const writer = new LexicalIndexWriter(null);
  for (const [ordinal, passage] of passages.entries()) {
    writer.add(ordinal, base.metadata(passage.articleId)!, passage);
  }
  const words = lexicalIndexFromBytes(writer.toBytes());
  const vectors = await embedder.embedPassages(passages.map(({ text }) => text));

  const allowed = (filter: PassageFilter | undefined) => {
    const compiled = compileFilter(filter, base.articles);
    return (ordinal: number): boolean =>
      compiled?.[base.articles.findIndex(({ id }) => id === passages[ordinal]!.articleId)] !== 0;
  };
  return new GenerationReader({
    ...base,
    manifest: {
      ...base.manifest,
      embedder: { name: embedder.name, dimension: await embedder.dimension() },
    },
    words,
    vector: (ordinal) => vectors[ordinal]!,
    searchWords: (question, k, filter) => words.search(question, k, allowed(filter)),
    searchVectors(vector, k, filter) {
      const isAllowed = allowed(filter);
      return [...passages.keys()]
        .filter((ordinal) => isAllowed(ordinal))
        .map((ordinal) => ({
          ordinal,
          similarity: vectors[ordinal]!.reduce((sum, part, at) => sum + part * vector[at]!, 0),
        }))
        .sort((a, b) => b.similarity - a.similarity)
        .slice(0, k);
    },
  });
}
