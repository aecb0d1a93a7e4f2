// Words by which a question asks for the present or the latest, and not for any time at all.
import { allLanguages } from "../../../languages/all-languages.ts";

const patterns = allLanguages.map(({ periods }) => new RegExp(periods.newest, "iu"));

/** Where the question says so; null where it does not. UTF-16 code units, end exclusive. */
export function placeOfNewest(
  question: string,
): { readonly startOffset: number; readonly endOffset: number } | null {
  for (const pattern of patterns) {
    const match = pattern.exec(question);
    if (match === null) continue;
    return { startOffset: match.index, endOffset: match.index + match[0].length };
  }
  return null;
}
