// A question's terms, their worth, and the spellings that the archive has for them.
import { describe, expect, test } from "vitest";
import { createHashEmbedder } from "../../../ingest/embedders/hash-embedder.ts";
import { estimateTokens } from "../../../src/retrieval/estimate-tokens.ts";
import { analyzeIn } from "../../support/analyze-in.ts";
import { articleOf } from "../../support/fake-generation.ts";
import { searchableGeneration } from "../../support/searchable-generation.ts";

const generation = await searchableGeneration(
  [
    articleOf("ru.txt", "Шакиров поехал в Женеву.\nРека поднялась.\nРека замёрзла."),
    articleOf("en.txt", "The river rose.\nMecacci came."),
  ],
  createHashEmbedder("hash-64"),
);

describe("analyzeQuestion()", () => {
  test("gives each term once, and function words not at all", async () => {
    const { terms, text } = await analyzeIn(
      generation,
      "Did the river, the river rise with Mecacci?",
    );
    expect(text).toContain("Did the river");
    expect(terms.filter(({ word }) => word === "river")).toHaveLength(1);
    expect(terms.map(({ word }) => word)).not.toContain("the");
  });

  test("counts a name in another script as the same, but as no more than itself", async () => {
    const { terms, searchTerms } = await analyzeIn(generation, "Shakirov");
    const [variant] = [...terms[0]!.variants].find(([term]) => term.startsWith("шакир"))!;
    const weights = new Map(searchTerms.map(({ term, weight }) => [term, weight]));
    expect(weights.get(variant)!).toBeGreaterThan(0);
    expect(weights.get(variant)!).toBeLessThan(weights.get(terms[0]!.term)!);
    const { candidates } = await generation.search({ words: searchTerms, depth: 1 });
    expect(candidates).toHaveLength(1);
  });

  test("gives positive, finite weights and worths, whatever is asked", async () => {
    for (const question of ["", "?", "Шакиров 2018 COVID-19", "the of and", "zzzz ".repeat(50)]) {
      const { terms, searchTerms } = await analyzeIn(generation, question);
      for (const { worth, term, variants } of terms) {
        expect(worth).toBeGreaterThan(0);
        expect(variants.get(term)).toBe(1);
      }
      for (const { weight } of searchTerms) {
        expect(Number.isFinite(weight) && weight > 0).toBe(true);
      }
    }
  });
});

describe("estimateTokens()", () => {
  test("grows with the text, and faster with Cyrillic", () => {
    expect(estimateTokens("")).toBe(0);
    expect(estimateTokens("river ".repeat(100))).toBeGreaterThan(
      estimateTokens("river ".repeat(50)),
    );
    expect(estimateTokens("река".repeat(50))).toBeGreaterThan(estimateTokens("rekа".repeat(50)));
  });
});
