// Words for offices. Who asks who leads a body is answered by "its director-general", and an ombudsman
// is called a commissioner too; not the other way round, as few commissioners are one.
import { analyzeText, termsOf } from "../../vectorstore/text-analysis/analyze-text.ts";
import type { AnalyzedQuestion, QuestionTerm } from "./analyze-question.ts";
import { questionKind } from "./question-kind.ts";

const leaders =
  "head, leader, chief, chair, chairman, chairwoman, chairperson, president, director";
const heads = "head, chair, chairman, chairwoman, chairperson, director";
const ombudsmen = "ombudsman, ombudsmen, ombudsperson, commissioner";

/** In each line words of a question, and what an article may say for any of them. */
const lines: readonly (readonly [asked: string, told: string])[] = [
  ["lead, head, direct, chair, run, leader, chief, boss, manage, preside", leaders],
  [`${heads}, president`, heads],
  ["ombudsman, ombudsmen, ombudswoman, ombudsperson", ombudsmen],
];

/** Of them no other words are known. */
const otherOffices =
  "minister, secretary, ambassador, mayor, akim, judge, prosecutor, министр, президент, директор, комиссар, глава, омбудсмен, уполномоченный, секретарь, посол, аким, судья, прокурор, төраға, төрағасы, министрі, президенті, директоры, омбудсмені";

interface Offices {
  readonly told: ReadonlyMap<string, readonly string[]>;
  readonly all: ReadonlySet<string>;
}

let offices: Offices | undefined;

/** The terms of an archive that may stand for a term of a question that asks who; mostly none. */
export function officeWordsFor(term: string): readonly string[] {
  return (offices ??= readOffices()).told.get(term) ?? [];
}

/** All terms that may name, in an article, the office whose holder is asked for; mostly none. */
export function officesAsked({ text, terms }: AnalyzedQuestion): ReadonlySet<string> {
  if (questionKind(text) !== "who") return new Set();
  const { all } = (offices ??= readOffices());
  const variants = terms.flatMap((term) => [...term.variants.keys()]);
  return new Set(variants.filter((variant) => all.has(variant)));
}

/** "Who is the …", "кто …", "… кім?": asks for the holder, and not who met or followed one. */
const asksHolder =
  /^\s*who(?:['’]s|\s+(?:is|was|are|were|became))\s|^\s*кто\s+(?:(?:был\p{L}*|стал\p{L}*|является)\s|\p{L}+-)|\sкім\s*\?*\s*$/iu;

/**
 * The terms of an office whose holder is asked for, with the word that tells it from others of its
 * kind: of "who is the prime minister", both. A foreign minister is no answer.
 */
export function officePhraseOf({ text, terms }: AnalyzedQuestion): readonly QuestionTerm[] {
  if (!asksHolder.test(text)) return [];
  const { all } = (offices ??= readOffices());
  const words = analyzeText(text);
  const phrase = new Set(
    words.flatMap(({ term, startOffset }, at) => {
      if (!all.has(term)) return [];
      const before = words[at - 1];
      const between = before === undefined ? "" : text.slice(before.endOffset, startOffset);
      const isKind = between === "-" || (between === " " && /^[a-z]/u.test(term));
      return before !== undefined && isKind ? [before.term, term] : [term];
    }),
  );
  return terms.filter(({ term }) => phrase.has(term));
}

function readOffices(): Offices {
  const told = new Map<string, string[]>();
  for (const [asked, others] of lines) {
    for (const term of termsOf(asked)) {
      const known = [...(told.get(term) ?? []), ...termsOf(others)];
      told.set(
        term,
        [...new Set(known)].filter((other) => other !== term),
      );
    }
  }
  const all = new Set(termsOf([otherOffices, leaders, ombudsmen].join(", ")));
  return { told, all };
}
