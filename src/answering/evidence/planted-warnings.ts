// Where a text that is given to a model speaks to models instead of readers. The text itself stays as
// it is: its offsets must be true, and what somebody published must stay visible.
import type { PlantedWarning } from "../planted-warning.ts";
import { splitSentences } from "../../../ingest/split-sentences.ts";
import { speaksToAssistant } from "./speaks-to-assistant.ts";

interface ReadText {
  /** Article id. */
  readonly source: string;
  readonly text: string;
  /** Where `text` begins in the article. */
  readonly startOffset: number;
}

/**
 * One for each sentence of the text that speaks to assistants and that stands, if only in part,
 * between two offsets into the article. Its words are not repeated, so that they do not speak twice.
 */
export function plantedWarnings(
  { source, text, startOffset }: ReadText,
  from = startOffset,
  to = startOffset + text.length,
): PlantedWarning[] {
  return splitSentences(text)
    .filter((span) => speaksToAssistant(text.slice(span.startOffset, span.endOffset)))
    .map((span) => ({ start: startOffset + span.startOffset, end: startOffset + span.endOffset }))
    .filter(({ start, end }) => start < to && end > from)
    .map(({ start, end }) => ({
      code: "speaksToAssistants",
      source,
      startOffset: start,
      endOffset: end,
    }));
}
