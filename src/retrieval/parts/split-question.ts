// A question of several parts, cut so that each part can be searched and answered on its own. Precision
// comes first: a question that is not clearly several stays whole.
import { languageOf } from "../../../languages/all-languages.ts";
import { patternOfAny } from "../../../languages/any-language.ts";
import { detectLanguage } from "../../../languages/detect-language.ts";
import { isOn, type Without } from "../mechanisms.ts";
import { anyJoint, splitClauses, splitClausesInPlace } from "./split-clauses.ts";
import { splitComparison } from "./split-comparison.ts";

export interface QuestionPart {
  /** What is searched; never empty for a question that is not. */
  readonly text: string;
  /** What the part is about, as a reader is told of it: of a comparison the side alone. */
  readonly about: string;
}

export interface QuestionParts {
  readonly kind: "one" | "several" | "comparison";
  /** One to `mostParts`, in the order in which they were asked. */
  readonly parts: readonly QuestionPart[];
}

export const mostParts = 4;

/** Words in brackets at the end, such as those carried over from earlier turns, belong to every part. */
const endInBrackets = /\s*\([^()]*\)\s*$/u;

export function splitQuestion(text: string, without?: Without): QuestionParts {
  const masked = text.replace(worldHealthOrganization, acronym);
  const { kind, parts } = splitMasked(masked, without);
  const unmasked = (part: string): string => part.replaceAll(acronym, "WHO");
  return {
    kind,
    parts: parts.map((part) => ({ text: unmasked(part.text), about: unmasked(part.about) })),
  };
}

/** "the WHO" asks nothing, whatever "who" does. */
const worldHealthOrganization = /(?<![\p{L}\p{N}])WHO(?![\p{L}\p{N}])/gu;
/** Stands for it while the question is cut: a character that no text has. */
const acronym = "\uE000";

function splitMasked(text: string, without: Without | undefined): QuestionParts {
  const language = detectLanguage(text);
  const shared = endInBrackets.exec(text)?.[0].trim() ?? "";
  const asked = text.replace(endInBrackets, "");
  const withShared = (part: string): string => (shared === "" ? part : `${part} ${shared}`);

  const sides = isOn(without, "comparisons") ? splitComparison(asked, language) : null;
  if (sides !== null) {
    const parts = sides.map(({ text: side, about }) => ({ text: withShared(side), about }));
    return { kind: "comparison", parts };
  }
  const asksInPlace = language !== null && languageOf(language).splitting.asksInPlace;
  const split = asksInPlace ? splitClausesInPlace : splitClauses;
  const clauses = questionsOf(asked).reduce<string[]>((before, question) => {
    return [...before, ...split(question, before.at(-1))];
  }, []);
  if (clauses.length < 2 || !isOn(without, "several-questions"))
    return { kind: "one", parts: [{ text, about: text }] };
  const kept = [...clauses.slice(0, mostParts - 1), clauses.slice(mostParts - 1).join("? ")];
  const parts = kept
    .filter((clause) => clause !== "")
    .map((clause) => ({ text: withShared(clause), about: clause }));
  return { kind: "several", parts };
}

/** Opens with a word that asks; what else stands behind the last question mark only explains. */
const opensAsQuestion = new RegExp(
  `^(?:${anyJoint}\\s+)?${patternOfAny(({ splitting }) => splitting.openers)}(?!\\p{L})`,
  "iu",
);

const conjunction = new RegExp(`^${anyJoint}\\s+(?=\\p{L})`, "iu");

/** The sentences that ask, each with the statements that belong to it. */
function questionsOf(text: string): string[] {
  const pieces = text.match(/[^?]+\??|\?/gu) ?? [];
  const questions: string[] = [];
  for (const piece of pieces.map((each) => each.trim())) {
    if (!/[\p{L}\p{N}]/u.test(piece)) continue;
    const isQuestion = piece.endsWith("?") || opensAsQuestion.test(piece);
    if (questions.length === 0) questions.push(piece);
    else if (isQuestion) questions.push(piece.replace(conjunction, ""));
    else questions.push(`${questions.pop()!} ${piece}`);
  }
  return questions;
}
