// Takes the endings off Kazakh nouns and the commonest verb forms. Kazakh strings its endings in a
// fixed order (plural, possessive, case, predicate); they are taken off from the back until none is
// left, so that a word and its inflected forms end at the same stem. What may stand before an
// ending (vowel harmony's consonants, a possessive) is part of each rule: `а` ends `қала` too.

const minimumStemLetters = 3;
/** Common words that are shorter than that, or whose own last letters look like an ending. */
const knownStems = new Set(
  `ел ер іс ай ой үй су ат от ту ән ас ет із өз ұл ек би ми
  аудан омбудсмен тұрғын орган заман маман шығын мүмкін орман қаңтар қазан майдан`.split(/\s+/u),
);

/** Endings with what must stand before them; the longest that fits is taken. */
const endings: readonly RegExp[] = [
  // Predicate: I am, you are, we are.
  "(?:мын|мін|сың|сің|мыз|міз|сыз|сіз|дыр|дір|тыр|тір)",
  // Case: of; from; in, and what is in; with; to; the object.
  "(?:ның|нің|дың|дің|тың|тің)",
  "(?:(?<=[ыімнң])(?:нан|нен)|(?<![пткқсшщчцфхбвгд])(?:дан|ден)|(?<=[пткқсшщчцфхбвгд])(?:тан|тен))",
  "(?:(?<=[ыі])(?:нда|нде|ндағы|ндегі)|(?:дағы|дегі|да|де)|(?<=[пткқсшщчцфхбвгд])(?:тағы|тегі|та|те))",
  "(?:(?<![пткқсшщчцфхбвгдзж])мен|(?<=[зж])бен|(?<=[пткқсшщчцфхбвгд])пен)",
  "(?:ға|ге|қа|ке|(?<=[ыі])(?:на|не)|(?<=[ыі][мң])[ае])",
  "(?:(?<=[аәеоөұүыіиуэюя])(?:ны|ні)|(?<![аәеоөұүыіиэюяпткқсшщчцфх])(?:ды|ді)|(?<=[пткқсшщчцфхбвгд])(?:ты|ті)|(?<=[ыі])н)",
  // Belonging: ours, yours; his and theirs, mine, yours.
  "(?:ымыз|іміз|ыңыз|іңіз)",
  "(?:(?<=[аәеоөұүиуэюя]|ш[ыі])(?:сы|сі)|(?<=[^аәеоөұүыіиэюя])(?:ым|ім|ың|ің|ы|і))",
  // Of that time or place (жылғы, бұрынғы).
  "(?<=[^аәеоөұүыіиуэюя])(?:ғы|гі)",
  // Plural.
  "(?:лар|лер|дар|дер|(?<=[пткқсшщчцфхбвгд])(?:тар|тер))",
].map((ending) => new RegExp(`${ending}$`, "u"));

/** The `тан` of these countries is no ending. */
const country = /(?:[^аәеоөұүыіиуэюя]|пәкі|үнді|дағы)стан$/u;

/** The stem of a lower-case Kazakh word in Cyrillic letters. */
export function stemKazakh(word: string): string {
  let stem = word;
  for (;;) {
    const shorter = withoutEnding(stem);
    if (shorter === stem) return soften(stem);
    stem = shorter;
  }
}

function withoutEnding(word: string): string {
  if (country.test(word) || knownStems.has(word)) return word;
  let shortest = word;
  for (const ending of endings) {
    const stem = word.replace(ending, "");
    if (knownStems.has(stem)) return stem;
    if (stem.length >= minimumStemLetters && stem.length < shortest.length) shortest = stem;
  }
  return shortest;
}

/** Before a vowel ending `п` and `к`, `қ` turn soft (кітап, кітабы): one spelling for both. */
function soften(stem: string): string {
  const last = stem.at(-1);
  if (last === "б") return stem.slice(0, -1) + "п";
  if (last === "ғ") return stem.slice(0, -1) + "қ";
  if (last === "г") return stem.slice(0, -1) + "к";
  return stem;
}
