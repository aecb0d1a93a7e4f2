// What a term of the index is called in the other languages of the archive, so that a Russian or
// Kazakh question finds an English article and the other way round. Word by word: an expression of
// several words translates a word by each of its own, but is not itself looked up, save those that
// Kazakh makes its verbs with (қол қою, "to put a hand to", is to sign).
import { allLanguages } from "../../languages/all-languages.ts";
import { wordsIn } from "../../languages/any-language.ts";
import type { Language } from "../../languages/language.ts";
import { readTable, type Row } from "../../languages/read-table.ts";
import {
  analyzeText,
  languagesOf,
  termsOf,
  type TextLanguages,
} from "../../vectorstore/text-analysis/analyze-text.ts";

/** Words and expressions of one meaning, in dictionary forms and such as stemming does not reach. */
export function glossaryEntries(): readonly Row[] {
  return readTable("glossaries/");
}

interface Glossary {
  /** Translations by term. */
  readonly words: ReadonlyMap<Language, ReadonlyMap<string, readonly string[]>>;
  /** Of expressions of a word and a light verb, by both stems with a space between. */
  readonly verbs: ReadonlyMap<Language, ReadonlyMap<string, readonly string[]>>;
}

let built: Glossary | undefined;

function glossary(): Glossary {
  return (built ??= buildGlossary(glossaryEntries()));
}

/**
 * The terms, stemmed as passages are, that the other languages have for a stemmed term; none for
 * most names. Where words of two languages have the same stem (сотен, сот), those of the question's
 * decide.
 */
export function translationsOf(
  term: string,
  languages: TextLanguages = languagesOf(""),
): readonly string[] {
  const { words } = glossary();
  const inLanguages = (all: readonly Language[]): readonly string[] | undefined =>
    all.map((language) => words.get(language)?.get(term)).find((found) => found !== undefined);
  return inLanguages(languages) ?? inLanguages(allLanguages) ?? [];
}

/**
 * The same for two neighbours in a text that are one verb together: a noun and a light verb in any
 * form that is known. None where they are not.
 */
export function translationsOfVerb(
  noun: string,
  lightVerb: string,
  languages: TextLanguages,
): readonly string[] {
  const { verbs } = glossary();
  const found = languages.map((language) => verbs.get(language)?.get(`${noun} ${lightVerb}`));
  return found.find((translations) => translations !== undefined) ?? [];
}

function buildGlossary(entries: readonly Row[]): Glossary {
  const stemmers = allLanguages.map(
    (language) => [language, stemmerOf(language, entries)] as const,
  );
  const words = new Map(allLanguages.map((each) => [each, new Map<string, Set<string>>()]));
  const verbs = new Map(allLanguages.map((each) => [each, new Map<string, Set<string>>()]));
  for (const entry of entries) {
    const terms = new Map(
      stemmers.map(([each, stem]) => [each, wordsOf(entry, each).flatMap(stem)] as const),
    );
    for (const [language, stem] of stemmers) {
      const own = wordsOf(entry, language);
      const others = [...terms].flatMap(([other, its]) => (other === language ? [] : its));
      addAll(words.get(language)!, keysOf(own, stem), others);
      addAll(
        verbs.get(language)!,
        own.flatMap((expression) => verbKeysOf(expression, language)),
        others,
      );
    }
  }
  return { words: withLists(words), verbs: withLists(verbs) };
}

function wordsOf(entry: Row, { code }: Language): readonly string[] {
  return entry.get(code) ?? [];
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

function withLists(
  all: ReadonlyMap<Language, ReadonlyMap<string, ReadonlySet<string>>>,
): Map<Language, Map<string, string[]>> {
  return new Map(
    [...all].map(([language, ofOne]) => [
      language,
      new Map([...ofOne].map(([term, translations]) => [term, [...translations]])),
    ]),
  );
}

const lightVerbs = new Map(
  allLanguages.map((language) => [language, new Set(wordsIn(language.words.lightVerbs))]),
);

/** Of a noun and a light verb the noun's stem with that of each form of the verb; of others none. */
function verbKeysOf(expression: string, language: Language): string[] {
  const { words } = language;
  const [noun, verb, ...more] = analyzeText(expression).map(({ word }) => word);
  if (noun === undefined || verb === undefined || more.length > 0) return [];
  if (!lightVerbs.get(language)!.has(verb)) return [];
  const stems = new Set(words.formsOf(verb).map(words.stem));
  return [...stems].map((stem) => `${words.stem(noun)} ${stem}`);
}

/** A shorter stem is likely another word's. */
const leastGuessedStem = 4;

/**
 * How a language's words are stemmed. A text with few of its own letters is taken for the first
 * language of its script, so that such a stem is offered too, unless a word of that one has it.
 */
function stemmerOf(language: Language, entries: readonly Row[]): (words: string) => string[] {
  const { letters, words } = language;
  if (letters.own === "") return termsOf;
  const first = allLanguages.find((other) => other.letters.script === letters.script)!;
  const taken = new Set(entries.flatMap((entry) => wordsOf(entry, first).flatMap(termsOf)));
  return (expression) => {
    const analyzed = analyzeText(expression);
    if (analyzed.length > 1) {
      const meant = analyzed.filter(({ word }) => !lightVerbs.get(language)!.has(word));
      return meant.map(({ word }) => words.stem(word));
    }
    return analyzed.flatMap(({ term, word }) => {
      const stems = words.formsOf(word).map(words.stem);
      const isGuess = term.length >= leastGuessedStem && !taken.has(term);
      return [...new Set(isGuess ? [...stems, term] : stems)];
    });
  };
}
