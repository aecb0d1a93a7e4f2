// Whether a sentence says who holds an office: a person's name close behind the word for it, as in
// "Human Rights Commissioner Askar Shakirov".
import { allLanguages } from "../../../languages/all-languages.ts";
import { isWrittenAsName } from "../../../languages/names.ts";
import { everydayShare } from "../../retrieval/terms/everyday-words.ts";
import { termsOf } from "../../../vectorstore/text-analysis/analyze-text.ts";
import type { EvidenceSentence } from "../evidence/evidence-sentence.ts";

/** Words that the name may begin behind the office: "Commissioner of the Republic of Kazakhstan …". */
const holderReach = 6;
/** Share of everyday text; two words that are both more usual are a body, "Global Alliance". */
const usualShare = 3e-6;

/** A deputy minister is no minister, and no High Commissioner an ombudsman. */
const otherRanks: ReadonlySet<string> = new Set(
  allLanguages.flatMap(({ offices }) => termsOf(offices.ranks)),
);
/** Words before the office in which its rank stands: "Deputy Foreign Minister". */
const rankReach = 2;

/** `offices` are terms that name the office; words in `own` are the question's, and name nobody. */
export function namesHolder(
  { words, text }: Pick<EvidenceSentence, "words" | "text">,
  offices: ReadonlySet<string>,
  own: ReadonlySet<string>,
): boolean {
  if (offices.size === 0) return false;
  const isName = (place: number): boolean => {
    const word = words[place];
    if (word === undefined || own.has(word.term)) return false;
    return isWrittenAsName(text.slice(word.startOffset, word.endOffset));
  };
  const beginsPerson = (place: number): boolean => {
    if (!isName(place) || !isName(place + 1)) return false;
    const pair = [words[place]!, words[place + 1]!] as const;
    const isRare = pair.some(({ term }) => (everydayShare(term) ?? 0) < usualShare);
    return isRare && /^\s$/u.test(text.slice(pair[0].endOffset, pair[1].startOffset));
  };
  const isOfOtherRank = (place: number): boolean =>
    words
      .slice(Math.max(0, place - rankReach), place)
      .some(({ term }) => otherRanks.has(term) && !own.has(term));
  return words.some(
    ({ term }, place) =>
      offices.has(term) &&
      !isOfOtherRank(place) &&
      Array.from({ length: holderReach }, (_, more) => place + 1 + more).some(beginsPerson),
  );
}
