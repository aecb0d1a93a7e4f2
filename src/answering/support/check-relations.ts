// Who did what to whom, as far as the order of words shows it. Word agreement alone cannot tell
// "Azimova thanked Mecacci" from "Mecacci thanked Azimova".
import { partly, unsupported, type Comparison, type Finding } from "./finding.ts";
import { reportingKey, type Facts, type FactWord, type NameRun } from "./read-facts.ts";
import { isSameName, isSameWord } from "./same-word.ts";

/** A sentence says of a name what the quote says of another. */
export function checkSubjects({ said, told }: Comparison): Finding[] {
  return subjectsOf(said).flatMap(({ run, predicate }) => {
    const same = told.words.filter((word) => isSameWord(word, predicate));
    if (same.length === 0) {
      return predicate.key === reportingKey
        ? []
        : [partly(`The quote does not have "${predicate.raw}" of ${nameOf(run)}.`)];
    }
    const others = same.map((word) => subjectBefore(word, told));
    const isOwn = same.some((word, at) => {
      const other = others[at];
      return other === undefined || isSameRun(run, other) || isBeside(run, word, told);
    });
    return isOwn ? [] : [unsupported(`The quote says this of ${nameOf(others[0]!)}.`)];
  });
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
    return [partly(`The quote has ${nameOf(first)} and ${nameOf(second)} the other way round.`)];
  }
  return [];
}

/** In a quote of several sentences, what is said of one person must not come from another's. */
export function checkSpeaker({ said, told }: Comparison): Finding[] {
  if (told.sentenceCount < 2) return [];
  const content = said.words.filter(({ name, key }) => name === "no" && key !== reportingKey);
  const best = sentenceWithMost(content, told);
  if (best === null) return [];
  const here = allNames(told).filter(({ sentence }) => sentence === best);
  const names = allNames(said);
  const missing = names.find((run) => run.isDirect && !here.some((other) => isSameRun(run, other)));
  const other = here.find((run) => run.isDirect && !said.names.some((own) => isSameRun(run, own)));
  return missing === undefined || other === undefined
    ? []
    : [partly(`In the quote these words stand with ${nameOf(other)}, not ${nameOf(missing)}.`)];
}

/** Names with the word right behind them, which is mostly what they do. */
function subjectsOf(said: Facts): { run: NameRun; predicate: FactWord }[] {
  return allNames(said).flatMap((run) => {
    const end = run.words.at(-1)!.endOffset;
    const predicate = said.words.find(
      ({ startOffset, raw }) => startOffset > end && !/^\p{Ll}+ly$/u.test(raw),
    );
    if (!run.isDirect || predicate?.name !== "no") return [];
    const gap = said.text.slice(end, predicate.startOffset);
    const isNear = !/[.,;:!?()—–]/u.test(gap) && !joiner.test(gap) && gap.length <= 30;
    return isNear ? [{ run, predicate }] : [];
  });
}

const joiner = /(?<!\p{L})(?:and|or|as well as|и|или|мен|пен|бен|және)(?!\p{L})/iu;

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

/** The name right before a word, if one stands there. */
function subjectBefore(word: FactWord, told: Facts): NameRun | undefined {
  return allNames(told).find(({ words, isDirect }) => {
    const gap = told.text.slice(words.at(-1)!.endOffset, word.startOffset);
    return (
      isDirect &&
      words.at(-1)!.endOffset < word.startOffset &&
      /^['’s]{0,2}\s+\S{0,5}\s?$/u.test(gap)
    );
  });
}

/** A name stands in the same sentence and near a word. */
function isBeside(run: NameRun, word: FactWord, told: Facts): boolean {
  return allNames(told).some(
    (other) =>
      other.sentence === word.sentence &&
      isSameRun(run, other) &&
      /^[^.,;:]{0,12}$/u.test(
        told.text.slice(
          Math.min(word.endOffset, other.words.at(-1)!.endOffset),
          Math.max(word.startOffset, startOf(other)),
        ),
      ),
  );
}

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
  const isPassive = /(?<!\p{L})by\s+(?:the\s+)?$/iu.test(between);
  return isForward === isPassive ? "other" : "one";
}

function sentenceWithMost(content: readonly FactWord[], told: Facts): number | null {
  const met = Array.from(
    { length: told.sentenceCount },
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

function nameOf({ words }: NameRun): string {
  return words.map(({ raw }) => raw).join(" ");
}
