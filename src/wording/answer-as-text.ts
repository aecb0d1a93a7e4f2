// An answer as people read it where there is no page, such as on a terminal.
import type { Language } from "../../vectorstore/article.ts";
import type { AnswerNote } from "../answering/answer-note.ts";
import type { Answer, Citation, NearMiss } from "../answering/answer.ts";
import { noteInWords, refusalReasonInWords, supportReasonInWords, wordingIn } from "./in-words.ts";
import type { AnswerWords } from "./wording.ts";

/** Lines of at most about 100 characters are left to the terminal to wrap. */
export function answerAsText(answer: Answer, question: string, language: Language | null): string {
  const words = wordingIn(language).answer;
  const lines =
    answer.status === "answered" ? answered(answer, language) : notInArticles(answer, language);
  const { question: searched } = answer.searched;
  if (searched !== question) lines.push("", words.searchedFor(searched));
  for (const note of answer.notes) {
    lines.push("", words.note(noteAsText(note, language)));
  }
  return `${lines.join("\n")}\n`;
}

/** With what whoever runs the program needs to know. */
export function noteAsText(note: AnswerNote, language: Language | null): string {
  const words = noteInWords(note, language);
  return "detail" in note ? `${words}\n  ${note.detail}` : words;
}

function answered(answer: Answer, language: Language | null): string[] {
  const words = wordingIn(language).answer;
  const lines = [answer.answer, ""];
  for (const citation of answer.citations) lines.push(...citationLines(citation, words));
  for (const { text, support, reason } of answer.sentences) {
    if (support === "supported") continue;
    lines.push("", `${words[support]}: ${text}`);
    if (reason !== undefined) lines.push(`  ${supportReasonInWords(reason, language)}`);
  }
  return [...lines, "", [words.writtenBy(answer.model), ...aboutLines(answer, words)].join(" ")];
}

function citationLines(citation: Citation, words: AnswerWords): string[] {
  const { number, title, publisher, date, quote } = citation;
  const about = [title, publisher, date].filter((part) => part !== null).join(", ");
  return [
    `[${number}] ${about}`,
    `    ${placeOf(citation, words)}`,
    `    “${quote.replace(/\s+/gu, " ")}”`,
  ];
}

function placeOf(place: Citation | NearMiss, words: AnswerWords): string {
  const { source, page, pageEnd, startOffset, endOffset } = place;
  const pages = page === undefined ? [] : [words.pages(page, pageEnd ?? page)];
  return [source, ...pages, words.characters(startOffset, endOffset)].join(", ");
}

/** How many sources is said where it could be taken otherwise: of several articles that are cited. */
function aboutLines(answer: Answer, words: AnswerWords): string[] {
  const { asOf, citations, independentSources } = answer;
  const { oldest, newest } = asOf;
  const articles = new Set(citations.map(({ source }) => source)).size;
  return [
    ...(oldest === null || newest === null ? [] : [words.asOf(oldest, newest)]),
    ...(articles < 2 ? [] : [words.sources(articles, independentSources)]),
  ];
}

function notInArticles(answer: Answer, language: Language | null): string[] {
  const words = wordingIn(language).answer;
  const { refusal, searched } = answer;
  const { nearest } = searched;
  const near = nearest.flatMap((miss) => nearLines(miss, words));
  const why = refusal === undefined ? [] : [refusalReasonInWords(refusal, language)];
  return [
    [answer.answer, ...why].join(" "),
    ...(near.length === 0 ? [] : ["", words.nearest, ...near]),
  ];
}

function nearLines(miss: NearMiss, words: AnswerWords): string[] {
  const { title, date, text } = miss;
  const about = [title, date].filter((part) => part !== null).join(", ");
  return [`  ${about} (${placeOf(miss, words)})`, ...(text === undefined ? [] : [`    ${text}`])];
}
