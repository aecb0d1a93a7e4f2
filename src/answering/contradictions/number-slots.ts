// The numbers of a sentence with what they count or measure, and whether two of them can both be true.
import { patternOfAny } from "../../../languages/any-language.ts";
import type { Language } from "../../../languages/language.ts";
import { foldWord } from "../../../vectorstore/text-analysis/analyze-text.ts";
import type { Facts, FactWord } from "../support/read-facts.ts";
import { isYear } from "../support/read-numbers.ts";
import { isSameWord } from "../support/same-word.ts";

export interface NumberSlot {
  readonly value: number;
  readonly unit: string | null;
  /** As it is written, unit included. */
  readonly written: string;
  /** The words right behind it, up to the next stop: what it counts, and perhaps the verb. */
  readonly counted: readonly FactWord[];
  readonly bound: "exact" | "about" | "least" | "most";
}

const mostCounted = 3;
const bound = (pick: keyof Language["statements"]["bounds"]): string =>
  patternOfAny(({ statements }) => statements.bounds[pick]);
const least = new RegExp(`${bound("least")}\\s*$`, "iu");
const most = new RegExp(`${bound("most")}\\s*$`, "iu");
const about = new RegExp(`${bound("about")}\\s*$|[~≈]\\s*$`, "iu");
const leastBehind = new RegExp(
  `^\\S*\\s*(?:\\p{L}+\\s+)?${bound("leastBehind")}(?!\\p{L})|^\\+`,
  "iu",
);
const aboutBehind = new RegExp(`^\\S*\\s*(?:\\p{L}+\\s+)?${bound("aboutBehind")}(?!\\p{L})`, "iu");
/** A further part, a share, a rank or a rate is not the whole number of something. */
const isPartBefore = new RegExp(`${bound("partBefore")}\\s*$|[-–—/:№]\\s*$`, "iu");
const isPartBehind = new RegExp(
  `^\\s*(?:${bound("partBehind")}|-\\d|[–—/])|^${patternOfAny(({ times }) => times.ordinalEndings)}(?!\\p{L})`,
  "iu",
);

/** Exact numbers and bounds; years, ranks, parts and ranges are left out. */
export function numberSlots(facts: Facts): NumberSlot[] {
  return facts.numbers.flatMap((number): NumberSlot[] => {
    const { startOffset, endOffset, unit } = number;
    const value = Number(number.value);
    if (!number.isExact || !Number.isFinite(value)) return [];
    if (unit === null && isYear(number.value)) return [];
    const before = facts.text.slice(Math.max(0, startOffset - 30), startOffset);
    const behind = facts.text.slice(endOffset, endOffset + 40);
    if (isPartBefore.test(before) || isPartBehind.test(behind)) return [];
    return [
      {
        value,
        unit,
        written: facts.text.slice(startOffset, endOffset).trim(),
        counted: countedBy(facts, endOffset),
        bound: boundOf(before, behind),
      },
    ];
  });
}

function boundOf(before: string, behind: string): NumberSlot["bound"] {
  if (least.test(before) || leastBehind.test(behind)) return "least";
  if (about.test(before) || aboutBehind.test(behind)) return "about";
  return most.test(before) ? "most" : "exact";
}

const betweenCounted = new RegExp(
  `^[\\s-]{1,2}(?:${patternOfAny(({ times }) => times.of)} )?$`,
  "u",
);

/** Content words behind a number, with nothing but spaces, hyphens and small words between. */
function countedBy({ text, words }: Facts, from: number): FactWord[] {
  const counted: FactWord[] = [];
  let end = from;
  for (const word of words) {
    if (word.startOffset < from) continue;
    const gap = text.slice(end, word.startOffset);
    if (counted.length === mostCounted || !betweenCounted.test(gap)) break;
    counted.push(word);
    end = word.endOffset;
  }
  return counted;
}

/** What both count; null where they count different things. */
export function countedByBoth(a: NumberSlot, b: NumberSlot): FactWord | null {
  const common = a.counted.filter((word) => b.counted.some((other) => isSameWord(word, other)));
  const opens = ({ counted }: NumberSlot, word: FactWord): boolean =>
    counted[0] !== undefined && isSameWord(counted[0], word);
  // The noun stands first on one side at least, but its adjectives may stand before it.
  if (!common.some((word) => opens(a, word) || opens(b, word))) return null;
  return common.find(({ raw }) => !isAdjective(foldWord(raw))) ?? common[0]!;
}

const adjective = new RegExp(
  `${patternOfAny(({ statements }) => statements.adjectiveEndings)}$`,
  "u",
);

function isAdjective(word: string): boolean {
  return adjective.test(word);
}

/** From here on papers round without saying so. */
const largeValue = 1000;
const roundedShare = 0.05;
const aboutShare = 0.1;

/** Whether both can be true: equal, within a bound, or one the other rounded. */
export function canBothHold(a: NumberSlot, b: NumberSlot): boolean {
  if (a.value === b.value) return true;
  const apart = Math.abs(a.value - b.value) / Math.max(Math.abs(a.value), Math.abs(b.value));
  if (a.bound === "about" || b.bound === "about") return apart <= aboutShare;
  if (a.bound === "exact" && b.bound === "exact") {
    return Math.min(a.value, b.value) >= largeValue && apart <= roundedShare;
  }
  const [lower, upper] = a.value < b.value ? [a, b] : [b, a];
  // "More than 100" and 117, "up to 120" and 117; two bounds of one kind may both be true as well.
  if (lower.bound === "least" || upper.bound === "most") return true;
  return apart <= aboutShare;
}
