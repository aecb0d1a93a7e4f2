// The evidence of all questions, each passage once: many questions are shown the same ones.
import type { Evidence } from "../../answering/answer.ts";
import { markup } from "./markup.ts";

export interface EvidenceTable {
  /** Numbers of these in `passages`, adding those that are new. */
  readonly add: (evidence: readonly Evidence[]) => number[];
  /** A passage each, escaped. */
  readonly passages: readonly string[];
}

export function evidenceTable(): EvidenceTable {
  const passages: string[] = [];
  const known = new Map<string, number>();
  const addOne = (one: Evidence): number => {
    const text = passageOf(one);
    const at = known.get(text) ?? passages.push(text) - 1;
    known.set(text, at);
    return at;
  };
  return { add: (evidence) => evidence.map(addOne), passages };
}

/** Without number and score, which differ from question to question. */
function passageOf({
  source,
  title,
  date,
  publisher,
  text,
  startOffset,
  endOffset,
}: Evidence): string {
  const about = [title, date, publisher].filter((part) => part !== null && part !== "").join(", ");
  return markup`<div class="passage">
    <p class="soft">${source} ${startOffset}–${endOffset}: ${about}</p>
    <blockquote class="text">${text}</blockquote>
  </div>`.toString();
}
