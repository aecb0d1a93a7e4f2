// Numbers written as words, in English, Russian and Kazakh with their inflections: 2 is `two`,
// `двух` and `екі`, and as an ordinal `second`, `второго` and `екінші`.

export interface NumberWord {
  readonly value: number;
  /**
   * `adds` to what came before (twenty five), `multiplies` it (two hundred, two million), or `ends`
   * the number, as ordinals do.
   */
  readonly role: "adds" | "multiplies" | "ends";
}

const english: Readonly<Record<string, NumberWord>> = Object.fromEntries([
  ...list(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "adds",
  ),
  ...list("first second third fourth fifth sixth seventh eighth ninth tenth", "ends"),
  ...tens("twenty thirty forty fifty sixty seventy eighty ninety"),
  ["dozen", { value: 12, role: "adds" }],
  ["hundred", { value: 100, role: "multiplies" }],
  ["thousand", { value: 1e3, role: "multiplies" }],
  ["million", { value: 1e6, role: "multiplies" }],
  ["billion", { value: 1e9, role: "multiplies" }],
  ["bn", { value: 1e9, role: "multiplies" }],
  ["trillion", { value: 1e12, role: "multiplies" }],
]);

const ofAdjective = "(?:ый|ий|ой|ая|ое|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|ых|их|ыми|ими|ей)";
const ofThird = "(?:ий|ья|ье|ьи|ьего|ьему|ьим|ьем|ью|ьих|ьей)";

/** Patterns of whole words; the first that fits decides. */
const russian: readonly (readonly [RegExp, NumberWord])[] = [
  ...cardinals(
    "од(?:ин|на|но|ного|ной|ному|ним|ном|ну)|дв(?:а|е|ух|ум|умя)|тр(?:и|ех|ем|емя)|четыр(?:е|ех|ем|ьмя)|пят(?:ь|и|ью)|шест(?:ь|и|ью)|сем(?:ь|и|ью)|вос(?:емь|ьми|емью)|девят(?:ь|и|ью)|десят(?:ь|и|ью)|одиннадцат(?:ь|и|ью)|двенадцат(?:ь|и|ью)|тринадцат(?:ь|и|ью)|четырнадцат(?:ь|и|ью)|пятнадцат(?:ь|и|ью)|шестнадцат(?:ь|и|ью)|семнадцат(?:ь|и|ью)|восемнадцат(?:ь|и|ью)|девятнадцат(?:ь|и|ью)",
    1,
    1,
  ),
  ...cardinals(
    "двадцат(?:ь|и|ью)|тридцат(?:ь|и|ью)|сорока?|пят(?:ьдесят|идесяти)|шест(?:ьдесят|идесяти)|сем(?:ьдесят|идесяти)|вос(?:емьдесят|ьмидесяти)|девяност(?:о|а)",
    20,
    10,
  ),
  ...cardinals(
    "ст(?:о|а)|дв(?:ести|ухсот)|тр(?:иста|ехсот)|четыр(?:еста|ехсот)|пят(?:ьсот|исот)|шест(?:ьсот|исот)|сем(?:ьсот|исот)|вос(?:емьсот|ьмисот)|девят(?:ьсот|исот)",
    100,
    100,
  ),
  ...ordinals(
    `перв${ofAdjective}|втор${ofAdjective}|трет${ofThird}|четв[е]рт${ofAdjective}|пят${ofAdjective}|шест${ofAdjective}|седьм${ofAdjective}|восьм${ofAdjective}|девят${ofAdjective}|десят${ofAdjective}`,
  ),
  multiplier("тыс|тысяч(?:а|и|е|у|ей|ам|ами|ах)?", 1e3),
  multiplier("млн|миллион(?:а|у|ом|е|ы|ов|ам|ами|ах)?", 1e6),
  multiplier("млрд|миллиард(?:а|у|ом|е|ы|ов|ам|ами|ах)?", 1e9),
  multiplier("трлн|триллион(?:а|у|ом|е|ы|ов|ам|ами|ах)?", 1e12),
];

const kazakhEnding =
  "(?:ден|дан|тен|тан|нің|ның|дің|дың|тің|тың|ге|ға|ке|қа|і|ы|ні|ны|ді|ды|мен|еу|ау)?";
const kazakh: readonly (readonly [RegExp, NumberWord])[] = [
  ...ordinals(
    "бірінші|екінші|үшінші|төртінші|бесінші|алтыншы|жетінші|сегізінші|тоғызыншы|оныншы",
    "(?:сі|сы)?",
  ),
  ...cardinals("бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз", 1, 1, kazakhEnding),
  ...cardinals("он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан", 10, 10, kazakhEnding),
  multiplier(`жүз${kazakhEnding}`, 100),
  multiplier(`мың${kazakhEnding}`, 1e3),
  multiplier(`млн|миллион${kazakhEnding}`, 1e6),
  multiplier(`млрд|миллиард${kazakhEnding}`, 1e9),
];

const known = {
  other: new Map<string, NumberWord | null>(),
  kk: new Map<string, NumberWord | null>(),
};
const cacheLimit = 50_000;

/** What a folded word says as a number; null for other words. `он` is ten in Kazakh text alone. */
export function numberOfWord(word: string, isKazakh: boolean): NumberWord | null {
  const cache = isKazakh ? known.kk : known.other;
  let number = cache.get(word);
  if (number === undefined) {
    if (cache.size >= cacheLimit) cache.clear();
    number = find(word, isKazakh);
    cache.set(word, number);
  }
  return number;
}

function find(word: string, isKazakh: boolean): NumberWord | null {
  if (Object.hasOwn(english, word)) return english[word]!;
  const patterns = isKazakh ? kazakh : russian;
  return patterns.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

function list(words: string, role: NumberWord["role"]): [string, NumberWord][] {
  return words.split(" ").map((word, index) => [word, { value: index + 1, role }]);
}

function tens(words: string): [string, NumberWord][] {
  return words.split(" ").map((word, index) => [word, { value: 10 * (index + 2), role: "adds" }]);
}

/** Alternatives that stand for `first`, `first + step` and so on. */
function cardinals(
  alternatives: string,
  first: number,
  step: number,
  ending = "",
): [RegExp, NumberWord][] {
  return splitAlternatives(alternatives).map((pattern, index) => [
    new RegExp(`^(?:${pattern})${ending}$`, "u"),
    { value: first + step * index, role: "adds" },
  ]);
}

function ordinals(alternatives: string, ending = ""): [RegExp, NumberWord][] {
  return splitAlternatives(alternatives).map((pattern, index) => [
    new RegExp(`^(?:${pattern})${ending}$`, "u"),
    { value: index + 1, role: "ends" },
  ]);
}

function multiplier(pattern: string, value: number): [RegExp, NumberWord] {
  return [new RegExp(`^(?:${pattern})$`, "u"), { value, role: "multiplies" }];
}

/** Splits at the `|` outside of brackets. */
function splitAlternatives(alternatives: string): string[] {
  return alternatives.split(/\|(?![^(]*\))/u);
}
