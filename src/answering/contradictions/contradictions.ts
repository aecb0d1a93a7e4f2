// Where the evidence gives different numbers for one thing: both are shown, and none is chosen. Dates
// and holders of offices mostly differ because time went on, so they are not compared.
import type { AnalyzedQuestion } from "../../retrieval/terms/analyze-question.ts";
import type { FoundContradiction } from "./found-contradiction.ts";
import { numberContradiction } from "./number-contradictions.ts";
import type { ReadSentence } from "./same-thing.ts";
import type { ScoredSentence } from "../reading/score-sentences.ts";
import {
  holds,
  overlaps,
  type Stretch,
  type QuotedStretch,
} from "../evidence/stretch-of-article.ts";
import { allLanguages } from "../../../languages/all-languages.ts";
import { numberOfWord } from "../../../languages/number-words.ts";
import { readFacts } from "../support/read-facts.ts";
import { withAntecedent } from "../writing/with-antecedent.ts";

const mostContradictions = 3;
/** Sentences looked at: the best that have words in common with a cited one. */
const mostCompared = 12;

/**
 * The stretches with those added that say otherwise than they do, so that the answer quotes all
 * sides; never one that overlaps another.
 */
export function withOpposing(
  question: AnalyzedQuestion,
  stretches: readonly QuotedStretch[],
  ranked: readonly ScoredSentence[],
): QuotedStretch[] {
  const all = [...stretches];
  for (const { sides } of findContradictions(question, sentencesIn(stretches, ranked), ranked)) {
    for (const { sentence } of sides) {
      if (all.some((stretch) => holds(stretch, sentence))) continue;
      const whole = withAntecedent(sentence);
      all.push(all.some((stretch) => overlaps(stretch, whole)) ? sentence : whole);
    }
  }
  return all;
}

/** What the sentences in the given stretches of the evidence disagree on among themselves. */
export function contradictionsAmong(
  question: AnalyzedQuestion,
  stretches: readonly Stretch[],
  ranked: readonly ScoredSentence[],
): FoundContradiction[] {
  const cited = sentencesIn(stretches, ranked);
  return findContradictions(question, cited, cited);
}

function sentencesIn(
  stretches: readonly Stretch[],
  ranked: readonly ScoredSentence[],
): ScoredSentence[] {
  return ranked.filter((sentence) => stretches.some((stretch) => holds(stretch, sentence)));
}

/** What the cited sentences and all those ranked for the question disagree on; `all` holds `cited`. */
export function findContradictions(
  question: AnalyzedQuestion,
  cited: readonly ScoredSentence[],
  all: readonly ScoredSentence[],
): FoundContradiction[] {
  const found: FoundContradiction[] = [];
  for (const [at, sentence] of cited.entries()) {
    if (!holdsNumber(sentence)) continue;
    const own = read(sentence);
    if (own.facts.numbers.length === 0) continue;
    const earlier = cited.slice(0, at);
    for (const other of comparable(sentence, all)) {
      if (earlier.includes(other)) continue;
      const contradiction = numberContradiction(question, own, read(other));
      if (contradiction !== null) add(found, contradiction);
    }
  }
  return found.slice(0, mostContradictions);
}

function read(sentence: ScoredSentence): ReadSentence {
  return { sentence, facts: readFacts(sentence.text) };
}

/** Reading all facts of a sentence takes long, so that those without a number are not read. */
function holdsNumber({ words }: ScoredSentence): boolean {
  return words.some(({ word }) => /\p{N}/u.test(word) || numberOfWord(word, allLanguages) !== null);
}

function comparable(sentence: ScoredSentence, all: readonly ScoredSentence[]): ScoredSentence[] {
  return all
    .filter((other) => {
      if (other === sentence || !holdsNumber(other)) return false;
      for (const term of sentence.terms) if (other.terms.has(term)) return true;
      return false;
    })
    .slice(0, mostCompared);
}

/** A third value of the same thing is a third side. */
function add(found: FoundContradiction[], next: FoundContradiction): void {
  const at = found.findIndex(({ sides }) =>
    sides.some(
      ({ value, sentence }) =>
        value === next.sides[0]!.value && sentence === next.sides[0]!.sentence,
    ),
  );
  if (at === -1) found.push(next);
  else found[at] = { ...found[at]!, sides: [...found[at]!.sides, ...next.sides.slice(1)] };
}
