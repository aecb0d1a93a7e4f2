// Places that news of Central Asia names most, and whose names in English, Russian and Kazakh are
// no transliterations of one another, so that no rule of sound can bring them together.

/** Each row one place: how its names begin in English, Russian and Kazakh, folded. */
const places: readonly string[] = [
  "kazakh казах қазақ qazaq",
  "uzbek узбек өзбек ozbek",
  "tajik таджик тәжік tadjik",
  "turkmen туркмен түрікмен",
  "kyrgyz киргиз кыргыз қырғыз kirghiz",
  "russia росси ресей",
  "geneva женев",
  "moscow москв мәскеу",
];

/** Endings that a place's name may have behind its beginning. */
const longestEnding = 5;

const beginnings = new Map<string, string>(
  places.flatMap((row) => {
    const [first, ...others] = row.split(" ");
    return [first!, ...others].map((name) => [name, first!] as const);
  }),
);

/** The shared key of a place's names, with the word's ending kept apart; undefined for other words. */
export function exonymKey(word: string): string | undefined {
  for (let length = word.length; length >= Math.max(3, word.length - longestEnding); length--) {
    const key = beginnings.get(word.slice(0, length));
    if (key !== undefined) return key;
  }
  return undefined;
}
