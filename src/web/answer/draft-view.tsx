// An answer that is still being written: its numbers open nothing yet.
import { useMemo } from "react";
import { AnswerContext } from "./answer-context.ts";
import { AnswerMarkdown } from "./answer-markdown.tsx";
import { withoutBegunMark } from "./find-citations.ts";
import type { Weaving } from "./weave-answer.ts";

interface DraftViewProps {
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

/**
 * What has only begun at the end waits until it is clear what it is, so that nothing that was shown
 * changes its form. Only the end of the text differs from what was written.
 */
export function completeDraft(text: string): string {
  const words = closeEmphasis(withoutBegunMark(text).trimEnd());
  return withoutBegunTable(withoutBegunSign(words)).trimEnd();
}

/** The sign of a list, a heading or a quotation whose words have not come. */
function withoutBegunSign(text: string): string {
  return text.replace(/(^|\n)[^\S\n]*(?:[-*+>]|#{1,6}|\d{1,3}[.)]?)[^\S\n]*$/, "$1");
}

/** A table is known by its second line, and a row by its end. */
function withoutBegunTable(text: string): string {
  const start = /(?:^|\n)(?:[^\S\n]*\|[^\n]*\n?)+$/.exec(text)?.index;
  if (start === undefined) return text;
  const rows = text.slice(start).trimStart().split("\n");
  const complete = rows.slice(0, -1);
  if (!/^[\s|:-]*-[\s|:-]*$/.test(complete[1] ?? "")) return text.slice(0, start);
  return `${text.slice(0, start)}${start === 0 ? "" : "\n"}${complete.join("\n")}`;
}

/** Words that are being emphasised are so at once. */
function closeEmphasis(text: string): string {
  const start = text.lastIndexOf("\n\n") + 1;
  const block = text.slice(start);
  if (block.includes("`")) return text;
  const signs = block.match(/\*\*/g)?.length ?? 0;
  if (signs % 2 === 0) return text;
  return /\*\*$/.test(block) ? text.slice(0, -2).trimEnd() : `${text}**`;
}
