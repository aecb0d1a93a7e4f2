// When a quote takes the sentence before it along.
import { describe, expect, test } from "vitest";
import { leans } from "../../../src/answering/writing/with-antecedent.ts";

describe("leans()", () => {
  test.each([
    "He said that the law would change.",
    "Они подписали соглашение в июне.",
    "Олар келісімге қол қойды.",
    "In this regard, we agreed to sign it,” said Azimova.",
    "However, nobody came.",
    "It was signed in Astana.",
  ])("%s needs what stands before it", (text) => {
    expect(leans(text)).toBe(true);
  });

  test.each([
    "The memorandum was signed by Azimova.",
    "However, the Ombudsman Elvira Azimova did not come.",
    "Hers was the first office of its kind.",
    "“We agreed to sign it,” said Azimova.",
    "Однако уполномоченный Азимова не приехала.",
    "Ithaca is a city.",
  ])("%s stands alone", (text) => {
    expect(leans(text)).toBe(false);
  });
});
