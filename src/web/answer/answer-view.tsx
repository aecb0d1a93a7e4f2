// A checked answer: its sentences with citations and reservations, or why there is none.
import type { Answer } from "../../answering/answer.ts";

export interface AnswerViewProps {
  readonly answer: Answer;
  /** The turn that the answer belongs to: the address of a citation names it. */
  readonly turnId: string;
}

export function AnswerView({ answer }: AnswerViewProps) {
  return <p>{answer.answer}</p>;
}
