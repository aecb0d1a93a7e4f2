// What a term of the index is called in the other languages of the archive, so that a Russian or
// Kazakh question finds an English article and the other way round. Word by word: an expression of
// several words translates a word by each of its own, but is not itself looked up, save those that
// Kazakh makes its verbs with ("to put a hand to" is to sign).
import { allLanguages } from "../../../languages/all-languages.ts";
import { wordsIn } from "../../../languages/any-language.ts";
import type { Language } from "../../../languages/language.ts";
import { readTable, type Row } from "../../../languages/read-table.ts";
import {
  analyzeText,
  foldWord,
  languagesOf,
  plainForm,
  termsOf,
  type TextLanguages,
} from "../../../vectorstore/text-analysis/analyze-text.ts";

/** Words and expressions of one meaning, in dictionary forms and such as stemming does not reach. */
export function glossaryEntries(): readonly Row[] {
  return readTable("glossaries/");
}

/**
 * The terms, stemmed as passages are, that the other languages have for a stemmed term; none for
 * most names. Where words of two languages have the same stem, those of the question's
 * decide.
 */
export function translationsOf(
  term: string,
  languages: TextLanguages = languagesOf(""),
): readonly string[] {
  const inLanguages = (all: readonly Language[]): readonly string[] | undefined =>
    all.map((language) => columnOf(language).translationsOf(term)).find(isFound);
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
  const all = languages.map((language) => columnOf(language).translationsOfVerb(noun, lightVerb));
  return all.find(isFound) ?? [];
}

function isFound<Found>(found: Found | undefined): found is Found {
  return found !== undefined;
}

/** A shorter stem is likely another word's. */
const leastGuessedStem = 4;
/** So long a beginning words share with their stems; of a stem that is no longer, only the first letter. */
const beginningLength = 2;

/**
 * The words of one language. To stem the whole glossary takes a second; what may be the word of a
 * term begins as it does, so that only few are stemmed, and each once.
 */
class Column {
  readonly #language: Language;
  readonly #entries: readonly Row[];
  /** By how the words begin; made when the first term of this script is looked up. */
  #rows: ReadonlyMap<string, readonly Row[]> | undefined;
  readonly #terms = new Map<Row, readonly string[]>();
  readonly #keys = new Map<Row, ReadonlySet<string>>();
  readonly #verbKeys = new Map<Row, ReadonlySet<string>>();

  constructor(language: Language, entries: readonly Row[]) {
    this.#language = language;
    this.#entries = entries;
  }

  /** Undefined where no word has that term. */
  translationsOf(term: string): readonly string[] | undefined {
    return this.#others(term, (row) => this.#keysOf(row).has(term));
  }

  translationsOfVerb(noun: string, lightVerb: string): readonly string[] | undefined {
    return this.#others(noun, (row) => this.#verbKeysOf(row).has(`${noun} ${lightVerb}`));
  }

  /** The terms of a row's words in this language. */
  termsOf(row: Row): readonly string[] {
    return kept(this.#terms, row, () =>
      wordsOf(row, this.#language).flatMap((words) => this.#stem(words)),
    );
  }

  /** Whether a word of any row, stemmed as in most texts of its script, has the term. */
  isTermOfAny(term: string): boolean {
    return this.#rowsLike(term).some((row) =>
      wordsOf(row, this.#language).some((words) => termsOf(words).includes(term)),
    );
  }

  #others(term: string, has: (row: Row) => boolean): readonly string[] | undefined {
    const rows = this.#rowsLike(term).filter(has);
    if (rows.length === 0) return undefined;
    const others = allLanguages.filter((language) => language !== this.#language).map(columnOf);
    const translations = rows.flatMap((row) => others.flatMap((column) => column.termsOf(row)));
    return [...new Set(translations)].filter((translation) => translation !== term);
  }

  #rowsLike(term: string): readonly Row[] {
    if (scriptOf(term) !== this.#language.letters.script) return [];
    this.#rows ??= rowsByBeginning(this.#entries, this.#language);
    if (term.length > beginningLength) return this.#rows.get(beginningOf(term)) ?? [];
    const begun = [...this.#rows].filter(([beginning]) => beginning[0] === term[0]);
    return [...new Set(begun.flatMap(([, rows]) => rows))];
  }

  /** Only single words are looked up. */
  #keysOf(row: Row): ReadonlySet<string> {
    return kept(this.#keys, row, () => {
      const single = wordsOf(row, this.#language).filter(
        (words) => analyzeText(words).length === 1,
      );
      return new Set(single.flatMap((words) => this.#stem(words)));
    });
  }

  #verbKeysOf(row: Row): ReadonlySet<string> {
    return kept(this.#verbKeys, row, () => {
      const expressions = wordsOf(row, this.#language);
      return new Set(expressions.flatMap((each) => verbKeysOf(each, this.#language)));
    });
  }

  /**
   * How this language's words are stemmed. A text with few of its own letters is taken for the first
   * language of its script, so that such a stem is offered too, unless a word of that one has it.
   */
  #stem(expression: string): string[] {
    const { letters, words } = this.#language;
    if (letters.own === "") return termsOf(expression);
    const first = allLanguages.find((other) => other.letters.script === letters.script)!;
    const analyzed = analyzeText(expression);
    if (analyzed.length > 1) {
      const meant = analyzed.filter(({ word }) => !lightVerbs.get(this.#language)!.has(word));
      return meant.map(({ word }) => words.stem(word));
    }
    return analyzed.flatMap(({ term, word }) => {
      const stems = words.formsOf(word).map(words.stem);
      const isGuess = term.length >= leastGuessedStem && !columnOf(first).isTermOfAny(term);
      return [...new Set(isGuess ? [...stems, term] : stems)];
    });
  }
}

let columns: ReadonlyMap<Language, Column> | undefined;

function columnOf(language: Language): Column {
  if (columns === undefined) {
    const entries = glossaryEntries();
    columns = new Map(allLanguages.map((each) => [each, new Column(each, entries)]));
  }
  return columns.get(language)!;
}

function kept<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = values.get(key);
  if (known !== undefined) return known;
  const made = make();
  values.set(key, made);
  return made;
}

function scriptOf(term: string): Language["letters"]["script"] {
  return /^\p{Script=Cyrillic}/u.test(term) ? "Cyrillic" : "Latin";
}

function rowsByBeginning(entries: readonly Row[], language: Language): Map<string, Row[]> {
  const rows = new Map<string, Row[]>();
  for (const row of entries) {
    for (const beginning of new Set(wordsOf(row, language).flatMap(beginningsIn(language)))) {
      const begun = rows.get(beginning);
      if (begun === undefined) rows.set(beginning, [row]);
      else begun.push(row);
    }
  }
  return rows;
}

/** How the words of an expression begin, as texts have them and as they are stemmed. */
function beginningsIn(language: Language): (expression: string) => string[] {
  return (expression) =>
    expression
      .split(/[ -]/u)
      .flatMap((word) => [beginningOf(word), beginningOf(plainForm(word.toLowerCase(), language))]);
}

const beginnings = new Map<string, string>();

/** Folded; of all words few begin differently. */
function beginningOf(word: string): string {
  const raw = word.slice(0, beginningLength + 1);
  return kept(beginnings, raw, () => foldWord(raw).slice(0, beginningLength));
}

function wordsOf(entry: Row, { code }: Language): readonly string[] {
  return entry.get(code) ?? [];
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
