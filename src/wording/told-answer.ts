// An answer as the API gives it: each code with its words beside it.
import type { Language } from "../../vectorstore/article.ts";
import type { Answer, ToldAnswer } from "../answering/answer.ts";
import { supportReasonInWords } from "./in-words.ts";

export function toldAnswer(answer: Answer, language: Language | null): ToldAnswer {
  const sentences = answer.sentences.map(({ reason, ...sentence }) => ({
    ...sentence,
    ...(reason === undefined
      ? {}
      : { reason: { ...reason, message: supportReasonInWords(reason, language) } }),
  }));
  return { ...answer, sentences };
}
