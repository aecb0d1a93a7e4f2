// Whether an answer's text says what is known to be right.
import type { Answer } from "../answering/answer.ts";
import { containsAnswer } from "./contains-answer.ts";
import type { GoldenQuestion } from "./golden-question.ts";
import type { Measures } from "./measures.ts";
import { rougeL } from "./rouge-l.ts";
import { tokenF1 } from "./token-f1.ts";

type TextMeasures = Pick<Measures, "contains" | "tokenF1" | "rougeL">;

/** Measured where an answer is known; a refusal says nothing of it. */
export function measureText(
  { answerable, answers }: Pick<GoldenQuestion, "answerable" | "answers">,
  answer: Pick<Answer, "status" | "answer">,
): TextMeasures {
  if (!answerable || answers.length === 0) return { contains: null, tokenF1: null, rougeL: null };
  if (answer.status !== "answered") return { contains: 0, tokenF1: 0, rougeL: 0 };
  const text = withoutMarks(answer.answer);
  return {
    contains: containsAnswer(text, answers) ? 1 : 0,
    tokenF1: tokenF1(text, bestKnown(text, answers, tokenF1)),
    rougeL: rougeL(text, bestKnown(text, answers, rougeL)),
  };
}

/** A known answer: of each part the alternative that is nearest to the text. */
function bestKnown(
  text: string,
  answers: GoldenQuestion["answers"],
  nearness: (text: string, known: string) => number,
): string {
  const parts = answers.map((alternatives) =>
    alternatives.reduce((best, other) =>
      nearness(text, other) > nearness(text, best) ? other : best,
    ),
  );
  return parts.join(" ");
}

/** A number in brackets is no word of the answer. */
function withoutMarks(text: string): string {
  return text.replace(/\s*\[[\d\s,;–-]+\]/gu, "");
}
