// The answer as the text of a chat message. Clients that know of no citations show nothing but this
// text, so that it names the sources, and what is doubtful, itself.
import type { Language } from "../../../vectorstore/article.ts";
import type { Answer, Citation } from "../../answering/answer.ts";
import { noteInWords, supportReasonInWords } from "../../wording/in-words.ts";
import type { ChatAnnotation } from "./chat-completion-schema.ts";

export interface ChatContent {
  /** The answer's text, then a rule and the lists of sources, doubts and notes, where there are any. */
  readonly text: string;
  /** One for each mark, in order: `text.slice(start_index, end_index)` is the mark. */
  readonly annotations: ChatAnnotation[];
}

const headings = {
  sources: { en: "Sources", ru: "Источники", kk: "Дереккөздер" },
  doubts: {
    en: "Not fully supported by the sources",
    ru: "Не полностью подтверждено источниками",
    kk: "Дереккөздер толық растамайды",
  },
  notes: { en: "Notes", ru: "Примечания", kk: "Ескертпелер" },
} as const;

/** `baseUrl`: where the client reaches this server, so that its links lead there; null if unknown. */
export function chatContent(
  answer: Answer,
  language: Language | null,
  baseUrl: string | null,
): ChatContent {
  const urlOf = ({ url }: Citation): string =>
    baseUrl === null ? url : new URL(url, baseUrl).toString();
  const tongue = language ?? "en";
  const doubts = answer.sentences.filter(({ support }) => support !== "supported");
  const lists = [
    listOf(
      headings.sources[tongue],
      answer.citations.map((citation) => sourceLine(citation, urlOf(citation), tongue)),
    ),
    listOf(
      headings.doubts[tongue],
      doubts.map(
        ({ text, reason }) =>
          `“${oneLine(text)}”${reason === undefined ? "" : ` — ${oneLine(supportReasonInWords(reason, language))}`}`,
      ),
    ),
    listOf(
      headings.notes[tongue],
      answer.notes.map((note) => oneLine(noteInWords(note, language))),
    ),
  ].filter((list) => list !== "");
  const text =
    lists.length === 0 ? answer.answer : `${answer.answer}\n\n---\n${lists.join("\n\n")}`;
  return { text, annotations: annotationsOf(answer, urlOf) };
}

const listHeadings = Object.values(headings).flatMap((words) => Object.values(words));
const behindAnswer = new RegExp(
  `\\n-{3,}[^\\S\\n]*\\n\\s*(?:${listHeadings.join("|")}):[^]*$`,
  "u",
);

/**
 * What an answer said, of the text that `chatContent` made of it: without lists and marks. Takes time in
 * proportion to the text, whatever it is: it comes from outside.
 */
export function saidIn(text: string): string {
  return text
    .replace(/\r\n?/gu, "\n")
    .replace(behindAnswer, "")
    .replace(/ ?\[\d{1,3}\]/gu, "")
    .trimEnd();
}

function annotationsOf(
  { answer, citations }: Answer,
  urlOf: (citation: Citation) => string,
): ChatAnnotation[] {
  return [...answer.matchAll(/\[(\d+)\]/gu)].flatMap((mark) => {
    const citation = citations.find(({ number }) => number === Number(mark[1]));
    if (citation === undefined) return [];
    const url_citation = {
      start_index: mark.index,
      end_index: mark.index + mark[0].length,
      title: citation.title,
      url: urlOf(citation),
    };
    return [{ type: "url_citation" as const, url_citation }];
  });
}

function sourceLine(citation: Citation, url: string, tongue: Language): string {
  const { number, title, publisher, date, page } = citation;
  const about = [title, publisher, date].filter((part) => part !== null).map(plain);
  if (page !== undefined) about.push(pageWords[tongue](page));
  return `[${number}] ${about.join(", ")} — ${url}`;
}

const pageWords: Readonly<Record<Language, (page: number) => string>> = {
  en: (page) => `p. ${page}`,
  ru: (page) => `с. ${page}`,
  kk: (page) => `${page}-б.`,
};

function listOf(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : [`${heading}:`, ...lines.map((line) => `- ${line}`)].join("\n");
}

/** An article's title can neither write a link nor any other Markdown. */
function plain(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>]/gu, "\\$&")
    .replace(/:\/\//gu, ": //")
    .replace(/www\./giu, "www .");
}

function oneLine(text: string): string {
  return text
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
