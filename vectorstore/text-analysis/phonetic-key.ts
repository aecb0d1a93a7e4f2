// One form for a name in Cyrillic, Kazakh Latin, English and with diacritics: letters are written
// in Latin as they sound, and spellings that vary from one system to the next fall together
// (Шакиров, Shakirov and Şäkırov; Мекаччи and Mecacci).
import { exonymKey } from "./exonyms.ts";

const cyrillicSounds: Readonly<Record<string, string>> = {
  а: "a",
  ә: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  ғ: "g",
  д: "d",
  е: "e",
  є: "e",
  ё: "e",
  ж: "j",
  җ: "j",
  ҷ: "j",
  з: "z",
  и: "i",
  ӣ: "i",
  й: "i",
  і: "i",
  ї: "i",
  к: "k",
  қ: "k",
  л: "l",
  м: "m",
  н: "n",
  ң: "n",
  о: "o",
  ө: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ӯ: "u",
  ұ: "u",
  ү: "u",
  ў: "u",
  ф: "f",
  х: "h",
  ҳ: "h",
  һ: "h",
  ц: "c",
  ч: "c",
  ш: "s",
  щ: "s",
  ъ: "",
  ы: "i",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia",
};

type Rule = readonly [RegExp, string];

/** Applied in order to a lower-case Cyrillic word, before its letters are written in Latin. */
const cyrillicSpellings: readonly Rule[] = [
  [/дж/gu, "ж"],
  [/т[сц]/gu, "ц"],
  [/тч/gu, "ч"],
  [/(?<=[бвгджзклмнпрстфхцчшщ])ю/gu, "у"],
];

/**
 * Applied in order to a lower-case Latin word. What one rule has settled is in capitals, so that no
 * later one takes the `c` of `ts` for the `c` of `can`.
 */
const latinSpellings: readonly Rule[] = [
  [/dzh|zh|dj/gu, "J"],
  [/shch|sch|sh/gu, "S"],
  [/tsch|tch/gu, "C"],
  [/ch(?=[lmnrt])/gu, "K"],
  [/ch|ts|tz|(?<=[ln])z$/gu, "C"],
  [/kh/gu, "H"],
  [/ph/gu, "F"],
  [/th/gu, "T"],
  [/gh/gu, "G"],
  [/(?<=o)h(?=n(?:$|s))/gu, ""],
  [/ck|cc(?![eiy])|c(?![eiyc]|$)|q/gu, "K"],
  [/x/gu, "KS"],
  [/w/gu, "V"],
  [/(?<!^)yo|ye/gu, "e"],
  [/(?<=[b-df-hj-np-tvxzA-Z])(?:yu|iu)/gu, "u"],
  [/ee|ea/gu, "i"],
  [/oo|ou/gu, "u"],
  [/y|j(?=[aeiou]?$)/gu, "i"],
];

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
  const sounds = /\p{Script=Cyrillic}/u.test(word)
    ? cyrillicToLatin(word)
    : respell(word, latinSpellings).toLowerCase();
  return exonymKey(word) ?? respell(sounds, commonSpellings);
}

function cyrillicToLatin(word: string): string {
  let sounds = "";
  for (const letter of respell(word, cyrillicSpellings)) sounds += cyrillicSounds[letter] ?? letter;
  return sounds;
}

function respell(word: string, rules: readonly Rule[]): string {
  return rules.reduce((text, [pattern, spelling]) => text.replace(pattern, spelling), word);
}
