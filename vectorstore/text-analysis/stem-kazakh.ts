// Takes the endings off Kazakh nouns and the commonest verb forms. Kazakh strings its endings in a
// fixed order (plural, possessive, case, predicate), so they are taken off from the back, one
// layer at a time, as long as a stem of a few letters remains.

const minimumStemLetters = 3;

/** Endings by layer, outermost first; each layer is tried once, longest ending first. */
const layers: readonly (readonly string[])[] = [
  ["мын", "мін", "сың", "сің", "мыз", "міз", "сыз", "сіз", "дыр", "дір", "тыр", "тір"],
  [
    ["ның", "нің", "дың", "дің", "тың", "тің"], // of
    ["нан", "нен", "дан", "ден", "тан", "тен"], // from
    ["нда", "нде", "дағы", "дегі", "тағы", "тегі", "ндағы", "ндегі", "да", "де", "та", "те"], // in
    ["мен", "бен", "пен"], // with
    ["ға", "ге", "қа", "ке", "на", "не", "а", "е"], // to
    ["ны", "ні", "ды", "ді", "ты", "ті", "н"], // the object
  ].flat(),
  [
    ["ымыз", "іміз", "ыңыз", "іңіз", "мыз", "міз", "ңыз", "ңіз"],
    ["сы", "сі", "ым", "ім", "ың", "ің", "ы", "і"],
  ].flat(),
  ["лар", "лер", "дар", "дер", "тар", "тер"],
].map((endings) => endings.toSorted((a, b) => b.length - a.length));

/** The stem of a lower-case Kazakh word in Cyrillic letters. */
export function stemKazakh(word: string): string {
  let stem = word;
  for (const endings of layers) {
    const ending = endings.find(
      (candidate) =>
        stem.endsWith(candidate) && stem.length - candidate.length >= minimumStemLetters,
    );
    if (ending !== undefined) stem = stem.slice(0, -ending.length);
  }
  return soften(stem);
}

/** Before a vowel ending `п` and `к`, `қ` turn soft (кітап, кітабы): one spelling for both. */
function soften(stem: string): string {
  const last = stem.at(-1);
  if (last === "б") return stem.slice(0, -1) + "п";
  if (last === "ғ") return stem.slice(0, -1) + "қ";
  if (last === "г") return stem.slice(0, -1) + "к";
  return stem;
}
