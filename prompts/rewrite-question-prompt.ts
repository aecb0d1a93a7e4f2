// What a language model is told when it makes a follow-up question stand alone.
import type { PromptMessage } from "./answer-prompt.ts";

/** A turn of the conversation so far. */
export interface PromptTurn {
  readonly role: "user" | "assistant";
  readonly text: string;
}

const rules = [
  "You rewrite the last question of a conversation so that it can be understood alone.",
  "Put in the names, places and dates that its pronouns and omissions stand for. Change nothing else, add nothing that the conversation does not say, keep its language.",
  "If it already stands alone, repeat it. Write the question only.",
].join("\n");

/** Turns are shortened to this many characters: a rewrite needs names, not whole answers. */
const longestTurn = 600;

export function rewriteQuestionPrompt(
  question: string,
  history: readonly PromptTurn[],
): PromptMessage[] {
  const conversation = history
    .map(
      ({ role, text }) =>
        `${role === "user" ? "Reader" : "Answer"}: ${onOneLine(text.slice(0, longestTurn))}`,
    )
    .join("\n");
  return [
    { role: "system", text: rules },
    {
      role: "user",
      text: `Conversation:\n${conversation}\n\nLast question: ${onOneLine(question)}`,
    },
  ];
}

/** So that no turn writes another's line. A cut through a character leaves no half of it. */
function onOneLine(text: string): string {
  return text.toWellFormed().replace(/\s+/gu, " ").trim();
}
