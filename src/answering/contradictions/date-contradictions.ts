// Two sentences that give different dates of one event. Events recur, so that another year is
// another event unless it can happen only once; another day of the same month is a contradiction.
import type { AnalyzedQuestion } from "../../retrieval/analyze-question.ts";
import { questionKind } from "../../retrieval/question-kind.ts";
import type { FoundContradiction } from "./found-contradiction.ts";
import {
  areCloseInTime,
  commonWords,
  mayBeOfOneThing,
  shareInCommon,
  yearsIn,
  type ReadSentence,
} from "./same-thing.ts";

const alike = { words: 3, share: 0.7 };
/** What happens to one thing only once. */
const once =
  /(?<!\p{L})(?:born|died|killed|founded|established|built|completed|discovered|invented|assassinated|inaugurated|основан\p{L}*|родил\p{L}*|умер\p{L}*|скончал\p{L}*|построен\p{L}*|учрежден\p{L}*|создан\p{L}*|дүниеге|құрылды|құрылған|туған|қайтыс|салынған|салынды)(?!\p{L})/iu;

export function dateContradiction(
  question: AnalyzedQuestion,
  a: ReadSentence,
  b: ReadSentence,
): FoundContradiction | null {
  if (questionKind(question.text) !== "when") return null;
  if (a.sentence.evidence.article.id === b.sentence.evidence.article.id) return null;
  const values = daysThatDiffer(a, b) ?? yearsThatDiffer(a, b);
  if (values === null || !mayBeOfOneThing(a, b)) return null;
  const common = commonWords(a, b, []);
  if (common.length < alike.words || shareInCommon(a, b, []) < alike.share) return null;
  return {
    about: common
      .slice(0, 4)
      .map(({ raw }) => raw)
      .join(" "),
    sides: [
      { value: values[0], sentence: a.sentence },
      { value: values[1], sentence: b.sentence },
    ],
  };
}

/** One day each, of one year as far as they tell. */
function daysThatDiffer(a: ReadSentence, b: ReadSentence): [string, string] | null {
  const [one, other] = [onlyOne(a.facts.dates), onlyOne(b.facts.dates)];
  if (one?.day == null || other?.day == null || one.month === null || other.month === null) {
    return null;
  }
  if (one.day === other.day && one.month === other.month) return null;
  const years = [yearsIn(a.facts), yearsIn(b.facts)] as const;
  const isOneYear =
    years[0].length > 0 && years[1].length > 0
      ? years[0].some((year) => years[1].includes(year))
      : areCloseInTime(a, b);
  if (!isOneYear || (one.month !== other.month && !once.test(a.facts.text))) return null;
  return [written(a, one), written(b, other)];
}

function yearsThatDiffer(a: ReadSentence, b: ReadSentence): [string, string] | null {
  const [year, other] = [onlyOne(yearsIn(a.facts)), onlyOne(yearsIn(b.facts))];
  if (year === undefined || other === undefined || year === other) return null;
  const verb = once.exec(a.facts.text)?.[0].toLowerCase();
  if (verb === undefined || once.exec(b.facts.text)?.[0].toLowerCase() !== verb) return null;
  return [String(year), String(other)];
}

function onlyOne<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}

function written(
  { facts }: ReadSentence,
  { startOffset, endOffset }: { readonly startOffset: number; readonly endOffset: number },
): string {
  // A month may have the sentence's full stop for that of a short form.
  return facts.text.slice(startOffset, endOffset).replace(/[\s.]+$/u, "");
}
