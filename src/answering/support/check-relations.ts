// Who did what to whom, as far as the order of words shows it. Word agreement alone cannot tell
// "Azimova thanked Mecacci" from "Mecacci thanked Azimova".
import { patternOfAny } from "../../../languages/any-language.ts";
import { foldWord } from "../../../vectorstore/text-analysis/analyze-text.ts";
import { partly, unsupported, type Comparison, type Finding } from "./finding.ts";
import { reportingKey, type Facts, type FactWord, type NameRun } from "./read-facts.ts";
import { isYear } from "./read-numbers.ts";
import { isSameName, isSameWord } from "./same-word.ts";
import { isOfficeOrTitle } from "./word-lists.ts";

/** A sentence says of a name what the quote says of another, or does to it. */
export function checkSubjects({ said, told }: Comparison): Finding[] {
  return subjectsOf(said).flatMap(({ run, predicate, isActing }) => {
    const same = told.words.filter((word) => isSameWord(word, predicate));
    if (predicate.key === reportingKey && same.length === 0) return [];
    if (same.length === 0) {
      return [partly({ code: "wordNotOfName", word: predicate.raw, name: nameOf(run) })];
    }
    if (!isActing && same.some(({ sentence }) => isIn(run, sentence, told))) return [];
    const others = same.map((word) => othersSubject(word, run, said, told));
    if (others.every((other) => other !== undefined)) {
      return [unsupported({ code: "toldOfAnother", cited: nameOf(others[0]!) })];
    }
    const isDoneTo = isActing && same.every((word) => isObjectOf(run, word, told));
    return isDoneTo ? [unsupported({ code: "notTheDoer", name: nameOf(run) })] : [];
  });
}

function isIn(run: NameRun, sentence: number, told: Facts): boolean {
  return allNames(told).some((other) => other.sentence === sentence && isSameRun(run, other));
}

/** Whose a word of the quote is, where it is another's than the name in question. */
function othersSubject(
  word: FactWord,
  run: NameRun,
  said: Facts,
  told: Facts,
): NameRun | undefined {
  const other = subjectBefore(word, told) ?? (word.isCyrillic ? nameAfter(word, told) : undefined);
  if (other === undefined || isSameRun(run, other) || isBeside(run, word, told)) return undefined;
  // What opens both sentences is more likely their topic than a name.
  const isTopic =
    other.words.every(({ name }) => name === "opening") &&
    said.words.some((own) => own.name === "opening" && isSameWord(own, other.words[0]!));
  return isTopic ? undefined : other;
}

/** `thanked Mecacci`: in English what stands right behind a verb suffers it. */
function isObjectOf(run: NameRun, word: FactWord, told: Facts): boolean {
  if (word.isCyrillic || word.key === reportingKey) return false;
  const names = allNames(told).filter(
    (other) => other.sentence === word.sentence && isSameRun(run, other),
  );
  return (
    names.length > 0 &&
    names.every((other) => told.text.slice(word.endOffset, startOf(other)) === " ")
  );
}

/** Two names that change places around what is said of them. */
export function checkOrder({ said, told }: Comparison): Finding[] {
  const names = allNames(told);
  for (const [first, second] of neighbours(said)) {
    const orders = names
      .filter((run) => isSameRun(first, run))
      .flatMap((one) =>
        names
          .filter((run) => run.sentence === one.sentence && isSameRun(second, run))
          .map((other) => orderOf(one, other, told)),
      );
    if (orders.length === 0 || orders.includes("any")) continue;
    if (orders.includes(orderOf(first, second, said))) continue;
    return [partly({ code: "namesExchanged", first: nameOf(first), second: nameOf(second) })];
  }
  return [];
}

/** In a quote of several sentences, what is said of one person must not come from another's. */
export function checkSpeaker({ said, told }: Comparison): Finding[] {
  const best = sentenceWithMost(said, told);
  if (best === null) return [];
  const here = allNames(told).filter(({ sentence }) => sentence === best);
  const names = allNames(said);
  const missing = names.find((run) => run.isDirect && !here.some((other) => isSameRun(run, other)));
  const other = here.find(
    (run) => run.isDirect && !isOfficeAlone(run) && !names.some((own) => isSameRun(run, own)),
  );
  return missing === undefined || other === undefined
    ? []
    : [partly({ code: "standsWithAnother", said: nameOf(missing), cited: nameOf(other) })];
}

