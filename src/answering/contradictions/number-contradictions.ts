// Two sentences that give different numbers of the same thing.
import type { AnalyzedQuestion } from "../../retrieval/terms/analyze-question.ts";
import { coverOf } from "../../retrieval/rerank/cover-terms.ts";
import { analyzePassage } from "../../retrieval/rerank/analyzed-passage.ts";
import { termsOf } from "../../../vectorstore/text-analysis/analyze-text.ts";
import { countedTerms, questionKind } from "../../retrieval/terms/question-kind.ts";
import { readFacts, type FactWord } from "../support/read-facts.ts";
import { isSameWord } from "../support/same-word.ts";
import type { FoundContradiction } from "./found-contradiction.ts";
import { canBothHold, countedByBoth, numberSlots, type NumberSlot } from "./number-slots.ts";
import {
  commonWords,
  mayBeOfOneThing,
  mayBeOfOneTime,
  shareInCommon,
  type ReadSentence,
} from "./same-thing.ts";

/** Words that both have, and their share of the shorter sentence, from which they say the same. */
const alike = { words: 3, share: 0.6 };
/** The same for numbers of money and percent, which count no named thing. */
const measured = { words: 3, share: 0.75 };
/** Within one article, where an author would hardly tell the same twice and differently. */
const sameArticle = { words: 4, share: 0.85 };
/** Share of the question's worth that a sentence and its passage must have to answer "how many". */
const leastAsked = 0.6;

export function numberContradiction(
  question: AnalyzedQuestion,
  a: ReadSentence,
  b: ReadSentence,
): FoundContradiction | null {
  const [slots, others] = [numberSlots(a.facts), numberSlots(b.facts)];
  for (const slot of slots) {
    for (const other of others) {
      const thing = slot.unit === other.unit ? countedByBoth(slot, other) : null;
      if (slot.unit !== other.unit || (slot.unit === null && thing === null)) continue;
      if (canBothHold(slot, other) || !isOneThing(question, a, b, thing)) continue;
      if (isToldBy(slot, b, thing) || isToldBy(other, a, thing)) continue;
      const about = [
        ...(thing === null ? [] : [thing]),
        ...commonWords(a, b, thing ? [thing] : []),
      ];
      return {
        about: about
          .slice(0, 4)
          .map(({ raw }) => raw)
          .join(" "),
        sides: [
          { value: shown(slot), sentence: a.sentence },
          { value: shown(other), sentence: b.sentence },
        ],
      };
    }
  }
  return null;
}

function shown({ written, bound }: NumberSlot): string {
  const sign = { exact: "", about: "≈ ", least: "> ", most: "< " }[bound];
  return `${sign}${written}`;
}

/** Whether the other sentence, or the text around it, has this value of the same thing too. */
function isToldBy(slot: NumberSlot, other: ReadSentence, thing: FactWord | null): boolean {
  return numberSlots(readFacts(other.sentence.evidence.text)).some(
    ({ value, counted }) =>
      value === slot.value && (thing === null || counted.some((word) => isSameWord(word, thing))),
  );
}

function isOneThing(
  question: AnalyzedQuestion,
  a: ReadSentence,
  b: ReadSentence,
  thing: FactWord | null,
): boolean {
  // What costs least comes first: few pairs have the words in common.
  return haveEnoughInCommon(question, a, b, thing) && mayBeOfOneThing(a, b) && mayBeOfOneTime(a, b);
}

function haveEnoughInCommon(
  question: AnalyzedQuestion,
  a: ReadSentence,
  b: ReadSentence,
  thing: FactWord | null,
): boolean {
  const except = thing === null ? [] : [thing];
  const words = commonWords(a, b, except).length;
  const share = shareInCommon(a, b, except);
  const reaches = (least: { words: number; share: number }): boolean =>
    words + except.length >= least.words && share >= least.share;
  if (a.sentence.evidence.article.id === b.sentence.evidence.article.id) {
    return reaches(sameArticle);
  }
  if (thing === null) return reaches(measured);
  return reaches(alike) || (words > 0 && answersHowMany(question, a, b, thing));
}

/** Both tell the number that was asked for, each with what else was asked. */
function answersHowMany(
  question: AnalyzedQuestion,
  a: ReadSentence,
  b: ReadSentence,
  thing: FactWord,
): boolean {
  if (questionKind(question.text) !== "how-many") return false;
  const counted = countedTerms(question.text);
  const word = a.sentence.words.find(({ startOffset }) => startOffset === thing.startOffset);
  const isAsked = question.terms.some(
    ({ term, variants }) => counted.has(term) && variants.has(word?.term ?? ""),
  );
  if (!isAsked) return false;
  return [a, b].every((each) => shareOfQuestion(question, each) >= leastAsked);
}

/** What of the question's worth the sentence's passage and title have. */
function shareOfQuestion({ terms }: AnalyzedQuestion, { sentence }: ReadSentence): number {
  const { article, text } = sentence.evidence;
  const told = new Set([...analyzePassage(text).terms, ...termsOf(article.title)]);
  let met = 0;
  let worth = 0;
  for (const term of terms) {
    worth += term.worth;
    met += term.worth * coverOf(term, told);
  }
  return worth === 0 ? 0 : met / worth;
}
