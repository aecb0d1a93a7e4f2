// What tells one wording of the prompts from another.
import { answerPrompt } from "../../../prompts/answer-prompt.ts";
import { rewriteQuestionPrompt } from "../../../prompts/rewrite-question-prompt.ts";
import { sha256 } from "./sha256.ts";

export type PromptName = "answer" | "answerWithStyle" | "rewriteQuestion";

/** SHA-256 of each prompt as it is sent with stand-ins for what changes from question to question. */
export function promptHashes(): Record<PromptName, string> {
  const passage = { number: 1, title: "title", date: "date", publisher: "publisher", text: "text" };
  return {
    answer: hashOf(answerPrompt("question", "en", [passage])),
    answerWithStyle: hashOf(answerPrompt("question", "en", [passage], "style")),
    rewriteQuestion: hashOf(rewriteQuestionPrompt("question", [{ role: "user", text: "turn" }])),
  };
}

function hashOf(messages: unknown): string {
  return sha256(JSON.stringify(messages));
}
