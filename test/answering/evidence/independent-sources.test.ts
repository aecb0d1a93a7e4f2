// Sources counted: reprints of one story are one, articles that only share a subject are not.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countIndependentSources } from "../../../src/answering/evidence/independent-sources.ts";
import type { Article } from "../../../vectorstore/article.ts";
import { articleOf } from "../../support/fake-generation.ts";

const story =
  "The river rose by two metres on Monday and the old bridge of the town had to be closed. Engineers looked at the pillars for three days before the first cars were allowed to cross again.";
const other =
  "Bread prices fell in every town of the north, the statistics office reported after it had asked four hundred shops what they charged in spring.";
const third =
  "Teachers from all regions met in the capital to talk about pay and the length of lessons.";

function count(...articles: readonly Article[]): number {
  return countIndependentSources(
    articles.map((article) => ({ article, quotes: [article.text.split("\n").at(-1)!] })),
  );
}

describe("countIndependentSources()", () => {
  test("counts nothing as none, and stories of their own each", () => {
    expect(countIndependentSources([])).toBe(0);
    expect(count(articleOf("a", story), articleOf("b", other), articleOf("c", third))).toBe(3);
  });

  test.each([
    ["another lead", `By our correspondent in the north of the country. ${story}`],
    ["another ending", `${story} Subscribe to our newsletter and read more tomorrow.`],
    ["another headline", `# Bridge shut after flood\n\n${story}`],
    ["a word changed", story.replace("Engineers", "Experts")],
    ["more of its own around a quotation of it", `${other} ${third}\n${story}`],
  ])("counts a reprint with %s once", (_, text) => {
    expect(count(articleOf("a", story), articleOf("b", text))).toBe(1);
    expect(count(articleOf("b", text), articleOf("a", story))).toBe(1);
  });

  test("does not take what every page of a site has for one story", () => {
    const notice = `${"Read more news of the region on our site and follow us everywhere. ".repeat(4)}\n`;
    const marks = [{ kind: "boilerplate" as const, startOffset: 0, endOffset: notice.length }];
    const one = articleOf("a", notice + other, { marks });
    const two = articleOf("b", notice + third, { marks });
    expect(count(one, two)).toBe(2);
  });

  test("takes two that a third joins for one", () => {
    expect(
      count(articleOf("a", story), articleOf("b", other), articleOf("c", `${story}\n${other}`)),
    ).toBe(1);
  });

  test("a quote with another figure is another report", () => {
    const quote =
      "The ministry said that 57 people had been brought to safety from the flooded villages in the valley.";
    const one = articleOf("a", `${third} ${other}\n${quote}`);
    const two = articleOf(
      "b",
      `${story} ${story.replaceAll("r", "n")}\n${quote.replace("57", "58")}`,
    );
    expect(count(one, two)).toBe(2);
    expect(count(one, articleOf("c", two.text.replace("58", "57")))).toBe(1);
  });

  test("one article any number of times is one source, in any language", () => {
    const text = fc.constantFrom(
      story,
      third,
      "В собрании участвовали представители 117 стран.",
      "Жиналысқа 117 ел қатысты.",
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 8 }), (each, times) => {
        const copies = Array.from({ length: times }, (_, at) => articleOf(`${at}`, each));
        expect(count(...copies)).toBe(1);
      }),
    );
  });
});
