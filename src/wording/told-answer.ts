// An answer as the API gives it: each code with its words beside it.
import type { Language } from "../../vectorstore/article.ts";
import type { AnswerNote, ToldAnswerNote } from "../answering/answer-note.ts";
import type { Answer, ToldAnswer } from "../answering/answer.ts";
import { noteInWords, refusalReasonInWords, supportReasonInWords } from "./in-words.ts";

export function toldAnswer(answer: Answer, language: Language | null): ToldAnswer {
  const { refusal, ...others } = answer;
  const sentences = answer.sentences.map(({ reason, ...sentence }) => ({
    ...sentence,
    ...(reason === undefined ? {} : { reason: told(reason, supportReasonInWords, language) }),
  }));
  const why =
    refusal === undefined ? {} : { refusal: told(refusal, refusalReasonInWords, language) };
  return { ...others, ...why, sentences, notes: toldNotes(answer.notes, language) };
}

export function toldNotes(
  notes: readonly AnswerNote[],
  language: Language | null,
): ToldAnswerNote[] {
  return notes.map((note) => told(note, noteInWords, language));
}

export function told<Coded extends object>(
  coded: Coded,
  inWords: (coded: Coded, language: Language | null) => string,
  language: Language | null,
) {
  return { ...coded, message: inWords(coded, language) };
}
