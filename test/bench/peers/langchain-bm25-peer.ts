// The BM25 retriever of @langchain/community, as its documentation shows it. It lowers the case of
// the question but not of the articles, and counts words by `\w`, which no Cyrillic letter is.
import { BM25Retriever } from "@langchain/community/retrievers/bm25";
import { Document } from "@langchain/core/documents";
import { wholeText } from "../bench-article.ts";
import type { Peer } from "../ranker.ts";

export const langchainBm25: Peer = {
  name: "LangChain BM25Retriever",
  mostArticles: 20_000,
  build: (articles) => {
    const docs = articles.map(
      (article) => new Document({ pageContent: wholeText(article), metadata: { id: article.id } }),
    );
    return Promise.resolve({
      rank: async ({ text }, k) => {
        const found = await BM25Retriever.fromDocuments(docs, { k }).invoke(text);
        return found.map(({ metadata }) => (metadata as { id: string }).id);
      },
    });
  },
};
