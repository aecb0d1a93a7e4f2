// Stores in temporary folders, filled with small articles whose vectors are made from their words.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Article } from "../../vectorstore/article.ts";
import type { GenerationData } from "../../vectorstore/local/generation.ts";
import { GenerationReader } from "../../vectorstore/local/generation-reader.ts";
import type {
  Generation,
  NewPassage,
  PassageWithoutVector,
  SourceFile,
  StoreUpdate,
} from "../../vectorstore/store.ts";
import {
  beginUpdate,
  type BeginUpdateOptions,
  type LocalUpdateSummary,
} from "../../vectorstore/local/update-store.ts";
import { articleOf } from "./fake-generation.ts";

export const testDimension = 16;
export const testOptions: BeginUpdateOptions = {
  embedder: { name: "test-16", dimension: testDimension },
  passageSettings: "paragraphs",
};

/** A folder that is removed when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "citewell-store-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An article whose title stays the same whatever its id: renaming it changes no vector. */
export function testArticle(id: string, text: string, more: Partial<Article> = {}): Article {
  return articleOf(id, text, { title: "A title", ...more });
}

/** One passage per paragraph; title and date belong to what is indexed. */
export function paragraphsOf(article: Article): NewPassage[] {
  return [...article.text.matchAll(/[^\n]+/g)].map(({ 0: text, index: startOffset }) => ({
    startOffset,
    endOffset: startOffset + text.length,
    text,
    heading: null,
    indexedText: `${article.title}\n${article.date ?? ""}\n${text}`,
  }));
}

/** A unit vector that depends on the words alone: each is hashed to a component. */
export function vectorOf(text: string, dimension = testDimension): Float32Array {
  const vector = new Float32Array(dimension);
  vector[0] = 0.01;
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    let hash = 2166136261;
    for (const character of word) hash = Math.imul(hash ^ character.codePointAt(0)!, 16777619);
    vector[(hash >>> 8) % dimension]! += (hash & 1) === 0 ? 1 : -1;
  }
  const length = Math.hypot(...vector);
  return vector.map((component) => component / length);
}

/** A generation of the local store as it lies there, by ordinals. */
export function dataOf(generation: Generation): GenerationData {
  if (!(generation instanceof GenerationReader)) throw new TypeError("This is no local store.");
  return generation.data;
}

export async function setVectors(
  update: StoreUpdate,
  passages: readonly PassageWithoutVector[],
): Promise<void> {
  for (const { passageId, indexedText } of passages) {
    await update.setVector(passageId, vectorOf(indexedText));
  }
}

export async function putAll(update: StoreUpdate, articles: readonly Article[]): Promise<void> {
  for (const article of articles) {
    await setVectors(update, (await update.put(article, paragraphsOf(article))).pending);
  }
}

/** Makes the store hold these articles: what is new or changed is put, the rest kept. */
export async function fillStore(
  store: string,
  articles: readonly Article[],
  options: Partial<BeginUpdateOptions> = {},
): Promise<LocalUpdateSummary> {
  const update = await beginUpdate(store, { ...testOptions, ...options });
  try {
    for (const article of articles) {
      const before = update.previous?.article(article.id);
      if (JSON.stringify(before) === JSON.stringify(article)) await update.keep([article.id]);
      else await putAll(update, [article]);
    }
    return await update.commit(articles.map(sourceOf));
  } finally {
    await update.abort();
  }
}

export function sourceOf({ id, file, text }: Article): SourceFile {
  return { path: file, sha256: `hash of ${text.length} units`, articleIds: [id] };
}
