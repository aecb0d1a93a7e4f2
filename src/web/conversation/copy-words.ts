// An answer as text to paste elsewhere.
import type { Answer } from "../../answering/answer.ts";
import { withoutCitations } from "../answer/find-citations.ts";

/** `pageUrl` is what the addresses of the citations are relative to. */
export interface CopyOptions {
  readonly sourcesHeading: string;
  readonly pageUrl: string;
  readonly date: (isoDate: string) => string;
}

/** The sentences alone. */
export function plainCopy({ answer }: Pick<Answer, "answer">): string {
  return withoutCitations(answer);
}

/** With its numbers, and below what each of them stands for. */
export function citedCopy(
  { answer, citations }: Pick<Answer, "answer" | "citations">,
  { sourcesHeading, pageUrl, date }: CopyOptions,
): string {
  if (citations.length === 0) return answer;
  const lines = citations.map((citation) => {
    const { number, title, publisher, quote, url } = citation;
    const published = citation.date === null ? null : date(citation.date);
    const about = [title, publisher, published].filter((part) => part !== null).join(", ");
    return `[${number}] ${about}: “${oneLine(quote)}” ${new URL(url, pageUrl).href}`;
  });
  return `${answer}\n\n${sourcesHeading}\n${lines.join("\n")}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
