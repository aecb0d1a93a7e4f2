// Whether the names of a sentence stand in its quote, whole and not beside another's.
import { foldWord } from "../../../vectorstore/text-analysis/analyze-text.ts";
import { partly, unsupported, type Comparison, type Finding } from "./finding.ts";
import type { Facts, FactWord, NameRun } from "./read-facts.ts";
import { isSameName, isSameWord } from "./same-word.ts";
import { isOfficeOrTitle } from "./word-lists.ts";

/** Where a name was found: in the quote (or as the publisher), only in the title, or nowhere. */
type Place = "quote" | "title" | "nowhere";

export function checkNames(comparison: Comparison): Finding[] {
  return comparison.said.names.flatMap((run) => checkRun(run, comparison) ?? []);
}

function checkRun(run: NameRun, comparison: Comparison): Finding | null {
  const places = run.words.map((word) => placeOf(word, comparison));
  const missing = run.words.filter((_, at) => places[at] === "nowhere");
  const name = run.words.map(({ raw }) => raw).join(" ");
  if (missing.length === 0) {
    return places.includes("title") ? partly({ code: "nameOnlyInTitle", name }) : null;
  }
  if (missing.length === run.words.length) return unsupported({ code: "nameMissing", name });
  if (missing.every(({ raw }) => isOfficeOrTitle(foldWord(raw)))) {
    return partly({ code: "nameInPart", name });
  }
  // A given name may be left out, the name itself not.
  return missing.includes(run.words.at(-1)!) || isAnothers(run, missing, comparison)
    ? unsupported({ code: "nameDiffers", name })
    : partly({ code: "nameInPart", name });
}

function placeOf(word: FactWord, { told, title, publisher }: Comparison): Place {
  if (holdsName(told, word) || holdsName(publisher, word)) return "quote";
  return holdsName(title, word) ? "title" : "nowhere";
}

export function holdsName({ words, text }: Facts, name: FactWord): boolean {
  return words.some((word) => isSameName(name, word)) || spellsOut(text, name.raw);
}

/** `OSCE` for Organization for Security and Co-operation in Europe. */
function spellsOut(text: string, acronym: string): boolean {
  const letters = acronym.replaceAll(".", "");
  if (!/^\p{Lu}{2,8}$/u.test(letters)) return false;
  const capitals = (
    text.match(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll})|(?<=\p{L}-)\p{Lu}(?=\p{Ll})/gu) ?? []
  ).join("");
  return capitals.includes(letters);
}

/** The quote has the known part of the name with another word in the place of the missing one. */
function isAnothers(run: NameRun, missing: readonly FactWord[], { told }: Comparison): boolean {
  const known = run.words.filter((word) => !missing.includes(word));
  const isInRun = (word: FactWord): boolean => run.words.some((own) => isSameName(own, word));
  return told.names.some(
    ({ words }) =>
      known.every((word) => words.some((other) => isSameName(word, other))) &&
      words.some((word) => !isInRun(word) && !isOfficeOrTitle(foldWord(word.raw))),
  );
}

/** Words in English that need no article before a verb, so that they may be no name. */
const bareNoun = /(?:s|ing|ly|tion|sion|ment|ity|ness|ance|ence|ism|ship|hood|dom|age)$/u;
const verb =
  /^\s+(?:is|was|has|had|will|would|did|does|said|says|told|met|went|became|gave|made|took|held|won|led|left|came|spoke|signs|\p{Ll}{2,}ed)(?!\p{L})/u;

/**
 * A capitalised word that opens a sentence may be a name or not. Where the quote has it neither as
 * the one nor as the other, the sentence is not fully carried; before an English verb, where a
 * common noun would have an article, it is a name that the quote does not have.
 */
export function checkOpenings({ said, told, title, publisher }: Comparison): Finding[] {
  const inRun = new Set(said.names.flatMap(({ words }) => words));
  return said.words.flatMap((word) => {
    if (word.name !== "opening" || inRun.has(word)) return [];
    const isIn = (facts: Facts): boolean => facts.words.some((other) => isSameOpening(word, other));
    if (isIn(told) || isIn(publisher)) return [];
    if (isIn(title)) {
      return [partly({ code: "wordOnlyInTitle", word: word.raw })];
    }
    const isName =
      /^[A-Z]/u.test(word.raw) &&
      !bareNoun.test(word.raw) &&
      verb.test(said.text.slice(word.endOffset));
    return [
      isName
        ? unsupported({ code: "nameMissing", name: word.raw })
        : partly({ code: "wordMissing", word: word.raw }),
    ];
  });
}

/** Azimov is not Azimova; but "Signing" may be the quote's "signed". */
function isSameOpening(word: FactWord, other: FactWord): boolean {
  return other.name === "no" ? isSameWord(word, other) : isSameName(word, other);
}
