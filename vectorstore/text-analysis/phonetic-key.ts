// One form for a name in Cyrillic, Kazakh Latin, English and with diacritics: letters are written
// in Latin as they sound, and spellings that vary from one system to the next fall together
// (Шакиров, Shakirov and Şäkırov; Мекаччи and Mecacci).

const cyrillicSounds: Readonly<Record<string, string>> = {
  а: "a",
  ә: "a",
  б: "b",
  в: "v",
  г: "g",
  ғ: "g",
  д: "d",
  е: "e",
  ё: "e",
  ж: "j",
  з: "z",
  и: "i",
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
  ұ: "u",
  ү: "u",
  ў: "u",
  ф: "f",
  х: "h",
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

/** Applied in order to a lower-case Latin word. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/dzh|zh/gu, "j"],
  [/tch|tsch|sch|shch/gu, "c"],
  [/ch|ts|tz/gu, "c"],
  [/sh/gu, "s"],
  [/kh/gu, "h"],
  [/ph/gu, "f"],
  [/th/gu, "t"],
  [/gh/gu, "g"],
  [/ck|cc(?![eiy])|c(?![eiyc]|$)|q/gu, "k"],
  [/x/gu, "ks"],
  [/w/gu, "v"],
  [/ee|ea/gu, "i"],
  [/oo|ou/gu, "u"],
  [/y|j(?=[aeiou]?$)/gu, "i"],
  [/ii+|ie|ei|ey/gu, "i"],
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
  let key = "";
  if (/\p{Script=Cyrillic}/u.test(word)) {
    const sounds = word.replaceAll("дж", "ж").replaceAll("кс", "kс").replaceAll("тс", "ц");
    for (const letter of sounds) key += cyrillicSounds[letter] ?? letter;
    return key.replace(/ii+|ie|ei/gu, "i").replace(/(.)\1+/gu, "$1");
  }
  key = word;
  for (const [pattern, replacement] of spellings) key = key.replace(pattern, replacement);
  return key;
}
