// What a term of the index is called in the other languages of the archive, so that a Russian or
// Kazakh question finds an English article and the other way round. Word by word: an expression of
// several words translates a word by each of its own, but is not itself looked up, save those that
// Kazakh makes its verbs with (қол қою, "to put a hand to", is to sign).
import { analyzeText, termsOf } from "../../vectorstore/text-analysis/analyze-text.ts";
import { stemKazakh } from "../../vectorstore/text-analysis/stem-kazakh.ts";
import { countryEntries } from "./glossary/country-entries.ts";
import { cultureAndMatterEntries } from "./glossary/culture-and-matter-entries.ts";
import { lawEntries } from "./glossary/law-entries.ts";
import { peopleAndPlacesEntries } from "./glossary/people-and-places-entries.ts";
import { qualityEntries } from "./glossary/quality-entries.ts";
import { societyEntries } from "./glossary/society-entries.ts";
import { stateEntries } from "./glossary/state-entries.ts";
import { timeAndNumberEntries } from "./glossary/time-and-number-entries.ts";
import { verbEntries } from "./glossary/verb-entries.ts";
import { worldEntries } from "./glossary/world-entries.ts";
import { kazakhWordForms } from "./kazakh-word-forms.ts";

/** Words and expressions of one meaning, in dictionary forms and such as stemming does not reach. */
export interface GlossaryEntry {
  readonly russian: readonly string[];
  readonly kazakh: readonly string[];
  readonly english: readonly string[];
}

/** In each table a line is an entry: `russian, words | kazakh words | english words`. */
const tables = [
  lawEntries,
  stateEntries,
  societyEntries,
  worldEntries,
  timeAndNumberEntries,
  peopleAndPlacesEntries,
  verbEntries,
  qualityEntries,
  cultureAndMatterEntries,
  countryEntries,
];

export function glossaryEntries(): GlossaryEntry[] {
  return tables.flatMap((table) => table.trim().split("\n")).map(readEntry);
}

interface Glossary {
  readonly ofRussianAndEnglish: ReadonlyMap<string, readonly string[]>;
  readonly ofKazakh: ReadonlyMap<string, readonly string[]>;
  /** By both stems with a space between. */
  readonly ofKazakhVerbs: ReadonlyMap<string, readonly string[]>;
}

/** With and without the forms of Kazakh words. */
const built = new Map<boolean, Glossary>();

/**
 * The terms, stemmed as passages are, that the other languages have for a stemmed term; none for
 * most names. Where a Russian and a Kazakh word have the same stem (сотен, сот), the question's
 * language decides.
 */
export function translationsOf(term: string, isKazakh = false, hasForms = true): readonly string[] {
  const { ofRussianAndEnglish, ofKazakh } = glossary(hasForms);
  const [first, second] = isKazakh
    ? [ofKazakh, ofRussianAndEnglish]
    : [ofRussianAndEnglish, ofKazakh];
  return first.get(term) ?? second.get(term) ?? [];
}

/**
 * The same for two neighbours in a Kazakh text that are one verb together: a noun and a light verb in
 * any form that is known. None where they are not.
 */
export function translationsOfVerb(noun: string, lightVerb: string): readonly string[] {
  return glossary().ofKazakhVerbs.get(`${noun} ${lightVerb}`) ?? [];
}

function readEntry(line: string): GlossaryEntry {
  const [russian, kazakh, english] = line.split("|").map((column) =>
    column
      .split(",")
      .map((words) => words.trim())
      .filter((words) => words !== ""),
  );
  return { russian: russian ?? [], kazakh: kazakh ?? [], english: english ?? [] };
}

function glossary(hasForms = true): Glossary {
  const known = built.get(hasForms) ?? buildGlossary(glossaryEntries(), hasForms);
  built.set(hasForms, known);
  return known;
}

function buildGlossary(entries: readonly GlossaryEntry[], hasForms: boolean): Glossary {
  const ofRussianAndEnglish = new Map<string, Set<string>>();
  const russianTerms = new Set(entries.flatMap(({ russian }) => russian.flatMap(termsOf)));
  const kazakhTerms = (words: string): string[] => kazakhTermsOf(words, russianTerms, hasForms);
  const ofKazakh = new Map<string, Set<string>>();
  const ofKazakhVerbs = new Map<string, Set<string>>();
  for (const { russian, kazakh, english } of entries) {
    const inRussian = russian.flatMap(termsOf);
    const inKazakh = kazakh.flatMap(kazakhTerms);
    const inEnglish = english.flatMap(termsOf);
    addAll(ofRussianAndEnglish, keysOf(russian, termsOf), [...inKazakh, ...inEnglish]);
    addAll(ofKazakh, keysOf(kazakh, kazakhTerms), [...inRussian, ...inEnglish]);
    addAll(ofKazakhVerbs, kazakh.flatMap(verbKeysOf), [...inRussian, ...inEnglish]);
    addAll(ofRussianAndEnglish, keysOf(english, termsOf), [...inRussian, ...inKazakh]);
  }
  return {
    ofRussianAndEnglish: withLists(ofRussianAndEnglish),
    ofKazakh: withLists(ofKazakh),
    ofKazakhVerbs: withLists(ofKazakhVerbs),
  };
}

/** Only single words are looked up. */
function keysOf(column: readonly string[], stem: (words: string) => string[]): string[] {
  return column.filter((words) => analyzeText(words).length === 1).flatMap(stem);
}

function addAll(
  glossary: Map<string, Set<string>>,
  keys: readonly string[],
  translations: readonly string[],
): void {
  for (const key of keys) {
    const known = glossary.get(key) ?? new Set();
    for (const translation of translations) if (translation !== key) known.add(translation);
    glossary.set(key, known);
  }
}

function withLists(glossary: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  return new Map([...glossary].map(([term, translations]) => [term, [...translations]]));
}

/** Say nothing of the meaning of a Kazakh expression that ends in them. */
const lightVerbs = new Set(
  "алу асыру айту беру болу жасау көрсету келтіру келу қою қалу салу тарту табу тұру шегу шығу ету емес".split(
    " ",
  ),
);
/** Of a noun and a light verb the noun's stem with that of each form of the verb; of others none. */
function verbKeysOf(words: string): string[] {
  const [noun, verb, ...more] = analyzeText(words).map(({ word }) => word);
  if (noun === undefined || verb === undefined || more.length > 0 || !lightVerbs.has(verb))
    return [];
  const stems = new Set(kazakhWordForms(verb).map((form) => stemKazakh(form)));
  return [...stems].map((stem) => `${stemKazakh(noun)} ${stem}`);
}

/** A shorter stem is likely another word's. */
const leastGuessedStem = 4;

/**
 * The Kazakh stems of Kazakh words, and of a single word those of its commonest forms. A text with
 * few Kazakh letters is stemmed as Russian: that stem is offered too, unless a Russian word has it.
 */
function kazakhTermsOf(
  words: string,
  russianTerms: ReadonlySet<string>,
  hasForms: boolean,
): string[] {
  const analyzed = analyzeText(words);
  if (analyzed.length > 1) {
    return analyzed.filter(({ word }) => !lightVerbs.has(word)).map(({ word }) => stemKazakh(word));
  }
  return analyzed.flatMap(({ term, word }) => {
    const forms = hasForms ? kazakhWordForms(word) : [word];
    const stems = forms.map((form) => stemKazakh(form));
    const isGuess = term.length >= leastGuessedStem && !russianTerms.has(term);
    return [...new Set(isGuess ? [...stems, term] : stems)];
  });
}
