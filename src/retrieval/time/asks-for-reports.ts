// Whether a period is asked of the reports themselves ("articles from 2018"): only then may it
// leave articles out. "How many cases were reported in 2018" asks for events, and is none.
import { patternOfAny } from "../../../languages/any-language.ts";

/** What may stand right before the words of the period, and right behind them. */
const before = new RegExp(`${patternOfAny(({ periods }) => periods.reports.before)}$`, "iu");
const behind = new RegExp(`^\\s+${patternOfAny(({ periods }) => periods.reports.behind)}`, "iu");

/** Characters looked at on either side of the period's words. */
const reach = 160;

/** `startOffset` and `endOffset` are those of the period's words. */
export function asksForReports(question: string, startOffset: number, endOffset: number): boolean {
  const left = question.slice(Math.max(0, startOffset - reach), startOffset);
  const right = question.slice(endOffset, endOffset + reach);
  return before.test(left) || behind.test(right);
}
