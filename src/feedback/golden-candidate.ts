// Feedback as a candidate for the golden set: a person reads it, fills in the words that a right
// answer must hold, and mends the rest.
import type { Filter, HistoryTurn } from "../answering/answer.ts";
import type { Feedback } from "./feedback.ts";

/** A line of the golden set (`test/golden/`), with the reader's reason as a note. */
export interface GoldenCandidate {
  readonly id: string;
  readonly question: string;
  readonly history?: readonly HistoryTurn[];
  readonly filter?: Filter;
  readonly answerable: boolean;
  /** Empty: the words of the right answer are for a person to fill in. */
  readonly answers: readonly (readonly string[])[];
  /** Ids of the articles that the answer cited, each once. */
  readonly sources: readonly string[];
  readonly tags: readonly string[];
  readonly note?: string;
}

export function goldenCandidate(feedback: Feedback): GoldenCandidate {
  const { id, question, history = [], verdict, reason = "", answer } = feedback;
  const filter = askedFilter(answer.searched.filter);
  return {
    id: `feedback-${id}`,
    question,
    ...(history.length === 0 ? {} : { history }),
    ...(Object.keys(filter).length === 0 ? {} : { filter }),
    answerable: isAnswerable(verdict, answer.status),
    answers: [],
    sources: [...new Set(answer.citations.map(({ source }) => source))],
    tags: ["candidate", verdict],
    ...(reason === "" ? {} : { note: reason }),
  };
}

/** A refusal that a reader calls bad is one that should have been an answer. */
function isAnswerable(verdict: Feedback["verdict"], status: Feedback["answer"]["status"]): boolean {
  return status === "answered" || verdict === "bad";
}

/** Without what was inferred from the question: that is for the golden question to lead to again. */
function askedFilter(searched: Feedback["answer"]["searched"]["filter"]): Filter {
  const { from, to, sources, inferredFrom } = searched;
  const isAsked = inferredFrom === undefined;
  return {
    ...(isAsked && from !== undefined ? { from } : {}),
    ...(isAsked && to !== undefined ? { to } : {}),
    ...(sources === undefined ? {} : { sources }),
  };
}
