// Whether sentence and quote agree in what is so, what is not so, and what is only planned,
// possible or alleged.
import { patternOfAny } from "../../../languages/any-language.ts";
import { isDoubtfulMonth } from "../../../languages/named-times.ts";
import { foldWord } from "../../../vectorstore/text-analysis/analyze-text.ts";
import { partly, unsupported, type Comparison, type Finding } from "./finding.ts";
import { deniesInside, type Facts, type FactWord } from "./read-facts.ts";
import { isSameWord } from "./same-word.ts";
import { sidesOf } from "./word-lists.ts";

const ofWholeWords = (pattern: string): RegExp =>
  new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, "giu");
/** Negate the word behind them; `n't` is part of another word. */
const negations = new RegExp(
  `(?:(?<!\\p{L})|(?=n['’]t))${patternOfAny(({ statements }) => statements.negations.before)}(?!\\p{L})`,
  "giu",
);
/** Negate the word before them. */
const negatedBefore = new RegExp(
  `(?<!\\p{L})(\\p{L}+)\\s+${patternOfAny(({ statements }) => statements.negations.after)}(?!\\p{L})`,
  "giu",
);
/** What stands behind these is no fact yet. */
const hedges = ofWholeWords(patternOfAny(({ statements }) => statements.hedges));
const wordsHedged = 3;

export function checkNegations({ said, told }: Comparison): Finding[] {
  const negated = { said: negatedWords(said), told: negatedWords(told) };
  for (const word of said.words) {
    const same = told.words.filter((other) => isSameWord(word, other));
    if (same.length === 0) continue;
    const isSaidNegated = negated.said.has(word);
    if (same.some((other) => negated.told.has(other) === isSaidNegated)) continue;
    return [
      unsupported({ code: isSaidNegated ? "sentenceDenies" : "quoteDenies", word: word.raw }),
    ];
  }
  const isUnknown = [...negated.said].some(
    (word) => !told.words.some((other) => isSameWord(word, other)),
  );
  return isUnknown && negated.told.size === 0 ? [partly({ code: "negationMissing" })] : [];
}

/** The quote has the opposite of a word, and not the word. */
export function checkOpposites({ said, told }: Comparison): Finding[] {
  const negated = { said: negatedWords(said), told: negatedWords(told) };
  const sidesTold = told.words
    .filter((word) => !negated.told.has(word))
    .flatMap(({ raw }) => sidesOf(foldWord(raw)));
  const opposite = said.words.find((word) => {
    if (negated.said.has(word) || told.words.some((other) => isSameWord(word, other))) return false;
    return sidesOf(foldWord(word.raw)).some(({ row, side }) => {
      const ofRow = sidesTold.filter((other) => other.row === row);
      return ofRow.length > 0 && ofRow.every((other) => other.side !== side);
    });
  });
  return opposite === undefined ? [] : [unsupported({ code: "oppositeTold", word: opposite.raw })];
}

/** A plan, a possibility or an accusation does not carry a sentence that states a fact. */
export function checkHedges({ said, told }: Comparison): Finding[] {
  const hedged = { said: hedgedWords(said), told: hedgedWords(told) };
  const stated = said.words.find((word) => {
    if (word.name !== "no" || hedged.said.has(word)) return false;
    const same = told.words.filter((other) => isSameWord(word, other));
    return same.length > 0 && same.every((other) => hedged.told.has(other));
  });
  // Where the sentence hedges as well, where exactly is a matter of its build.
  return stated === undefined || hedged.said.size > 0
    ? []
    : [partly({ code: "notToldAsFact", word: stated.raw })];
}

/** Whether a text denies anything. */
export function hasNegation(facts: Facts): boolean {
  return negatedWords(facts).size > 0;
}

function negatedWords(facts: Facts): Set<FactWord> {
  const negated = new Set<FactWord>();
  for (const match of facts.text.matchAll(negations)) {
    for (const word of wordsBehind(facts, match.index + match[0].length, 1)) negated.add(word);
  }
  const { after } = facts.language.statements.negations;
  if (after === "") return negated;
  const before = new Set(Array.from(facts.text.matchAll(negatedBefore), ({ index }) => index));
  for (const word of facts.words) {
    if (before.has(word.startOffset) || deniesInside(foldWord(word.raw), facts.language))
      negated.add(word);
  }
  return negated;
}

function hedgedWords(facts: Facts): Set<FactWord> {
  const hedged = new Set<FactWord>();
  for (const match of facts.text.matchAll(hedges)) {
    if (isDoubtfulMonth(match[0])) continue;
    const end = match.index + match[0].length;
    for (const word of wordsBehind(facts, end, wordsHedged)) hedged.add(word);
  }
  return hedged;
}

/** The next words, up to the end of the clause. */
function wordsBehind({ text, words }: Facts, offset: number, most: number): FactWord[] {
  const clauseEnd = /[.,;:!?()]/u.exec(text.slice(offset))?.index ?? text.length;
  return words
    .filter(({ startOffset }) => startOffset >= offset && startOffset < offset + clauseEnd)
    .slice(0, most);
}
