// Whether a period is asked of the reports themselves ("articles from 2018"): only then may it
// leave articles out. "How many cases were reported in 2018" asks for events, and is none.

const texts =
  "(?:articles?|news(?: (?:items?|stories|articles?|reports?))?|stories|story|coverage|headlines?|dispatch(?:es)?|press (?:reports?|coverage|releases?)|media (?:reports?|coverage))";
const written =
  "(?:published|written|printed|posted|reported|dated|released|issued|that appeared|which appeared|appearing)";
const russianTexts =
  "(?:стат(?:ья|ьи|ью|ье|ей|ьях|ьям|ьями)|новост\\p{L}{1,3}|публикаци\\p{L}{1,3}|заметк\\p{L}{1,3}|репортаж\\p{L}{0,3}|пресс\\p{L}{1,2})";
const russianWritten =
  "(?:,?\\s*(?:опубликован\\p{L}{1,4}|написан\\p{L}{1,4}|вышедш\\p{L}{2,3}|напечатан\\p{L}{1,4}|датирован\\p{L}{1,4}))";

/** What may stand right before the words of the period. */
const patternsBefore = [
  new RegExp(
    `\\b${texts}\\s+(?:${written}\\s+|from\\s+|of\\s+|in\\s+)?(?:the\\s+)?(?:period\\s+)?$`,
    "iu",
  ),
  /\bwhat (?:was|were|has been|have been|had been|did (?:the )?(?:[\p{Lu}]\p{L}+ ){0,3}(?:newspapers?|press|media|papers|articles?|agency)?\s?)\s*(?:published|reported|written|report|publish|write|print)(?: (?:on|about|of) .{2,80}?)?\s+$/iu,
  new RegExp(`(?<!\\p{L})${russianTexts}${russianWritten}?\\s+(?:от\\s+)?$`, "iu"),
  /(?<!\p{L})(?:что|о чем|о чём) (?:писал\p{L}|сообщал\p{L}{1,4}|публиковал\p{L}{1,4}|передавал\p{L})(?: .{2,80}?)?\s+$/iu,
];
/** What may stand right behind them. */
const patternsAfter = [
  /^\s+(?:news|articles?|stories|coverage|headlines)(?!\p{L})/iu,
  /^\s+(?:шыққан|жарияланған|жазылған|басылған)?\s*(?:мақалалар|мақала(?!\p{L})|мақалада|жаңалықтар|хабарлар|басылым)/iu,
  /^\s+не (?:жазылды|жарияланды|хабарланды|жазды)/iu,
];

/** Characters looked at on either side of the period's words. */
const reach = 160;

/** `startOffset` and `endOffset` are those of the period's words. */
export function asksForReports(question: string, startOffset: number, endOffset: number): boolean {
  const left = question.slice(Math.max(0, startOffset - reach), startOffset);
  const right = question.slice(endOffset, endOffset + reach);
  return (
    patternsBefore.some((pattern) => pattern.test(left)) ||
    patternsAfter.some((pattern) => pattern.test(right))
  );
}
