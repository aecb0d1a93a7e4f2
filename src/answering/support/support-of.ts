// Whether quoted words carry a sentence: by the agreement of numbers, dates, names, words and their
// order, which code can check, and not by the word of the model that wrote it. Each check can only
// lower the label. What no check here can see (irony, who a pronoun means) stays unseen.
import { splitSentences } from "../../../ingest/split-sentences.ts";
import type { Support } from "../answer.ts";
import { checkNames, checkOpenings, holdsName } from "./check-names.ts";
import { checkCounted, checkDates, checkNumbers } from "./check-numbers.ts";
import { checkHedges, checkNegations, checkOpposites, hasNegation } from "./check-polarity.ts";
import { checkOrder, checkSpeaker, checkSubjects, checkYears } from "./check-relations.ts";
import { checkVerbs, checkWords, shareOf } from "./check-words.ts";
import {
  partly,
  unsupported,
  type ArticleAbout,
  type Comparison,
  type Finding,
} from "./finding.ts";
import { readFacts, settleOpenings } from "./read-facts.ts";
import type { SupportReason } from "./support-reason.ts";

export interface SupportVerdict {
  readonly support: Support;
  /** Why not fully; absent for `supported`. */
  readonly reason?: SupportReason;
  /** Share of the sentence's words in the quote, 0 to 1. */
  readonly share: number;
}

/** `about` is the quote's article: its title and date carry a sentence in part, its publisher's name fully. */
export function supportOf(sentence: string, quote: string, about?: ArticleAbout): SupportVerdict {
  if (isVerbatim(sentence, quote)) return { support: "supported", share: 1 };
  const comparison = compare(sentence, quote, about);
  const { said, told } = comparison;
  const share = shareOf(said.words, told.words);
  const findings =
    said.language === told.language ? withinLanguage(comparison) : acrossLanguages(comparison);
  const worst = findings.find(({ support }) => support === "unsupported") ?? findings[0];
  return worst === undefined ? { support: "supported", share } : { ...worst, share };
}

function compare(sentence: string, quote: string, about: ArticleAbout | undefined): Comparison {
  const said = readFacts(sentence);
  const told = readFacts(quote);
  return {
    said: settleOpenings(said, told),
    told: settleOpenings(told, said),
    title: readFacts(about?.title ?? ""),
    publisher: readFacts(about?.publisher ?? ""),
    date: about?.date ?? null,
  };
}

/** The quote or a whole sentence of it; a mere part may have lost its "denied that". */
function isVerbatim(sentence: string, quote: string): boolean {
  const wanted = onOneLine(sentence);
  if (wanted === onOneLine(quote)) return true;
  return splitSentences(quote).some(
    ({ startOffset, endOffset }) => wanted === onOneLine(quote.slice(startOffset, endOffset)),
  );
}

function onOneLine(text: string): string {
  return text.trim().replace(/\s+/gu, " ");
}

function withinLanguage(comparison: Comparison): Finding[] {
  return [
    ...checkNumbers(comparison),
    ...checkDates(comparison),
    ...checkNames(comparison),
    ...checkOpenings(comparison),
    ...checkNegations(comparison),
    ...checkOpposites(comparison),
    ...checkSubjects(comparison),
    ...checkWords(comparison),
    ...checkVerbs(comparison),
    ...checkCounted(comparison),
    ...checkOrder(comparison),
    ...checkSpeaker(comparison),
    ...checkYears(comparison),
    ...checkHedges(comparison),
  ];
}

/** Words cannot be compared, so names, numbers and dates must agree, and the label is never full. */
function acrossLanguages(comparison: Comparison): Finding[] {
  const { said, told } = comparison;
  const names = said.names.flatMap(({ words }) => words);
  const named = names.filter((word) => holdsName(told, word));
  const anchors = named.length + said.numbers.length + said.dates.length;
  const findings = [...checkNumbers(comparison), ...checkDates(comparison)];
  // Places have names of their own in each language, so that not every name can be found.
  if (2 * named.length < names.length) {
    const missing = names.find((word) => !named.includes(word))!;
    findings.push(unsupported({ code: "nameMissing", name: missing.raw }));
  }
  if (anchors === 0) findings.push(unsupported({ code: "nothingShared" }));
  if (hasNegation(said) !== hasNegation(told)) {
    findings.push(partly({ code: "negationDiffers" }));
  }
  findings.push(partly({ code: "languagesDiffer" }));
  return findings;
}
