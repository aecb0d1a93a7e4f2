// Finds an answer's checked sentences in its text, so that paragraphs, lists and emphasis stay as
// written and what was found out about a sentence is told where it stands.
import type { AnswerSentence } from "../../answering/answer.ts";
import { findCitations, withoutCitations } from "./find-citations.ts";

/** UTF-16 code units into the text, end exclusive; the marks behind a sentence belong to it. */
export interface SentencePlace {
  readonly startOffset: number;
  readonly endOffset: number;
}

export interface PlacedAnswer {
  readonly text: string;
  /** One for each sentence, in their order; sorted, not overlapping. */
  readonly places: readonly SentencePlace[];
}

/**
 * Where a sentence is not found word for word, the sentences alone stand one below another: they are
 * what was checked.
 */
export function placeSentences(answer: string, sentences: readonly AnswerSentence[]): PlacedAnswer {
  return placeInText(answer, sentences) ?? setInARow(sentences);
}

function placeInText(
  answer: string,
  sentences: readonly AnswerSentence[],
): PlacedAnswer | undefined {
  const text = withoutCitations(answer);
  const origins = offsetsOfKept(answer);
  const places: SentencePlace[] = [];
  let position = 0;
  for (const sentence of sentences) {
    const start = text.indexOf(sentence.text, position);
    if (start === -1 || sentence.text === "") return undefined;
    position = start + sentence.text.length;
    places.push({
      startOffset: origins[start]!,
      endOffset: endOfMarks(answer, origins[position - 1]! + 1),
    });
  }
  return { text: answer, places };
}

/** For each character that is left without the marks, where it stands in the answer. */
function offsetsOfKept(answer: string): number[] {
  const offsets: number[] = [];
  let position = 0;
  for (const mark of [...findCitations(answer), { startOffset: answer.length, endOffset: 0 }]) {
    for (; position < mark.startOffset; position++) offsets.push(position);
    position = mark.endOffset;
  }
  return offsets;
}

function endOfMarks(answer: string, from: number): number {
  const behind = /^(?:[^\S\n]*\[\d[\d\s,]*\])*/.exec(answer.slice(from))![0];
  return from + behind.length;
}

/** A line for each: a sentence may be the item of a list. */
function setInARow(sentences: readonly AnswerSentence[]): PlacedAnswer {
  let text = "";
  const places = sentences.map((sentence) => {
    if (text !== "") text += "\n\n";
    const startOffset = text.length;
    text += sentence.text + sentence.citations.map((number) => ` [${number}]`).join("");
    return { startOffset, endOffset: text.length };
  });
  return { text, places };
}