/** In a quote of several sentences, the year of one must not date what another tells. */
export function checkYears({ said, told }: Comparison): Finding[] {
  const best = sentenceWithMost(said, told);
  if (best === null) return [];
  const { startOffset, endOffset } = told.sentences[best]!;
  const here = yearsBetween(told, startOffset, endOffset);
  const own = yearsBetween(said, 0, said.text.length);
  const missing = [...own].find((year) => !here.has(year));
  const other = [...here].find((year) => !own.has(year));
  return missing === undefined || other === undefined
    ? []
    : [unsupported({ code: "yearDiffers", said: missing, cited: other })];
}

function yearsBetween({ numbers, dates }: Facts, start: number, end: number): Set<string> {
  const isInside = (found: { readonly startOffset: number }): boolean =>
    found.startOffset >= start && found.startOffset < end;
  const ofDates = dates.filter(isInside).flatMap(({ year }) => (year === null ? [] : [`${year}`]));
  const alone = numbers.filter(isInside).flatMap(({ value }) => (isYear(value) ? [value] : []));
  return new Set([...ofDates, ...alone]);
}

/** Names with the word right behind them, which is mostly what they do or suffer, or right before. */
function subjectsOf(
  said: Facts,
): { readonly run: NameRun; readonly predicate: FactWord; readonly isActing: boolean }[] {
  return allNames(said).flatMap((run) => {
    if (!run.isDirect) return [];
    const behind = predicateBehind(run, said);
    const before = predicateBefore(run, said);
    const gap = said.text.slice(run.words.at(-1)!.endOffset, behind?.startOffset);
    const isActing = !beforeParticiple.test(gap) || !participle.test(behind?.raw ?? "");
    return [
      ...(behind === undefined ? [] : [{ run, predicate: behind, isActing }]),
      ...(before === undefined ? [] : [{ run, predicate: before, isActing: true }]),
    ];
  });
}

const beforeParticiple = new RegExp(
  `(?<!\\p{L})${patternOfAny(({ statements }) => statements.passive?.verb ?? "")}(?!\\p{L})`,
  "u",
);
const participle = new RegExp(
  `${patternOfAny(({ statements }) => statements.passive?.participleEnding ?? "")}$`,
  "u",
);
const by = patternOfAny(({ statements }) => statements.passive?.by ?? "");
const onlyBy = new RegExp(`^ ${by} $`, "u");
const endsInBy = new RegExp(`(?<!\\p{L})${by}\\s+(?:the\\s+)?$`, "iu");

function predicateBehind(run: NameRun, { words, text }: Facts): FactWord | undefined {
  const end = run.words.at(-1)!.endOffset;
  const next = words.find(({ startOffset, raw }) => startOffset > end && !/^\p{Ll}+ly$/u.test(raw));
  if (next?.name !== "no") return undefined;
  const gap = text.slice(end, next.startOffset);
  const isNear = !/[.,;:!?()—–]/u.test(gap) && !joiner.test(gap) && gap.length <= 30;
  return isNear ? next : undefined;
}

/** `signed by Azimova`; in Russian and Kazakh, no word need stand between. */
function predicateBefore(run: NameRun, { words, text }: Facts): FactWord | undefined {
  const start = startOf(run);
  const last = words.findLast(({ endOffset }) => endOffset < start);
  if (last?.name !== "no") return undefined;
  const gap = text.slice(last.endOffset, start);
  return onlyBy.test(gap) || (gap === " " && last.isCyrillic && run.words[0]!.isCyrillic)
    ? last
    : undefined;
}

const joiner = new RegExp(
  `(?<!\\p{L})${patternOfAny(({ statements }) => statements.joiners)}(?!\\p{L})`,
  "iu",
);

/** In order of place, with the words that open a sentence and may be names. */
function allNames({ words, names }: Facts): NameRun[] {
  const inRun = new Set(names.flatMap((run) => run.words));
  const openings = words
    .filter((word) => word.name === "opening" && !inRun.has(word))
    .map((word) => ({ words: [word], sentence: word.sentence, isDirect: true }));
  return [...names, ...openings].sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ words }: NameRun): number {
  return words[0]!.startOffset;
}

