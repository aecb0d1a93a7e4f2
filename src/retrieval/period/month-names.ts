// Months, seasons and small numbers as questions write them in English, Russian and Kazakh.

const monthStems: readonly string[] = [
  "january|jan\\.?|январ[ьяею]|қаңтар\\p{L}{0,6}",
  "february|feb\\.?|феврал[ьяею]|ақпан\\p{L}{0,6}",
  "march|mar\\.?|март[аеу]?|наурыз\\p{L}{0,6}",
  "april|apr\\.?|апрел[ьяею]|сәуір\\p{L}{0,6}",
  "may|ма[йяею]|мамыр\\p{L}{0,6}",
  "june|jun\\.?|июн[ьяею]|маусым\\p{L}{0,6}",
  "july|jul\\.?|июл[ьяею]|шілде\\p{L}{0,6}",
  "august|aug\\.?|август[аеу]?|тамыз\\p{L}{0,6}",
  "september|sept?\\.?|сентябр[ьяею]|қыркүйек\\p{L}{0,6}",
  "october|oct\\.?|октябр[ьяею]|қазан\\p{L}{0,6}",
  "november|nov\\.?|ноябр[ьяею]|қараша\\p{L}{0,6}",
  "december|dec\\.?|декабр[ьяею]|желтоқсан\\p{L}{0,6}",
];
/** Source of a pattern for the name of any month. */
export const anyMonth = `(?:${monthStems.join("|")})`;
const wholeMonths = monthStems.map((stem) => new RegExp(`^(?:${stem})$`, "iu"));
const monthsInText = monthStems.map(
  (stem) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${stem})(?!\\p{L})`, "iu"),
);

/** 1 to 12; 0 for what is no month. */
export function monthNumber(name: string): number {
  return 1 + wholeMonths.findIndex((pattern) => pattern.test(name));
}

/** Whether a text names the month, 1 to 12, in any of the languages. */
export function namesMonth(text: string, month: number): boolean {
  return monthsInText[month - 1]!.test(text);
}

/** By the month each begins in; winter begins in December of the year before. */
const seasonStems: Readonly<Record<number, string>> = {
  3: "spring|весн[аыеу]|весной|весною|көктем\\p{L}{0,6}",
  6: "summer|лето|лета|лету|летом|жаз(?:ы|да|ында|ға|дан|ынан)?",
  9: "autumn|fall|осен[ьи]|осенью|күз\\p{L}{0,6}",
  12: "winter|зим[аыеу]|зимой|зимою|қыс(?:ы|та|ында|қа|тан|ынан)?",
};
export const anySeason = `(?:${Object.values(seasonStems).join("|")})`;

/** The month in which the season begins: 3, 6, 9 or 12. */
export function seasonStart(name: string): number {
  const found = Object.entries(seasonStems).find(([, stem]) =>
    new RegExp(`^(?:${stem})$`, "iu").test(name),
  );
  return Number(found?.[0]);
}

const numberWords: readonly (readonly string[])[] = [
  ["a", "one", "бір", "один", "одну"],
  ["two", "couple of", "екі", "два", "две"],
  ["three", "үш", "три"],
  ["four", "төрт", "четыре"],
  ["five", "бес", "пять"],
  ["six", "алты", "шесть"],
  ["seven", "жеті", "семь"],
  ["eight", "сегіз", "восемь"],
  ["nine", "тоғыз", "девять"],
  ["ten", "он", "десять"],
];
export const anyCount = `(?:\\d{1,2}|${numberWords.flat().join("|")})`;

export function countOf(word: string): number {
  const place = numberWords.findIndex((words) => words.includes(word.toLowerCase()));
  return place === -1 ? Number(word) : place + 1;
}
