// Proposes golden questions from articles: candidates, which count only once a person accepts them. By
// rule: a name, date, place or number is taken out of a sentence and asked for. English asks with a cleft
// ("When was it that …"), Russian in front, Kazakh in the answer's place. A person reads every draft, so a
// clumsy one costs a keystroke and a missing one nothing.
import { createHash } from "node:crypto";
import { splitSentences } from "../../../ingest/split-sentences.ts";
import type { Article, Language } from "../../../vectorstore/article.ts";
import { allLanguages } from "../../../languages/all-languages.ts";
import { patternOfAny } from "../../../languages/any-language.ts";
import type { DraftRule } from "../../../languages/language.ts";
import { anyMonth, monthNumber } from "../../../languages/named-times.ts";
import { type GoldenQuestion, candidateTag } from "./golden-question.ts";

const languageTags: Readonly<Record<Language, readonly string[]>> = {
  en: [],
  ru: ["russian"],
  kk: ["kazakh"],
};

/** What was proposed, by rule or by a model. */
export interface ProposedQuestion {
  readonly question: string;
  readonly answer: string;
  /** Words of the article that carry the answer. */
  readonly quote: string;
  readonly tags: readonly string[];
  readonly note: string;
}

/** By rule, in the order of the text. Nothing for an article in no language that is told apart. */
export function draftFromArticle(article: Article): GoldenQuestion[] {
  const { language } = article;
  if (language === null) return [];
  return sentencesOf(article).flatMap((quote) =>
    draftFromSentence(quote, language).map(({ kind, question, answer }) =>
      toCandidate(article, {
        question,
        answer,
        quote,
        tags: ["draft", kind, ...languageTags[language]],
        note: "Proposed by rule.",
      }),
    ),
  );
}

/** The same proposal has the same id on every run, so that what was decided of it stays decided. */
export function toCandidate(article: Article, proposed: ProposedQuestion): GoldenQuestion {
  const { question, answer, quote, tags, note } = proposed;
  const key = JSON.stringify([article.id, question, answer, quote]);
  return {
    id: `draft-${createHash("sha256").update(key).digest("hex").slice(0, 12)}`,
    question,
    answerable: true,
    answers: [[answer]],
    sources: [article.id],
    quotes: [quote],
    tags: [candidateTag, ...tags],
    note,
  };
}

/** At most `count`, taken from the articles in turn, so that a long one does not use up the rest. */
export function takeInTurn<T>(lists: readonly (readonly T[])[], count: number): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const taken: T[] = [];
  for (let at = 0; at < longest && taken.length < count; at++) {
    taken.push(...lists.flatMap((list) => list.slice(at, at + 1)));
  }
  return taken.slice(0, count);
}

/** Of the text outside of its marks; a paragraph's end is a sentence's end. */
function sentencesOf({ text, marks }: Article): string[] {
  const stretches: { start: number; end: number }[] = [];
  let start = 0;
  for (const { startOffset, endOffset } of marks) {
    stretches.push({ start, end: startOffset });
    start = endOffset;
  }
  stretches.push({ start, end: text.length });
  return stretches.flatMap(({ start: from, end: to }) =>
    splitSentences(text, from, to).map((span) => text.slice(span.startOffset, span.endOffset)),
  );
}

export interface SentenceDraft {
  readonly kind: DraftRule["kind"];
  readonly question: string;
  /** As the sentence has it. */
  readonly answer: string;
}

const edge = "(?<![\\p{L}\\p{N}])";
const end = "(?![\\p{L}\\p{N}])";
const year = "(?:1[89]|20)\\d\\d";
const openers = patternOfAny(({ drafts }) => drafts.openers);
const fullName = `(?!${openers} )(?<answer>\\p{Lu}\\p{Ll}+(?: \\p{Lu}[\\p{Ll}-]+){1,2})`;
const bodies = patternOfAny(({ drafts }) => drafts.bodies);
const placeholders: Readonly<Record<string, string>> = {
  edge,
  end,
  year,
  month: `${anyMonth}${end}`,
  count: `(?<answer>(?!${year}${end})\\d{1,3}(?:,\\d{3})*)`,
  person: `^(?!.{0,60}${bodies})${fullName}(?:, [^,]+,)?`,
};

const rules = new Map(
  allLanguages.map(({ code, drafts }) => [
    code,
    drafts.rules.map(({ pattern, anyCase, ...rule }) => ({
      ...rule,
      pattern: new RegExp(
        pattern.replace(/\{(\p{Ll}{3,})\}/gu, (whole, name: string) => placeholders[name] ?? whole),
        anyCase === true ? "iu" : "u",
      ),
    })),
  ]),
);
const tidiers = allLanguages.flatMap(({ drafts }) => drafts.tidy ?? []);

/** What leans on the sentence before it, or is not the article's own words, makes no question. */
const unfit = new RegExp(
  `[“”"«»:;?!()–—]|(?<!\\p{L})${patternOfAny(({ drafts }) => drafts.leaning)}(?!\\p{L})`,
  "iu",
);
const lengths = { least: 40, most: 240 } as const;

/** At most one question of each kind. */
export function draftFromSentence(sentence: string, language: Language): SentenceDraft[] {
  if (sentence.length < lengths.least || sentence.length > lengths.most) return [];
  if (!/^\p{Lu}[^]*\.$/u.test(sentence) || unfit.test(sentence)) return [];
  const words = sentence.slice(0, -1);
  return rules.get(language)!.flatMap(({ kind, pattern, ask }) => {
    const match = pattern.exec(words);
    if (match === null) return [];
    const answer = match.groups!["answer"]!;
    if (kind === "where" && monthNumber(answer) > 0) return [];
    const after = words.slice(match.index + match[0].length);
    const before = words.slice(0, match.index);
    const { verb = "", noun = "" } = match.groups!;
    const question = tidied(ask({ before, lowered: lowered(before), after, verb, noun }));
    return holdsWord(question, answer) ? [] : [{ kind, question, answer }];
  });
}

function tidied(question: string): string {
  const asking = question
    .replace(/\s+/gu, " ")
    .replace(/ (?=[,.])/gu, "")
    .replace(/,+$/u, "");
  const right = tidiers.reduce((text, tidy) => tidy(text), asking).trim();
  return `${right.charAt(0).toUpperCase()}${right.slice(1)}?`;
}

const opener = new RegExp(`^${patternOfAny(({ drafts }) => drafts.lowered)}(?!\\p{L})`, "u");

/** Without the capital letter of the sentence's beginning, but for what may be a name. */
function lowered(text: string): string {
  return text.trimStart().replace(opener, (word) => word.toLowerCase());
}

function holdsWord(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase());
}
