// What a conversation is called, and when something was last asked in it.
import type { Conversation } from "../state/conversation.ts";

/** Its name, else its first question on one line, else the words given. */
export function conversationTitle({ name, turns }: Conversation, unnamed: string): string {
  return name ?? turns[0]?.question.trim().replaceAll(/\s+/g, " ") ?? unnamed;
}

/** ISO time. Renaming or judging an answer does not make a conversation newer to its reader. */
export function lastAskedAt({ createdAt, turns }: Conversation): string {
  return turns.at(-1)?.askedAt ?? createdAt;
}
