// One list of hits for all parts of a question: each part gets its turn, each passage stands once.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findHits, takeTurns } from "../../src/retrieval/find-hits.ts";
import type { Hit } from "../../src/retrieval/hit.ts";
import { evidenceForPart } from "../../src/retrieval/select-evidence.ts";
import { createHashEmbedder } from "../../ingest/embedders/hash-embedder.ts";
import { answerQuestion } from "../../src/answering/answer-question.ts";
import { searchEvidence } from "../../src/answering/search-evidence.ts";
import { searchArticles } from "../../src/retrieval/search-articles.ts";
import { articleOf } from "../support/fake-generation.ts";
import { evidenceOf } from "../support/made-evidence.ts";
import { searchableGeneration } from "../support/searchable-generation.ts";

function hitOf(id: number, score = 0.5): Hit {
  const { article } = evidenceOf("Text.")[0]!;
  const passage = {
    id: `${id}`,
    articleId: article.id,
    startOffset: 0,
    endOffset: 5,
    text: "Text.",
    heading: null,
  };
  return { passage, article, isLead: true, wordScore: 1, similarity: score / 2, score };
}

const idsOf = (hits: readonly Hit[]): number[] => hits.map(({ passage }) => Number(passage.id));
const lists = fc.array(fc.uniqueArray(fc.nat(30), { maxLength: 20 }), {
  minLength: 1,
  maxLength: 4,
});

describe("takeTurns()", () => {
  test("takes the best of each part first, then the next of each", () => {
    const hits = takeTurns([[1, 2, 3].map((at) => hitOf(at)), [7, 1, 8].map((at) => hitOf(at))]);
    expect(idsOf(hits)).toEqual([1, 7, 2, 8, 3]);
  });

  test("leaves the hits of a single part as they are", () => {
    const hits = [4, 2, 9].map((at) => hitOf(at));
    expect(takeTurns([hits])).toEqual(hits);
  });

  test("has every passage once, whatever the parts found", () => {
    fc.assert(
      fc.property(lists, (parts) => {
        const turns = idsOf(takeTurns(parts.map((all) => all.map((at) => hitOf(at)))));
        expect([...turns].sort((a, b) => a - b)).toEqual(
          [...new Set(parts.flat())].sort((a, b) => a - b),
        );
      }),
    );
  });

  test("puts the best hit of every part among as many hits as there are parts", () => {
    fc.assert(
      fc.property(lists, (parts) => {
        const turns = idsOf(takeTurns(parts.map((all) => all.map((at) => hitOf(at)))));
        const first = turns.slice(0, parts.length);
        for (const [best] of parts) if (best !== undefined) expect(first).toContain(best);
      }),
    );
  });
});

describe("evidenceForPart()", () => {
  test("keeps the numbers, gives the part's own scores, and leaves out what only others found", () => {
    const evidence = evidenceOf("One.", "Two.", "Three.");
    const own = evidenceForPart(evidence, [hitOf(3, 0.9), hitOf(1, 0.4)]);
    expect(own.map(({ number, score, similarity }) => [number, score, similarity])).toEqual([
      [1, 0.4, 0.2],
      [3, 0.9, 0.45],
    ]);
  });
});

describe("findHits()", () => {
  const embedder = createHashEmbedder("hash-256");
  const archive = [
    articleOf("bridge.txt", "The bridge of Temin was closed in 2016 for repairs."),
    articleOf("prison.txt", "Ombudsman Aidar Serov visited the prison of Karavara."),
    articleOf("school.txt", "A school was opened in Lomen by the mayor."),
  ];
  const question = "When was the bridge of Temin closed and who visited the prison of Karavara?";

  test("is the way of answers, searches and benches alike: a question of two parts has hits of both", async () => {
    const generation = await searchableGeneration(archive, embedder);
    const deps = {
      acquire: () => ({ generation, release: () => {} }),
      embedder,
      languageModel: null,
      maxEvidence: 8,
      maxOutputTokens: 700,
    };
    const found = await findHits(
      { question, history: [], limit: 10, mostParts: 4, today: new Date(0) },
      generation,
      deps,
    );
    expect(found.kind).toBe("several");
    const best = found.hits.slice(0, 2).map(({ article }) => article.id);
    expect(best).toEqual(["bridge.txt", "prison.txt"]);

    const searched = await searchEvidence(question, {}, 2, deps);
    expect(searched.evidence.map(({ source }) => source)).toEqual(best);
    const ranked = await searchArticles(question, [], 2, deps);
    expect(ranked.map(({ article }) => article.id)).toEqual(best);
    for await (const event of answerQuestion({ question }, deps)) {
      if (event.type === "evidence") {
        expect(event.evidence.slice(0, 2).map(({ source }) => source)).toEqual(best);
      }
    }
    expect.hasAssertions();
  });
});
