// A conversation as the page keeps it.
import type { RestartReason } from "../../answering/answer-note.ts";
import type { Answer, Filter } from "../../answering/answer.ts";

export type TurnState =
  /** `text` is what was written so far; `progress` what the reader waits for. */
  | { readonly kind: "asking"; readonly text: string; readonly progress: AskingProgress }
  | { readonly kind: "answered"; readonly answer: Answer }
  /** The reader stopped it: `text` was not checked. */
  | { readonly kind: "stopped"; readonly text: string }
  | { readonly kind: "failed"; readonly text: string; readonly message: string };

export type AskingProgress =
  | { readonly step: "searching" }
  /** Passages were found and are being read. */
  | { readonly step: "reading"; readonly passages: number }
  | { readonly step: "writing" }
  /** The language model failed, and the text began anew. */
  | { readonly step: "restarted"; readonly reason: RestartReason };

/** What a reader thought of an answer. */
export interface TurnFeedback {
  readonly verdict: "good" | "bad";
  readonly reason: string;
}

export interface Turn {
  readonly id: string;
  readonly question: string;
  /** As the reader set it; what the question itself says is inferred by the server. */
  readonly filter: Filter | null;
  /** ISO time. */
  readonly askedAt: string;
  readonly state: TurnState;
  readonly feedback: TurnFeedback | null;
}

export interface Conversation {
  readonly id: string;
  /** Null: it goes by its first question. */
  readonly name: string | null;
  /** ISO times. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly turns: readonly Turn[];
}

/** Its name, else its first question on one line, else the words given. */
export function conversationTitle({ name, turns }: Conversation, unnamed: string): string {
  return name ?? turns[0]?.question.trim().replaceAll(/\s+/g, " ") ?? unnamed;
}

/** ISO time. Renaming or judging an answer does not make a conversation newer to its reader. */
export function lastAskedAt({ createdAt, turns }: Conversation): string {
  return turns.at(-1)?.askedAt ?? createdAt;
}
