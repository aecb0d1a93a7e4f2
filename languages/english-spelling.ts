// English is spelt in two ways, and a newspaper may keep to either: organise and organize, labour and
// labor. Their stems differ, so that a question in one would miss an article in the other.

/** British endings with the American ones, each tried in both directions. */
const endings: readonly (readonly [
  british: RegExp,
  american: RegExp,
  write: string,
  back: string,
])[] = [
  [/is(e[sdr]?|ers|ing|ations?)$/u, /iz(e[sdr]?|ers|ing|ations?)$/u, "iz$1", "is$1"],
  [/ys(e[sdr]?|ing)$/u, /yz(e[sdr]?|ing)$/u, "yz$1", "ys$1"],
  [/our(s|ed|ing|ers?|able|ites?)?$/u, /or(s|ed|ing|ers?|able|ites?)?$/u, "or$1", "our$1"],
  [/tre(s?)$/u, /ter(s?)$/u, "ter$1", "tre$1"],
  [/ence(s?)$/u, /ense(s?)$/u, "ense$1", "ence$1"],
  [/ogramme(s?)$/u, /ogram(s?)$/u, "ogram$1", "ogramme$1"],
  [/ogue(s?)$/u, /og(s?)$/u, "og$1", "ogue$1"],
  [/ll(ed|ing|ers?)$/u, /l(ed|ing|ers?)$/u, "l$1", "ll$1"],
];

/** Shorter words only look alike: `wise`, `four`, `tense`. */
const shortest = 5;

/**
 * How the other side of the Atlantic may spell a folded English word. It need not be a word at all:
 * what no article has finds nothing.
 */
export function otherEnglishSpelling(word: string): string | null {
  if (word.length < shortest || !/^[a-z]+$/u.test(word)) return null;
  for (const [british, american, write, back] of endings) {
    if (british.test(word))
      return word.replace(british, (_, end: string | undefined) => write.replace("$1", end ?? ""));
    if (american.test(word))
      return word.replace(american, (_, end: string | undefined) => back.replace("$1", end ?? ""));
  }
  return null;
}
