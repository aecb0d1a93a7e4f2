// The store as LangChain's chains and retrievers see it.
import { Document } from "@langchain/core/documents";
import { Embeddings } from "@langchain/core/embeddings";
import { expect, onTestFinished, test } from "vitest";
import { CitewellVectorStore } from "../../vectorstore/langchain-vector-store.ts";
import { readManifest } from "../../vectorstore/local/manifest.ts";
import { openStore } from "../../vectorstore/open-store.ts";
import {
  dataOf,
  fillStore,
  temporaryFolder,
  testArticle,
  vectorOf,
} from "../support/temporary-store.ts";

/** Vectors from the words alone, as an embedder of LangChain. */
class WordEmbeddings extends Embeddings {
  constructor() {
    super({});
  }

  override embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.resolve(texts.map((text) => Array.from(vectorOf(text))));
  }

  override embedQuery(text: string): Promise<number[]> {
    return Promise.resolve(Array.from(vectorOf(text)));
  }
}

const config = (directory: string) => ({ directory, embedderName: "test-16" });

async function openAdapter(directory: string): Promise<CitewellVectorStore> {
  const adapter = await CitewellVectorStore.open(new WordEmbeddings(), config(directory));
  onTestFinished(() => adapter.close());
  return adapter;
}

const rivers = new Document({
  id: "rivers",
  pageContent: "The Ural flows south to the sea.",
  metadata: { title: "Rivers", date: "2020-03-04", publisher: "The Test Times", other: 7 },
});
const towns = new Document({ id: "towns", pageContent: "Almaty has many parks.", metadata: {} });

test("documents that were added are found with source, dates and offsets", async () => {
  const adapter = await openAdapter(await temporaryFolder());
  expect(await adapter.similaritySearch("Ural", 3)).toEqual([]);
  expect(await adapter.addDocuments([rivers, towns])).toEqual(["rivers", "towns"]);
  const [hit] = await adapter.similaritySearchWithScore("The Ural flows south to the sea.", 1);
  const [document, similarity] = hit!;
  expect(similarity).toBeCloseTo(1, 5);
  expect(document).toMatchObject({
    id: "rivers",
    pageContent: rivers.pageContent,
    metadata: {
      source: "rivers",
      title: "Rivers",
      date: "2020-03-04",
      publisher: "The Test Times",
      startOffset: 0,
      endOffset: rivers.pageContent.length,
    },
  });
});

test("the filter is the store's own", async () => {
  const adapter = await openAdapter(await temporaryFolder());
  await adapter.addDocuments([rivers, towns]);
  const found = await adapter.similaritySearch("parks", 5, { sources: ["rivers"] });
  expect(found.map(({ id }) => id)).toEqual(["rivers"]);
  const dated = await adapter.asRetriever({ k: 5, filter: { from: "2020-01-01" } }).invoke("parks");
  expect(dated.map(({ id }) => id)).toEqual(["rivers"]);
});

test("asRetriever() works by similarity and by marginal relevance", async () => {
  const adapter = await openAdapter(await temporaryFolder());
  const twin = new Document({ id: "twin", pageContent: rivers.pageContent, metadata: {} });
  await adapter.addDocuments([rivers, twin, towns]);
  const nearest = await adapter.asRetriever(2).invoke(rivers.pageContent);
  expect(nearest.map(({ id }) => id).sort()).toEqual(["rivers", "twin"]);
  const retriever = adapter.asRetriever({ k: 2, searchType: "mmr", searchKwargs: { lambda: 0.2 } });
  const varied = await retriever.invoke(rivers.pageContent);
  expect(varied.map(({ id }) => id)).toContain("towns");
});

test("delete() removes articles and leaves the rest", async () => {
  const directory = await temporaryFolder();
  const adapter = await openAdapter(directory);
  await adapter.delete({ ids: ["rivers"] });
  await adapter.addDocuments([rivers, towns]);
  await adapter.delete({ ids: ["rivers", "unknown"] });
  const found = await adapter.similaritySearch("Ural parks", 5);
  expect(found.map(({ id }) => id)).toEqual(["towns"]);
  expect((await readManifest(directory)).counts.articles).toBe(1);
});

test("a document with a known id replaces the article", async () => {
  const adapter = await openAdapter(await temporaryFolder());
  await adapter.addDocuments([rivers]);
  await adapter.addDocuments([
    new Document({ id: "rivers", pageContent: "The Ob flows north.", metadata: {} }),
  ]);
  const found = await adapter.similaritySearch("flows", 5);
  expect(found.map(({ pageContent }) => pageContent)).toEqual(["The Ob flows north."]);
});

test("vectors given for a document replace those it had", async () => {
  const adapter = await openAdapter(await temporaryFolder());
  await adapter.addDocuments([rivers, towns]);
  const vector = Array.from(vectorOf("something else entirely"));
  await adapter.addVectors([vector], [rivers]);
  const [hit] = await adapter.similaritySearchVectorWithScore(vector, 1);
  expect(hit![0].id).toBe("rivers");
  expect(hit![1]).toBeCloseTo(1, 5);
});

test("documents stand beside ingested articles, in the same store", async () => {
  const directory = await temporaryFolder();
  await fillStore(directory, [testArticle("a.txt", "Snow fell in the hills.")]);
  const adapter = await openAdapter(directory);
  await adapter.addDocuments([rivers]);
  const store = await openStore(directory);
  const { generation: reader, release } = store.acquire();
  const generation = dataOf(reader);
  expect(generation.articles.map(({ id }) => id)).toEqual(["a.txt", "rivers"]);
  expect(generation.manifest.passageSettings).toBe("paragraphs");
  expect(generation.sourceFiles.map(({ path }) => path)).toEqual(["a.txt", "rivers"]);
  expect(generation.searchWords("Ural", 3)).toHaveLength(1);
  release();
  await store.close();
});

test("what cannot be added is refused, and the store stays as it was", async () => {
  const directory = await temporaryFolder();
  const adapter = await openAdapter(directory);
  await adapter.addDocuments([rivers]);
  const empty = new Document({ id: "empty", pageContent: "", metadata: {} });
  await expect(adapter.addDocuments([towns, empty])).rejects.toThrow(
    "Cannot add the document 'empty': it has no text.",
  );
  await expect(adapter.addVectors([], [towns])).rejects.toThrow(RangeError);
  const bad = [new Array<number>(16).fill(NaN)];
  await expect(adapter.addVectors(bad, [towns])).rejects.toMatchObject({ name: "BadVectorError" });
  await expect(adapter.addVectors([[1, 0]], [towns])).rejects.toMatchObject({
    code: "other-embedder",
  });
  expect((await readManifest(directory)).counts.articles).toBe(1);
  expect(await adapter.addDocuments([])).toEqual([]);
});

test("fromTexts() and fromDocuments() make a store", async () => {
  const embeddings = new WordEmbeddings();
  const directory = await temporaryFolder();
  const texts = ["One long sentence about rivers.", "Another one about towns."];
  const made = await CitewellVectorStore.fromTexts(
    texts,
    [{ source: "1" }, { source: "2" }],
    embeddings,
    config(directory),
  );
  const found = await made.similaritySearch("towns", 1);
  expect(found[0]!.metadata).toMatchObject({ source: "2", title: texts[1], date: null });
  await made.close();
  const again = await CitewellVectorStore.fromDocuments([rivers], embeddings, config(directory));
  expect(await again.similaritySearch("x", 5)).toHaveLength(3);
  await again.close();
});
