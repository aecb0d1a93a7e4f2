// Numbers written as words, with their inflections: 2 is `two`, `двух` and `екі`, and as an ordinal
// `second`, `второго` and `екінші`.
import { allLanguages } from "./all-languages.ts";
import type { Language } from "./language.ts";

export interface NumberWord {
  readonly value: number;
  /**
   * `adds` to what came before (twenty five), `multiplies` it (two hundred, two million), or `ends`
   * the number, as ordinals do.
   */
  readonly role: "adds" | "multiplies" | "ends";
}

type Entry = readonly [RegExp, NumberWord];

const entries = new Map(allLanguages.map((language) => [language, entriesOf(language)] as const));
const amounts = new Map(
  allLanguages.map(({ code, numbers }) => [
    code as string,
    new RegExp(numbers.amounts === "" ? "(?!)" : `^(?:${numbers.amounts})$`, "u"),
  ]),
);

/** By the languages that a text is in. */
const known = new Map<readonly Language[], Map<string, NumberWord | null>>();
const cacheLimit = 50_000;

/** What a folded word says as a number; null for other words. `он` is ten in Kazakh text alone. */
export function numberOfWord(word: string, languages: readonly Language[]): NumberWord | null {
  let cache = known.get(languages);
  if (cache === undefined) known.set(languages, (cache = new Map<string, NumberWord | null>()));
  let number = cache.get(word);
  if (number === undefined) {
    if (cache.size >= cacheLimit) cache.clear();
    number = find(word, languages);
    cache.set(word, number);
  }
  return number;
}

/** Whether a folded word says how many: a number that is no ordinal, or the like of "several". */
export function countsSomething(word: string, languages: readonly Language[]): boolean {
  const number = numberOfWord(word, languages);
  if (number !== null && number.role !== "ends") return true;
  return languages.some(({ code }) => amounts.get(code)!.test(word));
}

function find(word: string, languages: readonly Language[]): NumberWord | null {
  const all = languages.flatMap((language) => entries.get(language)!);
  return all.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

function entriesOf({ numbers }: Language): Entry[] {
  const { ones, tens, hundreds, ordinals, multipliers, endings } = numbers;
  const ending = endings === "" ? "" : `(?:${endings})?`;
  const adding = (patterns: readonly string[], step: number, end = ""): Entry[] =>
    patterns.map((pattern, index) => [
      whole(pattern, end),
      { value: step * (index + 1), role: "adds" },
    ]);
  return [
    ...ordinals.map((pattern, index): Entry => [
      whole(pattern),
      { value: index + 1, role: "ends" },
    ]),
    ...adding(ones, 1, ending),
    ...adding(tens, 10, ending),
    ...adding(hundreds, 100),
    ...multipliers.map(([pattern, value]): Entry => [
      whole(pattern),
      { value, role: "multiplies" },
    ]),
  ];
}

function whole(pattern: string, ending = ""): RegExp {
  return pattern === "" ? /(?!)/u : new RegExp(`^(?:${pattern})${ending}$`, "u");
}
