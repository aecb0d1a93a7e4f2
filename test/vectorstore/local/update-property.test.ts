// Any sequence of changes gives the store that building it at once would give.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article } from "../../../vectorstore/article.ts";
import type { GenerationData } from "../../../vectorstore/local/generation.ts";
import { openStore } from "../../../vectorstore/local/open-store.ts";
import { beginUpdate } from "../../../vectorstore/local/update-store.ts";
import {
  dataOf,
  fillStore,
  putAll,
  sourceOf,
  temporaryFolder,
  testArticle,
  testOptions,
  vectorOf,
} from "../../support/temporary-store.ts";

const sentences = ["The river froze.", "Prices rose again.", "A bridge was opened.", "Snow fell."];
const questions = ["river", "prices bridge", "snow", "nothing of the kind"];

const someText = fc
  .array(fc.constantFrom(...sentences), { minLength: 0, maxLength: 4 })
  .map((paragraphs) => paragraphs.join("\n\n"));
const someArticle = fc
  .record({
    id: fc.constantFrom("a.txt", "b.txt", "c.txt", "d/e.txt"),
    text: someText,
    date: fc.constantFrom(null, "2019-05-01", "2021-07-02"),
  })
  .map(({ id, text, date }) => testArticle(id, text, { date }));
/** A state of the folder: which articles there are. */
const someState = fc.uniqueArray(someArticle, { selector: ({ id }) => id, maxLength: 4 });

test("a store updated again and again equals one built at once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(someState, { minLength: 1, maxLength: 5 }),
      fc.infiniteStream(fc.constantFrom("keep", "put", "remove and put")),
      async (states, choices) => {
        const updated = await temporaryFolder();
        for (const state of states) await applyState(updated, state, choices);
        const fresh = await temporaryFolder();
        await fillStore(fresh, states.at(-1)!);
        expect(await describeStore(updated)).toEqual(await describeStore(fresh));
      },
    ),
    { numRuns: 40 },
  );
});

/** Makes the store hold a state, going one of the ways by which that can be done for each article. */
async function applyState(
  store: string,
  state: readonly Article[],
  choices: Iterator<string>,
): Promise<void> {
  const update = await beginUpdate(store, testOptions);
  try {
    for (const article of state) {
      const before = update.previous?.article(article.id);
      const isSame = JSON.stringify(before) === JSON.stringify(article);
      const choice = choices.next().value as string;
      if (isSame && choice === "keep") await update.keep([article.id]);
      else {
        if (choice === "remove and put") await update.remove([article.id]);
        await putAll(update, [article]);
      }
    }
    await update.commit(state.map(sourceOf));
  } finally {
    await update.abort();
  }
}

/** All that a reader can see, without ordinals: those depend on the way. */
async function describeStore(directory: string): Promise<unknown> {
  const store = await openStore(directory);
  const { generation: reader, release } = store.acquire();
  const generation = dataOf(reader);
  const place = (ordinal: number) => {
    const { articleId, startOffset, endOffset, text, heading } = generation.passage(ordinal);
    return { articleId, startOffset, endOffset, text, heading };
  };
  const described = {
    articles: generation.articles.map(({ id }) => generation.article(id)),
    hashes: generation.articles.map(({ id }) => generation.textHash(id)),
    passages: generation.articles.map(({ id }) => generation.passagesOf(id).map(place)),
    counts: [generation.manifest.counts.articles, generation.manifest.counts.passages],
    sources: generation.sourceFiles.map((file) => JSON.stringify(file)).sort(),
    vectors: questions.map((question) => vectorHits(generation, question, place)),
    narrow: questions.map((question) =>
      vectorHits(generation, question, place, { from: "2020-01-01" }),
    ),
    words: questions.map((question) =>
      comparable(
        generation
          .searchWords(question, 100)
          .map(({ ordinal, score }) => [score.toFixed(4), place(ordinal)]),
      ),
    ),
  };
  release();
  await store.close();
  return described;
}

function vectorHits(
  generation: GenerationData,
  question: string,
  place: (ordinal: number) => unknown,
  filter?: { from: string },
): string[] {
  const hits = generation.searchVectors(vectorOf(question), 100, filter);
  return comparable(hits.map(({ ordinal, similarity }) => [similarity.toFixed(4), place(ordinal)]));
}

/** Hits of equal score come in the order of ordinals, which the way decides. */
function comparable(hits: readonly unknown[]): string[] {
  return hits.map((hit) => JSON.stringify(hit)).sort();
}
