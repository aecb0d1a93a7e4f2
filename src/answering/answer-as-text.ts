// An answer as people read it where there is no page, such as on a terminal.
import type { Answer, Citation, NearMiss } from "./answer.ts";

/** Lines of at most about 100 characters are left to the terminal to wrap. */
export function answerAsText(answer: Answer, question: string): string {
  const lines = answer.status === "answered" ? answered(answer) : notInArticles(answer);
  if (answer.searched.question !== question)
    lines.push("", `Searched for: ${answer.searched.question}`);
  for (const note of answer.notes) lines.push("", `Note: ${note}`);
  return `${lines.join("\n")}\n`;
}

function answered(answer: Answer): string[] {
  const lines = [answer.answer, ""];
  for (const citation of answer.citations) lines.push(...citationLines(citation));
  for (const { text, support, reason } of answer.sentences) {
    if (support === "supported") continue;
    lines.push("", `${support === "partly" ? "Partly supported" : "UNSUPPORTED"}: ${text}`);
    if (reason !== undefined) lines.push(`  ${reason}`);
  }
  lines.push("", `Written by ${answer.model}.${asOf(answer.asOf)}${sources(answer)}`);
  return lines;
}

function citationLines(citation: Citation): string[] {
  const { number, title, publisher, date, source, startOffset, endOffset, quote } = citation;
  const about = [title, publisher, date].filter((part) => part !== null).join(", ");
  return [
    `[${number}] ${about}`,
    `    ${source}, ${pagesOf(citation)}characters ${startOffset} to ${endOffset}`,
    `    “${quote.replace(/\s+/gu, " ")}”`,
  ];
}

/** Nothing for files without pages. */
function pagesOf({ page, pageEnd }: Pick<Citation, "page" | "pageEnd">): string {
  if (page === undefined) return "";
  return pageEnd === undefined ? `page ${page}, ` : `pages ${page} to ${pageEnd}, `;
}

function asOf({ oldest, newest }: Answer["asOf"]): string {
  if (oldest === null || newest === null) return "";
  return oldest === newest ? ` As of ${newest}.` : ` As of ${oldest} to ${newest}.`;
}

/** Said where it could be taken otherwise: of several articles that are cited. */
function sources({ citations, independentSources }: Answer): string {
  const articles = new Set(citations.map(({ source }) => source)).size;
  if (articles < 2) return "";
  const which = independentSources === 1 ? "source" : "sources";
  return ` ${articles} articles, ${independentSources} independent ${which}.`;
}

function notInArticles(answer: Answer): string[] {
  const { nearest } = answer.searched;
  const lines = [answer.answer];
  if (nearest.length > 0) lines.push("", "Nearest passages:", ...nearest.flatMap(nearLines));
  return lines;
}

function nearLines(miss: NearMiss): string[] {
  const { title, date, source, startOffset, endOffset, text } = miss;
  const about = [title, date].filter((part) => part !== null).join(", ");
  const place = `${source}, ${pagesOf(miss)}characters ${startOffset} to ${endOffset}`;
  return [`  ${about} (${place})`, ...(text === undefined ? [] : [`    ${text}`])];
}
