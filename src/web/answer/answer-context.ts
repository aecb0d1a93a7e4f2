// The answer that is being shown, for what stands inside of its text. Null while it is written.
import { createContext, useContext } from "react";
import type { Answer } from "../../answering/answer.ts";

export interface ShownAnswer {
  readonly answer: Answer;
  readonly turnId: string;
}

export const AnswerContext = createContext<ShownAnswer | null>(null);

export function useShownAnswer(): ShownAnswer | null {
  return useContext(AnswerContext);
}
