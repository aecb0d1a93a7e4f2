// Finds citation marks such as [1] or [1, 2] in an answer's text.

export type AnswerPiece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "citation"; readonly number: number };

/** With the blanks before it, which belong to the mark. */
const mark = /[^\S\n]*\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/g;

/** A mark that has only begun at the end of a growing text is held back, so that it never flickers. */
export function splitAtCitations(text: string): AnswerPiece[] {
  const pieces: AnswerPiece[] = [];
  const complete = text.replace(/[^\S\n]*\[[\d\s,]*$/, "");
  let position = 0;
  for (const match of complete.matchAll(mark)) {
    pushText(pieces, complete.slice(position, match.index));
    for (const digits of match[1]!.split(",")) {
      pieces.push({ kind: "citation", number: Number(digits) });
    }
    position = match.index + match[0].length;
  }
  pushText(pieces, complete.slice(position));
  return pieces;
}

/** The text without its marks and the blanks before them: `It rose [1].` is `It rose.` */
export function withoutCitations(text: string): string {
  return text.replace(mark, "");
}

function pushText(pieces: AnswerPiece[], text: string): void {
  if (text !== "") pieces.push({ kind: "text", text });
}
