// The built-in answerer: the sentences that best answer the question, word for word; of a question
// of several parts those for each part, in the order in which they were asked.
import type { AnalyzedQuestion } from "../../retrieval/terms/analyze-question.ts";
import { isOn } from "../../retrieval/mechanisms.ts";
import { coverOf } from "../../retrieval/rerank/cover-terms.ts";
import { asksForList, holdsKind, questionKind } from "../../retrieval/terms/question-kind.ts";
import { sentencesOf } from "../evidence/evidence-sentence.ts";
import { bringsItem } from "./list-items.ts";
import { saysNothingNew, type SaidSentence } from "./says-nothing-new.ts";
import type { ScoredSentence } from "../reading/score-sentences.ts";
import { holds, overlaps, type QuotedStretch } from "../evidence/stretch-of-article.ts";
import { withAntecedent } from "./with-antecedent.ts";

/** What of a part is needed to answer it. */
export interface QuotablePart {
  readonly question: AnalyzedQuestion;
  /** The sentences of the evidence, best first. */
  readonly ranked: readonly ScoredSentence[];
}

/**
 * Quotes for a part; a sentence that one brings along to be understood does not count. In a list, what
 * is more than usual must bring another item.
 */
const mostQuotes = { usual: 3, ofSeveral: 2, list: 5 };
/** A further sentence must score at least this share of the best one. */
const leastShare = { usual: 0.72, ofSeveral: 0.8 };
/** A sentence with the date or number asked for comes first if it scores this share of the best. */
const leastOfKind = 0.6;

/**
 * What to quote, the sentence that answers first. A sentence that cannot stand alone brings the one
 * before it. A part whose best sentence was quoted for an earlier one needs no more. Empty only where
 * there are no sentences.
 */
export function extractAnswer(parts: readonly QuotablePart[]): QuotedStretch[] {
  const stretches: QuotedStretch[] = [];
  for (const part of parts) {
    const { text, without } = part.question;
    const isList = isOn(without, "lists") && asksForList(text);
    const kind = isList ? "list" : parts.length > 1 ? "ofSeveral" : "usual";
    stretches.push(...chooseFor(part, stretches, kind));
  }
  return stretches;
}

/** The stretches for one part, besides those that are quoted already. */
function chooseFor(
  { question, ranked }: QuotablePart,
  quoted: readonly QuotedStretch[],
  kind: keyof typeof mostQuotes,
): QuotedStretch[] {
  const { without } = question;
  const most = isOn(without, "further-sentences") ? mostQuotes[kind] : 1;
  const isUsual = kind === "usual" || !isOn(without, "best-of-kind");
  const best = isUsual ? ranked[0] : bestOfKind(question, ranked);
  if (best === undefined || quoted.some((stretch) => holds(stretch, best))) return [];
  const said: SaidSentence[] = quoted.flatMap(sentencesIn);
  const chosen: QuotedStretch[] = [];
  const share = kind === "ofSeveral" ? leastShare.ofSeveral : leastShare.usual;
  for (const sentence of [best, ...ranked.filter((other) => other !== best)]) {
    const isBest = sentence === best;
    if (sentence.score < share * best.score || chosen.length === most) break;
    if (!isBest && isOn(without, "nothing-new") && saysNothingNew(sentence, said)) continue;
    if (!isBest && isOn(without, "met-terms") && !meetsAnyTerm(question, sentence)) continue;
    const isExtra = chosen.length >= mostQuotes.usual;
    if (isExtra && !bringsItem(question, sentence, said)) continue;
    const stretch = isOn(without, "antecedents") ? withAntecedent(sentence) : alone(sentence);
    const isQuoted = [...quoted, ...chosen].some((other) => overlaps(stretch, other));
    if (isQuoted && !isBest) continue;
    // What the best sentence leans on may be quoted already: then it needs not be said again.
    const added = isQuoted ? alone(sentence) : stretch;
    chosen.push(added);
    said.push(...sentencesIn(added));
  }
  return chosen;
}

/**
 * "Who signed it, and when?" finds the same sentence twice; one with a date, if there is one that is
 * about as good, answers the second part.
 */
function bestOfKind(
  { text }: AnalyzedQuestion,
  ranked: readonly ScoredSentence[],
): ScoredSentence | undefined {
  const [best] = ranked;
  const kind = questionKind(text);
  if (best === undefined || (kind !== "when" && kind !== "how-many")) return best;
  const ofKind = ranked.find((sentence) => holdsKind(sentence.text, kind));
  return ofKind !== undefined && ofKind.score >= leastOfKind * best.score ? ofKind : best;
}

function meetsAnyTerm({ terms }: AnalyzedQuestion, sentence: ScoredSentence): boolean {
  return terms.some((term) => coverOf(term, sentence.terms) > 0);
}

function alone({ evidence, startOffset, endOffset, text }: ScoredSentence): QuotedStretch {
  return { evidence, startOffset, endOffset, text };
}

function sentencesIn(stretch: QuotedStretch): SaidSentence[] {
  return sentencesOf(stretch.evidence).filter((sentence) => holds(stretch, sentence));
}
