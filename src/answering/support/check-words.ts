// Whether the words of a sentence stand in its quote, and its verbs above all.
import { allLanguages } from "../../../languages/all-languages.ts";
import { partly, unsupported, type Comparison, type Finding } from "./finding.ts";
import { reportingKey, type FactWord } from "./read-facts.ts";
import { isSameWord } from "./same-word.ts";

/** Shares of words in common from which a sentence counts as supported, or partly so. */
const enough = { supported: 0.7, partly: 0.3 };
/** With its names counted, a sentence that has fewer of its words in the quote is about other things. */
const aboutTheSame = 0.5;

/** Forms that only verbs have; Kazakh has none that are not also a noun's. */
const verbForms = new Map(
  allLanguages.map(({ code, statements: { verbForm } }) => [
    code,
    verbForm === undefined ? null : new RegExp(`^(?:${verbForm})$`, "u"),
  ]),
);

/** Names are left out of the share: two names in common do not make up for another verb. */
export function checkWords({ said, told }: Comparison): Finding[] {
  if (said.words.length + said.numbers.length + said.dates.length === 0) {
    return [unsupported({ code: "nothingToCheck" })];
  }
  const content = said.words.filter(({ name }) => name === "no");
  const share = shareOf(content, told.words);
  if (share < enough.partly && shareOf(said.words, told.words) < aboutTheSame) {
    return [unsupported({ code: "otherThings" })];
  }
  return share < enough.supported ? [partly({ code: "onlyPartTold" })] : [];
}

/** What is said to have happened must stand in the quote, however much else does. */
export function checkVerbs({ said, told }: Comparison): Finding[] {
  const form = verbForms.get(said.language.code) ?? null;
  if (form === null) return [];
  return said.words
    .filter(({ raw, key }) => key !== reportingKey && form.test(raw))
    .filter((word) => !told.words.some((other) => isSameWord(word, other)))
    .map(({ raw }) => partly({ code: "wordMissing", word: raw }));
}

export function shareOf(said: readonly FactWord[], told: readonly FactWord[]): number {
  if (said.length === 0) return 1;
  return said.filter((word) => told.some((other) => isSameWord(word, other))).length / said.length;
}
