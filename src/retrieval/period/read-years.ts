// Bare years: which four-digit numbers of a question are years, and which of these name a thing
// ("the law of 2013", "Expo 2017") rather than the time that is asked about.
import { anyMonth } from "./month-names.ts";
import { yearOf, yearsInterval, type TimeSpan } from "./time-span.ts";

const yearWord =
  "(?:год(?:а|у|ом|е|ы|ов|ах|ами?)?|гг?\\.|жыл(?:ы|да|дың|ғы|ға|дан|ды|дар\\p{L}*)?|жж?\\.)(?!\\p{L})";
const yearPattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<year>1\\d{3}|20\\d{2})(?!\\p{N})(?:\\s*-?(?<word>${yearWord})|(?!\\p{L}))`,
  "giu",
);

/** Words that a year may follow when the question asks about that time. */
const timeBefore = before(
  `in|since|before|after|until|till|by|during|from|between|and|to|through|throughout|early|late|mid|year|years|than|as of|on|or|в|во|с|со|до|после|к|ко|за|между|по|перед|начиная с|позднее|раньше|ранее|и|или|конц\\p{L}{1,2}|начал\\p{L}{1,2}|середин\\p{L}{1,2}|(?:end|beginning|start|middle|half|quarter|course|rest|part|most|year|months?|days?|season) of|${anyMonth}(?: of)?`,
);
const textsBefore = before(
  "(?:articles?|news|stories|coverage|headlines|press)(?: items?| reports?)?(?: (?:of|from|in|for))?|(?:стат(?:ья|ьи|ьях|ей)|новост\\p{L}{1,3}|публикаци\\p{L}{1,3})",
);
const textsAfter = /^\s+(?:news|articles?|stories|coverage|headlines|мақалал|жаңалық)/iu;
/** A number after these is a name's: of a resolution, a page, a sum. */
const numberBefore = before(
  "nos?\\.?|number|resolutions?|article|section|rule|order|decree|document|page|p\\.|iso|room|item|paragraph|directive|regulation|flight|unscr|резолюци\\p{L}{1,3}|стат(?:ья|ьи|ье|ью)|пункт\\p{L}{0,2}|номер\\p{L}{0,2}|приказ\\p{L}{0,2}|қаулы\\p{L}*|қарар\\p{L}*|бап\\p{L}*",
);
const quantityBefore = before(
  "(?:more|less|fewer) than|over|about|around|nearly|almost|at least|at most|up to|some|approximately|exactly|only|total of|более|менее|свыше|почти|примерно|около|больше|меньше|қосқанда",
);
const unitAfter =
  /^\s*(?:%|percent|per cent|(?:square )?(?:km|kilomet|met(?:er|re)s|miles|hectares)|people|persons|tenge|dollars|euros|soldiers|seats|words|cases|complaints|delegates|participants|million|тенге|человек|людей|рублей|долларов|километр|км|жалоб|дел(?!\p{L})|млн|адам|теңге|шақырым|доллар)/iu;
const seriesBefore = before(
  "expo|euro|cop|agenda|vision|strategy|horizon|olympics|games|cup|universiade|eurovision|act|census|экспо|евро|повестк\\p{L}{1,2}|стратеги\\p{L}{1,2}|универсиад\\p{L}{1,2}|стратегия\\p{L}*|бағдарлама\\p{L}*",
  "[\\s-]",
);
const functionWord =
  "did|do|does|was|were|is|are|has|had|have|and|or|but|to|in|on|at|by|of|for|with|from|until|who|whom|whose|what|which|when|where|how|why|that|the|a|an|as|about|after|before|than|because|would|could|can|will|through|compared|there";
/** A noun close behind, as in "the 2019 elections". */
const nounAfter = new RegExp(`^\\s+(?!(?:${functionWord})(?!\\p{L}))\\p{L}{2,}`, "iu");

/** Spans of bare years, those of things marked as naming. */
export function readYears(text: string, today: string): TimeSpan[] {
  const spans: TimeSpan[] = [];
  for (const match of text.matchAll(yearPattern)) {
    const startOffset = match.index;
    const endOffset = startOffset + match[0].length;
    const { year, word } = match.groups as { year: string; word: string | undefined };
    const place: Place = {
      year: Number(year),
      word: word?.toLowerCase(),
      before: text.slice(Math.max(0, startOffset - 40), startOffset),
      after: text.slice(endOffset, endOffset + 40),
    };
    if (!isYear(place)) continue;
    const isNaming = place.year > yearOf(today) || namesThing(place);
    spans.push({ ...yearsInterval(place.year), startOffset, endOffset, isNaming });
  }
  return spans;
}

interface Place {
  readonly year: number;
  /** The word for "year" behind the number, where there is one. */
  readonly word: string | undefined;
  readonly before: string;
  readonly after: string;
}

const dayBefore = new RegExp(`(?<!\\p{L})${anyMonth}\\s+\\d{1,2},?\\s+$`, "iu");

function isYear({ year, word, before: left, after }: Place): boolean {
  if (dayBefore.test(left)) return true;
  const behind = word === undefined ? after : "";
  if (/[$€£₸№#+]\s?$/u.test(left) || isAmongDigits(left, behind)) return false;
  if (word !== undefined) return true;
  if (numberBefore.test(left) || unitAfter.test(after)) return false;
  if (quantityBefore.test(left) && nounAfter.test(after)) return false;
  // Long ago, or a round number: only where a word of time stands before it.
  return (year >= 1900 && year % 100 !== 0) || timeBefore.test(left);
}

/** A part of a telephone number, a longer number or a case number; two years with a dash are not. */
function isAmongDigits(left: string, after: string): boolean {
  if (/(?<!\p{N})(?:1\d|20)\d{2}\s?[-–—]\s?$/u.test(left)) return false;
  if (/^\s?[-–—]\s?(?:1\d|20)\d{2}(?!\p{N})/u.test(after)) return false;
  return /\p{N}[-‐.,/:]?\s?$/u.test(left) || /^(?:[-‐,/:.]|\s)?\p{N}/u.test(after);
}

function namesThing({ word, before: left, after }: Place): boolean {
  if (textsBefore.test(left) || textsAfter.test(after)) return false;
  if (/\($/u.test(left) || /\p{L}-$/u.test(left)) return true;
  if (word !== undefined && /^жыл(?:ғы|дың)$/u.test(word)) return true;
  if (timeBefore.test(left)) return false;
  // "Закон 2013 года", but "2018 год" where the sentence begins with it.
  if (word !== undefined && /^(?:год|гг?\.)/u.test(word)) return /[\p{L}»"”]\s+$/u.test(left);
  if (word !== undefined) return false;
  return /\bof\s+$/u.test(left) || seriesBefore.test(left) || nounAfter.test(after);
}

function before(source: string, gap = "[\\s-]+"): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${source})${gap}$`, "iu");
}
