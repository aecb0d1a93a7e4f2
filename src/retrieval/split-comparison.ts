// A question that compares two things, as two questions, one about each side: an answer must cite
// both.
import type { Language } from "../../vectorstore/article.ts";

export interface ComparedSide {
  readonly text: string;
  readonly about: string;
}

/** `a` and `b` are the sides, `rest` what is asked about both, `what` that which changed. */
const betweenSides: readonly RegExp[] = [
  /^(?:please,?\s+)?compare\s+(?<a>.+?)\s+(?:and|with|to|against|versus|vs\.?)\s+(?<b>.+)$/iu,
  /^(?:what|which|how\s+\p{L}+)\s+(?:is|are|was|were)\s+the\s+(?:main\s+|key\s+)?(?:differences?|similarit(?:y|ies)|contrasts?)\s+(?<rest>(?:in|of)\s+.+?\s+)?between\s+(?<a>.+?)\s+and\s+(?<b>.+)$/iu,
  /^(?:the\s+)?(?:differences?|similarit(?:y|ies))\s+between\s+(?<a>.+?)\s+and\s+(?<b>.+)$/iu,
  /^(?:how|in\s+what(?:\s+way)?)\s+(?:do|did|does)\s+(?<a>.+?)\s+and\s+(?<b>.+?)\s+differ(?:\s+(?<rest>.+))?$/iu,
  /^(?:how|in\s+what(?:\s+way)?)\s+(?:do|did|does)\s+(?<a>.+?)\s+differ\s+from\s+(?<b>.+)$/iu,
  /^how\s+(?:is|are|was|were)\s+(?<a>.+?)\s+different\s+from\s+(?<b>.+)$/iu,
  /^what\s+distinguish(?:es|ed)\s+(?<a>.+?)\s+from\s+(?<b>.+)$/iu,
  /^(?!(?:who|what|which|when|where|why|how|did|does|do|is|was|were|are)\s)(?<a>[^,?]+?)\s+(?:versus|vs\.?)\s+(?<b>[^,?]+)$/iu,
  /^(?:ч[её]м|как)\s+отлича(?:ется|ются|лся|лась|лось|лись)\s+(?<a>.+?)\s+от\s+(?<b>.+)$/iu,
  /^ч[её]м\s+(?<a>.+?)\s+отлича(?:ется|ются|лся|лась|лось|лись)\s+от\s+(?<b>.+)$/iu,
  /^(?:в\s+ч[её]м|как(?:ая|ова|ово|овы|ие))\s+(?:состоит\s+)?(?:основн\p{L}+\s+)?(?:разниц\p{L}|отличи\p{L}+|различи\p{L}+|сходств\p{L}+)\s+между\s+(?<a>.+?)\s+и\s+(?<b>.+)$/iu,
  /^сравни(?:те|ть)?\s+(?<a>.+?)\s+(?:и|с|со)\s+(?<b>.+)$/iu,
  /^(?<a>.+?)\s+(?:мен|бен|пен|және)\s+(?<b>.+?)\s+(?:арасындағы\s+)?(?:айырмашылы\p{L}+|ұқсасты\p{L}+)(?:\s+(?:неде|қандай|не))?$/iu,
  /^(?<a>.+?)\s+(?:мен|бен|пен|және)\s+(?<b>.+?)\s+(?:немен|қалай)\s+ерекшеленеді$/iu,
  /^(?<a>.+?)\s+(?:мен|бен|пен|және)\s+(?<b>.+?)\s+салыстыр\p{L}*$/iu,
];
const year = String.raw`(?:1[89]|20)\d\d`;
const betweenTimes: readonly RegExp[] = [
  new RegExp(
    String.raw`^how\s+(?:has|have|did|do|does)\s+(?<what>.+?)\s+(?:chang|develop|evolv)(?:e|ed)\s+(?:between|from)\s+(?<a>${year})\s+(?:and|to)\s+(?<b>${year})$`,
    "iu",
  ),
  new RegExp(
    String.raw`^как\s+(?:из|по)менял(?:ся|ась|ось|ись)\s+(?<what>.+?)\s+(?:между|с)\s+(?<a>${year})\s+(?:и|по|до)\s+(?<b>${year})(?:\s+год\p{L}*)?$`,
    "iu",
  ),
  new RegExp(
    String.raw`^как\s+изменил(?:ся|ась|ось|ись)\s+(?<what>.+?)\s+(?:между|с)\s+(?<a>${year})\s+(?:и|по|до)\s+(?<b>${year})(?:\s+год\p{L}*)?$`,
    "iu",
  ),
  new RegExp(
    String.raw`^(?<a>${year})\s+(?:және|мен|жылдан|жылы\s+және)\s+(?<b>${year})\s+жыл\p{L}*\s+(?:арасында|аралығында|дейін)\s+(?<what>.+?)\s+қалай\s+өзгерді$`,
    "iu",
  ),
];

