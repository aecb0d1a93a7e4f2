// One form for a name in any script and spelling: letters are written in Latin as they sound, and
// spellings that vary from one system to the next fall together (Shakirov and Şäkırov, in Latin and
// in Cyrillic letters; Tchaikovsky and Chaikovskii).
import { allLanguages } from "../../languages/all-languages.ts";
import { readTable } from "../../languages/read-table.ts";

type Rule = readonly [RegExp, string];

const sounds = new Map(allLanguages.flatMap((language) => Object.entries(language.letters.sounds)));
const spellingsOf = (script: string): readonly Rule[] =>
  allLanguages
    .filter(({ letters }) => letters.script === script)
    .flatMap(({ letters }) => letters.spellings)
    .map(([from, to]) => [new RegExp(from, "gu"), to]);
const cyrillicSpellings = spellingsOf("Cyrillic");
const latinSpellings = spellingsOf("Latin");

/** Applied to both. */
const commonSpellings: readonly Rule[] = [
  [/(?<=^.{3,}[^aeiou])e$/gu, ""],
  [/i{2,}|ie|ei/gu, "i"],
  [/(.)\1+/gu, "$1"],
];

const cache = new Map<string, string>();
const cacheLimit = 300_000;

/** The key of a folded word (see `foldWord`). Numbers stay as they are. */
export function phoneticKey(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (cache.size >= cacheLimit) cache.clear();
  const key = makeKey(word);
  cache.set(word, key);
  return key;
}

function makeKey(word: string): string {
  if (/^\p{N}/u.test(word)) return word;
  const spoken = /\p{Script=Cyrillic}/u.test(word)
    ? cyrillicToLatin(word)
    : respell(word, latinSpellings).toLowerCase();
  return exonymKey(word) ?? respell(spoken, commonSpellings);
}

function cyrillicToLatin(word: string): string {
  let spoken = "";
  for (const letter of respell(word, cyrillicSpellings)) spoken += sounds.get(letter) ?? letter;
  return spoken;
}

function respell(word: string, rules: readonly Rule[]): string {
  return rules.reduce((text, [pattern, spelling]) => text.replace(pattern, spelling), word);
}

/** Endings that a place's name may have behind its beginning. */
const longestEnding = 5;
let beginnings: ReadonlyMap<string, string> | undefined;

/**
 * Places that news names most, and whose names in several languages are no transliterations of one
 * another, so that no rule of sound can bring them together: one key for them all. Undefined for
 * other words.
 */
function exonymKey(word: string): string | undefined {
  beginnings ??= new Map(
    readTable("exonyms.tsv").flatMap((row) => {
      const names = [...row.values()].flat();
      return names.map((name) => [name, names[0]!] as const);
    }),
  );
  for (let length = word.length; length >= Math.max(3, word.length - longestEnding); length--) {
    const key = beginnings.get(word.slice(0, length));
    if (key !== undefined) return key;
  }
  return undefined;
}
