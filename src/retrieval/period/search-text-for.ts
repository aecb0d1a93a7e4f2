// A question without the words that place it in time relative to today: no article of that time says
// "last year" of it, but it is dated, or names the year.
import { patternOfAny } from "../../../languages/any-language.ts";
import { anyMonth } from "../../../languages/named-times.ts";
import { anySeason } from "./seasons-and-counts.ts";
import { yearOf, type Interval, type TimeSpan } from "./time-span.ts";

interface Place {
  readonly startOffset: number;
  readonly endOffset: number;
}

interface Replacement extends Place {
  readonly words: string;
}

const namedPart = new RegExp(`(?<!\\p{L})(?:${anyMonth}|${anySeason})(?!\\p{L})`, "iu");
const stretchUntilToday = new RegExp(
  patternOfAny(({ periods }) => periods.untilToday),
  "iu",
);
/** "The latest news on the law" asks about the law. */
const newsBehind = new RegExp(
  `^\\s+${patternOfAny(({ periods }) => periods.news.words)}(?:\\s+${patternOfAny(({ periods }) => periods.news.about)}(?!\\p{L}))?`,
  "iu",
);
const articleBefore = new RegExp(
  `(?<!\\p{L})${patternOfAny(({ periods }) => periods.article)}\\s+$`,
  "iu",
);

/** `newest` is where the question asks for the newest. */
export function searchTextFor(
  question: string,
  spans: readonly TimeSpan[],
  newest: Place | null,
): string {
  const replacements: Replacement[] = spans.flatMap(({ startOffset, endOffset, ...interval }) => {
    const words = wordsFor(question.slice(startOffset, endOffset), interval);
    return words === null ? [] : [{ startOffset, endOffset, words }];
  });
  if (newest !== null) replacements.push({ ...withNews(question, newest), words: "" });
  let text = question;
  for (const { startOffset, endOffset, words } of replacements.toSorted(
    (a, b) => b.startOffset - a.startOffset,
  )) {
    text = text.slice(0, startOffset) + words + text.slice(endOffset);
  }
  return text.replace(/\s+/gu, " ").trim();
}

function withNews(question: string, { startOffset, endOffset }: Place): Place {
  const news = newsBehind.exec(question.slice(endOffset));
  if (news === null) return { startOffset, endOffset };
  const article = articleBefore.exec(question.slice(0, startOffset))?.[0].length ?? 0;
  return { startOffset: startOffset - article, endOffset: endOffset + news[0].length };
}

/** Null where the words may stay: they name a year or a decade. */
function wordsFor(words: string, { from, to }: Interval): string | null {
  if (/\p{N}{4}/u.test(words)) return null;
  if (yearOf(from) !== yearOf(to)) return stretchUntilToday.test(words) ? "" : null;
  return [namedPart.exec(words)?.[0] ?? "", String(yearOf(from))].join(" ").trim();
}