const apposition = {
  before: patternOfAny(({ statements }) => statements.apposition.before),
  after: patternOfAny(({ statements }) => statements.apposition.after),
};
const inApposition = new RegExp(`^,\\s+(?:${apposition.before}\\s+)+$`, "u");
const behindApposition = new RegExp(`^ ${apposition.after} `, "u");

/** The name that a word tells of by its place: right before it, or before a comma and "the". */
function subjectBefore(word: FactWord, told: Facts): NameRun | undefined {
  const behind = told.text.slice(word.endOffset, word.endOffset + 8);
  return allNames(told).find(({ words, isDirect }) => {
    const end = words.at(-1)!.endOffset;
    if (!isDirect || end >= word.startOffset) return false;
    const gap = told.text.slice(end, word.startOffset);
    if (/^\s+\S{0,5}\s?$/u.test(gap)) return true;
    // In apposition: "Mecacci, the director", "Mecacci, director of".
    return inApposition.test(gap) || (/^,\s+$/u.test(gap) && behindApposition.test(behind));
  });
}

/** The name right behind a word: in Russian and Kazakh the one who acts may stand there. */
function nameAfter(word: FactWord, told: Facts): NameRun | undefined {
  return allNames(told).find(
    (run) =>
      run.isDirect &&
      startOf(run) > word.endOffset &&
      /^[^.,;:]{1,24}$/u.test(told.text.slice(word.endOffset, startOf(run))),
  );
}

/**
 * A name stands near a word as its subject: in English before it, or behind it after "by" or a verb
 * of reporting; elsewhere on either side.
 */
function isBeside(run: NameRun, word: FactWord, told: Facts): boolean {
  return allNames(told).some((other) => {
    if (other.sentence !== word.sentence || !isSameRun(run, other)) return false;
    const end = other.words.at(-1)!.endOffset;
    if (end <= word.startOffset) return near.test(told.text.slice(end, word.startOffset));
    const gap = told.text.slice(word.endOffset, startOf(other));
    if (word.isCyrillic) return near.test(gap);
    return endsInBy.test(gap) || (gap === " " && word.key === reportingKey);
  });
}

const near = /^[^.,;:]{0,24}$/u;

/** Pairs of names that follow one another in a sentence, with something between that is no "and". */
function neighbours(said: Facts): [NameRun, NameRun][] {
  const all = allNames(said).filter(({ isDirect }) => isDirect);
  return all.flatMap((first, at): [NameRun, NameRun][] => {
    const second = all[at + 1];
    if (second?.sentence !== first.sentence || isSameRun(first, second)) return [];
    return orderOf(first, second, said) === "any" ? [] : [[first, second]];
  });
}

/** Which of two acts on the other: the one before, in the passive the one behind, with "and" neither. */
function orderOf(one: NameRun, other: NameRun, facts: Facts): "one" | "other" | "any" {
  const isForward = startOf(one) < startOf(other);
  const [first, second] = isForward ? [one, other] : [other, one];
  const between = facts.text.slice(first.words.at(-1)!.endOffset, startOf(second));
  if (!/\p{L}{2,}/u.test(between.replace(joiner, ""))) return "any";
  const isPassive = endsInBy.test(between);
  return isForward === isPassive ? "other" : "one";
}

/** The sentence of the quote that has more than half of what is said; null where there is but one. */
function sentenceWithMost(said: Facts, told: Facts): number | null {
  if (told.sentences.length < 2) return null;
  const content = said.words.filter(({ name, key }) => name === "no" && key !== reportingKey);
  const met = told.sentences.map(
    (_, sentence) =>
      content.filter((word) =>
        told.words.some((other) => other.sentence === sentence && isSameWord(word, other)),
      ).length,
  );
  const most = Math.max(...met);
  return most >= 2 && 2 * most > content.length ? met.indexOf(most) : null;
}

/** One name, if they share a word: Azimova is Elvira Azimova. */
function isSameRun(a: NameRun, b: NameRun): boolean {
  return a.words.some((word) => b.words.some((other) => isSameName(word, other)));
}

function isOfficeAlone({ words }: NameRun): boolean {
  return words.every(({ raw }) => isOfficeOrTitle(foldWord(raw)));
}

function nameOf({ words }: NameRun): string {
  return words.map(({ raw }) => raw).join(" ");
}
