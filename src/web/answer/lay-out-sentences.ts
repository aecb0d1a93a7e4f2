// Puts an answer's checked sentences back into its text, so that paragraphs and lists stay as written.
import type { AnswerSentence } from "../../answering/answer.ts";
import { withoutCitations } from "./split-at-citations.ts";

export type LaidOutPiece =
  | { readonly kind: "between"; readonly text: string }
  | { readonly kind: "sentence"; readonly sentence: AnswerSentence };

/**
 * All sentences in order, and whatever text of the answer stands between them. Where a sentence is
 * not found word for word, the sentences alone stand in a row: they are what was checked.
 */
export function layOutSentences(
  answer: string,
  sentences: readonly AnswerSentence[],
): LaidOutPiece[] {
  const text = withoutCitations(answer);
  const areAllFound = sentences.reduce((from, sentence) => endOf(text, sentence, from), 0) !== -1;
  return areAllFound ? placeInText(text, sentences) : setInARow(sentences);
}

function placeInText(text: string, sentences: readonly AnswerSentence[]): LaidOutPiece[] {
  const pieces: LaidOutPiece[] = [];
  let position = 0;
  for (const sentence of sentences) {
    const end = endOf(text, sentence, position);
    const between = text.slice(position, end - sentence.text.length);
    if (between !== "") pieces.push({ kind: "between", text: between });
    pieces.push({ kind: "sentence", sentence });
    position = end;
  }
  const rest = text.slice(position).trimEnd();
  if (rest !== "") pieces.push({ kind: "between", text: rest });
  return pieces;
}

function setInARow(sentences: readonly AnswerSentence[]): LaidOutPiece[] {
  return sentences.flatMap((sentence, index): LaidOutPiece[] => [
    ...(index === 0 ? [] : [{ kind: "between" as const, text: " " }]),
    { kind: "sentence", sentence },
  ]);
}

/** Where the sentence ends, at or after `from`; -1 if it or one before it is not there. */
function endOf(text: string, sentence: AnswerSentence, from: number): number {
  const start = from === -1 ? -1 : text.indexOf(sentence.text, from);
  return start === -1 ? -1 : start + sentence.text.length;
}
