// The HNSWLib vector store of @langchain/community, over the vectors of citewell's own embedder.
import { HNSWLib } from "@langchain/community/vectorstores/hnswlib";
import { Document } from "@langchain/core/documents";
import { Embeddings } from "@langchain/core/embeddings";
import { openEmbedder } from "../../../ingest/embedders/open-embedder.ts";
import type { Embedder } from "../../../ingest/embedders/embedder.ts";
import { readSettings } from "../../../src/config.ts";
import { wholeText } from "../bench-article.ts";
import type { Peer } from "../ranker.ts";

/** An embedder as LangChain calls it. */
class LangchainEmbeddings extends Embeddings {
  readonly #embedder: Embedder;

  constructor(embedder: Embedder) {
    super({});
    this.#embedder = embedder;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors = await this.#embedder.embedPassages(texts);
    return vectors.map((vector) => Array.from(vector));
  }

  override async embedQuery(text: string): Promise<number[]> {
    return Array.from(await this.#embedder.embedQuestion(text));
  }
}

export function langchainHnswlib(embedderName: string): Peer {
  return {
    name: `LangChain HNSWLib (${embedderName}, its ef of 10)`,
    build: async (articles) => {
      const settings = readSettings({ EMBEDDER: embedderName }, {}, "");
      const embedder = await openEmbedder(embedderName, settings);
      const docs = articles.map(
        (article) =>
          new Document({ pageContent: wholeText(article), metadata: { id: article.id } }),
      );
      const store = await HNSWLib.fromDocuments(docs, new LangchainEmbeddings(embedder));
      return {
        rank: async ({ text }, k) => {
          const found = await store.similaritySearch(text, Math.min(k, docs.length));
          return found.map(({ metadata }) => (metadata as { id: string }).id);
        },
      };
    },
  };
}
