// What a reader should know of the time of an answer.
import type { HitsOfPart } from "../retrieval/find-hits.ts";
import type { InferredTime } from "../retrieval/time/retrieve-for-time.ts";
import { onceEach, type AnswerNote } from "./answer-note.ts";
import type { Answer } from "./answer.ts";

/** Articles older than this may no longer tell how things are now. */
const staleYears = 1;

/** What the searches of a question's parts noted, and periods that had no effect; each once. */
export function notesOnSearch(parts: readonly Pick<HitsOfPart, "time" | "notes">[]): AnswerNote[] {
  return onceEach(
    parts.flatMap(({ time, notes }): AnswerNote[] =>
      time?.effect === "none"
        ? [...notes, { code: "nothingOfTime", words: time.period.words }]
        : [...notes],
    ),
  );
}

/** What a reader should know of the dates of the articles that an answer cites. */
export function notesOnDates(
  time: InferredTime | null,
  { citations, asOf }: Pick<Answer, "citations" | "asOf">,
  today: Date,
): AnswerNote[] {
  const staleness = noteOnStaleness(time, asOf.newest, today);
  const isUndated = time?.effect === "only" && citations.some(({ date }) => date === null);
  return [
    ...(isUndated ? [{ code: "undatedCited" } as const] : []),
    ...(staleness === null ? [] : [staleness]),
  ];
}

/** That the question asks for the present and the newest cited article (ISO date) is old; else null. */
function noteOnStaleness(
  time: InferredTime | null,
  newest: string | null,
  today: Date,
): AnswerNote | null {
  if (time === null || newest === null) return null;
  const { from, to, prefersNewest } = time.period;
  if (!prefersNewest || from !== undefined || to !== undefined) return null;
  const limit = new Date(today);
  limit.setUTCFullYear(limit.getUTCFullYear() - staleYears);
  if (newest >= limit.toISOString().slice(0, 10)) return null;
  return { code: "newestIsOld", date: newest };
}
