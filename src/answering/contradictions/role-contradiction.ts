// The same office with different persons: no article is wrong when an office changed hands, but an
// answer that names one of them alone would hide the other.
import type { AnalyzedQuestion } from "../../retrieval/analyze-question.ts";
import { readFacts, type FactWord } from "../support/read-facts.ts";
import { isSameName, isSameWord } from "../support/same-word.ts";
import type { ScoredSentence } from "../score-sentences.ts";
import type { FoundContradiction, Side } from "./found-contradiction.ts";
import { askedRole, roleHoldersIn, type AskedRole, type RoleHolder } from "./role-holders.ts";
import { yearsIn } from "./same-thing.ts";

const asksForHolder =
  /(?:^|[^\p{L}])(?:who(?:['’]s|\s+is|\s+was|\s+became|\s+has been|\s+serves?|\s+served|\s+holds?|\s+held)(?![\p{L}])|кто\s+(?:сейчас\s+|сегодня\s+|такой\s+)?(?:является|был|стал|занимает|\p{L}+\s*\?|уполномоч|омбудсмен|президент|министр|директор|председател|мэр|аким|глав)|кім\s*(?:болды|болып|екен)?\s*\?*\s*$)/iu;

/**
 * `cited`: what the answer quotes. A question for the holder is told all that the evidence names;
 * one that only mentions the office, only the holders of whom articles that it cites tell.
 */
export function roleContradiction(
  question: AnalyzedQuestion,
  cited: readonly ScoredSentence[],
  all: readonly ScoredSentence[],
): FoundContradiction | null {
  const asked = askedRole(question.text);
  if (asked === null || yearsIn(readFacts(question.text)).length > 0) return null;
  const articles = new Set(cited.map(({ evidence }) => evidence.article.id));
  const sentences = asksForHolder.test(question.text)
    ? all
    : all.filter(({ evidence }) => articles.has(evidence.article.id));
  const named = sentences.flatMap((sentence) =>
    roleHoldersIn(sentence.text)
      .filter(({ role }) => role === asked.role)
      .map((holder) => ({ holder, sentence })),
  );
  const found = named.filter(({ holder, sentence }) =>
    isAskedFor(holder, qualifiersFor(asked, named), sentence),
  );
  if (found.some(({ holder }) => isNamedIn(question.text, holder))) return null;
  const sides = sidesOf(question.text, found, cited);
  if (sides.length < 2 || !isToldApart(sides)) return null;
  return { about: asked.written, sides };
}

/** By different articles, or by one sentence that names them all; in one article offices change hands. */
function isToldApart(sides: readonly Side[]): boolean {
  const sentences = new Set(sides.map(({ sentence }) => sentence));
  const articles = new Set(sides.map(({ sentence }) => sentence.evidence.article.id));
  return sentences.size === 1 || articles.size > 1;
}

interface Named {
  readonly holder: RoleHolder;
  readonly sentence: ScoredSentence;
}

/** "Who is the ombudsman?" leaves out of what: it is taken as of what the best sentence tells. */
function qualifiersFor(asked: AskedRole, named: readonly Named[]): readonly FactWord[] {
  if (asked.qualifiers.length > 0) return asked.qualifiers;
  return named.find(({ holder }) => holder.qualifiers.length > 0)?.holder.qualifiers ?? [];
}

/** Of the same body and kind: no other country's, no other ministry's. */
function isAskedFor(
  { role, name, qualifiers }: RoleHolder,
  asked: readonly FactWord[],
  { evidence }: ScoredSentence,
): boolean {
  // A name that is also the body's is no person's.
  const ofName = readFacts(`| ${name}`).words;
  if (ofName.some((word) => asked.some((other) => isSameQualifier(word, other)))) return false;
  if (!qualifiers.every((own) => asked.some((word) => isSameQualifier(own, word)))) return false;
  // The ombudsman of a report is that of its country; presidents and ministers it has many of.
  const told =
    role === "ombudsman"
      ? readFacts(`${evidence.article.title}\n${evidence.text}`).words
      : qualifiers;
  return asked.every((word) => told.some((other) => isSameQualifier(word, other)));
}

/** Letters from which the name of a people counts as that of its country: Kazakh, Kazakhstan. */
const leastOfCountry = 5;

function isSameQualifier(a: FactWord, b: FactWord): boolean {
  if (isSameWord(a, b) || isSameName(a, b)) return true;
  const [shorter, longer] = a.key.length < b.key.length ? [a.key, b.key] : [b.key, a.key];
  return shorter.length >= leastOfCountry && longer.startsWith(shorter);
}

function isNamedIn(question: string, { surname }: RoleHolder): boolean {
  return readFacts(question).words.some((word) => isSameName(word, surname));
}

/** Each person once, by the sentence that shows it best. */
function sidesOf(
  question: string,
  found: readonly Named[],
  cited: readonly ScoredSentence[],
): Side[] {
  const { language } = readFacts(question);
  const worth = ({ sentence }: Named): number => {
    const isOfOne = found.filter((other) => other.sentence === sentence).length === 1;
    const isReadable = readFacts(sentence.text).language === language;
    return (isOfOne ? 4 : 0) + (isReadable ? 2 : 0) + (cited.includes(sentence) ? 1 : 0);
  };
  const persons: Named[] = [];
  for (const each of [...found].sort((a, b) => worth(b) - worth(a))) {
    if (persons.some(({ holder }) => isSameName(holder.surname, each.holder.surname))) continue;
    persons.push(each);
  }
  return persons.map(({ holder, sentence }) => ({ value: holder.name, sentence }));
}
