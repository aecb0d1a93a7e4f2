// An answer that is still being written: its numbers open nothing yet.
import { useMemo } from "react";
import { AnswerContext } from "./answer-context.ts";
import { AnswerMarkdown } from "./answer-markdown.tsx";
import { completeDraft } from "./complete-draft.ts";
import type { Weaving } from "./weave-answer.ts";

export interface DraftViewProps {
  readonly text: string;
}

export function DraftView({ text }: DraftViewProps) {
  const shown = completeDraft(text);
  const weaving = useMemo(
    (): Weaving => ({
      text: shown,
      places: [],
      doubtful: new Set(),
      isVerbatim: false,
      hasCaret: true,
    }),
    [shown],
  );
  return (
    <AnswerContext value={null}>
      <AnswerMarkdown weaving={weaving} />
    </AnswerContext>
  );
}