/** The two sides; null where the question compares nothing, or it is not clear what with what. */
export function splitComparison(
  question: string,
  language: Language | null,
): readonly [ComparedSide, ComparedSide] | null {
  const text = question.trim().replace(/[?!.…\s]+$/u, "");
  for (const pattern of betweenTimes) {
    const { what, a, b } = pattern.exec(text)?.groups ?? {};
    if (what !== undefined && a !== undefined && b !== undefined) {
      return [
        sideOf(inYear(what, a, language), language),
        sideOf(inYear(what, b, language), language),
      ];
    }
  }
  for (const pattern of betweenSides) {
    const { a, b, rest = "" } = pattern.exec(text)?.groups ?? {};
    if (a === undefined || b === undefined || isUnclear(a, b)) continue;
    const [first, second] = completed(a, b);
    const about = (side: string): string => `${side} ${rest}`.trim();
    return [sideOf(about(first), language), sideOf(about(second), language)];
  }
  return null;
}

const another = /\s(?:and|или|or|и|мен|бен|пен|және)\s/iu;

/** A second "and" leaves open where one side ends. */
function isUnclear(a: string, b: string): boolean {
  const hasWords = (side: string): boolean => /[\p{L}\p{N}]/u.test(side);
  return another.test(a) || another.test(b) || !hasWords(a) || !hasWords(b);
}

/** A word that ties what follows to what stands before it, behind at least one word. */
const tie =
  /^(?<head>.*\S\s+(?:in|of|on|at|for|by|from|under|during|with|в|во|на|о|об|при|для|у)\s+)(?<end>.+)$/iu;
/** Words before a name: "the trip Umarov made", "поездки Шакирова". */
const beforeName = /^(?<head>(?:\p{Ll}[\p{L}’'-]*\s+)+)(?<end>\p{Lu}.*)$/u;
/** A tie at the end of the second side: "in Kazakhstan". */
const tail = /\s(?:in|at|during|since|on|under|в|во|на|при)\s.+$/iu;

/**
 * Both sides with what is said only once: "rights in A and B" are rights in B too, and "A and B in
 * Geneva" are both of Geneva.
 */
function completed(a: string, b: string): readonly [string, string] {
  const inFirst = tie.exec(a)?.groups ?? beforeName.exec(a)?.groups;
  const ofSecond = tie.test(a) ? "" : (tail.exec(b)?.[0] ?? "");
  const isHeaded = inFirst !== undefined && !tie.test(ofSecond === "" ? b : b.replace(tail, ""));
  const head = isHeaded && areAlike(inFirst["end"]!, b) ? inFirst["head"]! : "";
  return [`${a}${ofSecond}`, `${head}${b}`];
}

function areAlike(a: string, b: string): boolean {
  const kindOf = (text: string): string => {
    const first = text.replace(/^(?:the|an?|that|those)\s+/iu, "");
    if (/^\p{N}/u.test(first)) return "number";
    return /^\p{Lu}/u.test(first) ? "name" : "word";
  };
  return kindOf(a) === kindOf(b);
}

function inYear(what: string, yearOf: string, language: Language | null): string {
  if (language === "kk") return `${what} ${yearOf} жылы`;
  return language === "ru" ? `${what} в ${yearOf} году` : `${what} in ${yearOf}`;
}

/** Words of no topic before it, so that a name does not open the text and is seen to be one. */
function sideOf(about: string, language: Language | null): ComparedSide {
  const opening = language === "kk" ? "Ал" : language === "ru" ? "А" : "What of";
  return { text: `${opening} ${about}?`, about };
}
