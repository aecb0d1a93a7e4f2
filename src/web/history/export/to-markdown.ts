// A conversation as Markdown: questions, answers, and under each answer its numbered notes; or with
// the notes as footnotes of the whole text.
import type { Answer, AnswerSentence, Citation } from "../../../answering/answer.ts";
import type { Language } from "../../../../vectorstore/article.ts";
import { noteInWords, supportReasonInWords } from "../../../wording/in-words.ts";
import type { Conversation, Turn } from "../../state/conversation.ts";

/** The words around what was asked and answered, in the reader's language. */
export interface ExportWords {
  readonly title: string;
  readonly time: (isoTime: string) => string;
  readonly language: Language;
  readonly say: (
    key:
      | "export-notes"
      | "export-reservations"
      | "export-support-partly"
      | "export-support-unsupported"
      | "export-not-in-articles"
      | "export-searched"
      | "export-nearest"
      | "export-stopped"
      | "export-failed"
      | "export-characters"
      | "export-page"
      | "export-pages",
    values?: Readonly<Record<string, string>>,
  ) => string;
}

/** Marks stay `[1]`, and the notes are lists under their answers. */
export function toMarkdown(conversation: Conversation, words: ExportWords): string {
  const turns = conversation.turns.map((turn) =>
    turnInMarkdown(turn, words, (answer) => [answer.answer, ...notesOf(answer, words)]),
  );
  return joined([`# ${lineInMarkdown(words.title)}`, ...turns]);
}

/** Marks become `[^1]`, numbered through all answers, and the notes stand at the end. */
export function toFootnotes(conversation: Conversation, words: ExportWords): string {
  const notes: string[] = [];
  const turns = conversation.turns.map((turn) =>
    turnInMarkdown(turn, words, (answer) => {
      const first = notes.length;
      const numbers = new Map(
        answer.citations.map(({ number }, index) => [number, first + index + 1]),
      );
      for (const [index, citation] of answer.citations.entries()) {
        notes.push(`[^${first + index + 1}]: ${noteOf(citation, words, "    ")}`);
      }
      return [withFootnotes(answer.answer, numbers)];
    }),
  );
  return joined([`# ${lineInMarkdown(words.title)}`, ...turns, ...notes]);
}

function turnInMarkdown(
  turn: Turn,
  words: ExportWords,
  answered: (answer: Answer) => readonly string[],
): string {
  const heading = [`## ${lineInMarkdown(turn.question)}`, `*${words.time(turn.askedAt)}*`];
  const { state } = turn;
  switch (state.kind) {
    case "answered":
      return joined([
        ...heading,
        ...answered(state.answer),
        ...reservationsOf(state.answer, words),
      ]);
    case "failed":
      return joined([
        ...heading,
        state.text,
        `*${words.say("export-failed", { reason: lineInMarkdown(state.message) })}*`,
      ]);
    case "asking":
    case "stopped":
      return joined([...heading, state.text, `*${words.say("export-stopped")}*`]);
  }
}

function notesOf({ citations }: Answer, words: ExportWords): string[] {
  if (citations.length === 0) return [];
  const notes = citations.map((citation) => {
    const mark = `${citation.number}. `;
    return `${mark}${noteOf(citation, words, " ".repeat(mark.length))}`;
  });
  return [`**${words.say("export-notes")}**`, notes.join("\n\n")];
}

/** Where the quoted words stand, then the words. */
function noteOf(citation: Citation, words: ExportWords, indent: string): string {
  const { title, publisher, date, source, quote, startOffset, endOffset } = citation;
  const characters = words.say("export-characters", { range: `${startOffset}–${endOffset}` });
  const pages = pagesOf(citation, words);
  const place = [title, publisher, date, source, pages].filter((part) => part !== null);
  return `${[...place.map(lineInMarkdown), characters].join(", ")}\n\n${quoteInMarkdown(quote, indent)}`;
}

function pagesOf(
  { page, pageEnd }: Pick<Citation, "page" | "pageEnd">,
  words: ExportWords,
): string | null {
  if (page === undefined) return null;
  return pageEnd === undefined
    ? words.say("export-page", { page: `${page}` })
    : words.say("export-pages", { range: `${page}–${pageEnd}` });
}

/** What an answer leaves open goes along with it: sentences not carried by quotes, and refusals. */
function reservationsOf(answer: Answer, words: ExportWords): string[] {
  const { sentences, status, searched, notes } = answer;
  const weak = sentences.flatMap(({ support, text, reason }) =>
    support === "supported"
      ? []
      : [
          `- ${words.say(`export-support-${support}`)}: ${lineInMarkdown([text, ...whyOf(reason, words)].join(" "))}`,
        ],
  );
  const reservations = [
    ...weak,
    ...notes.map((note) => `- ${lineInMarkdown(noteInWords(note, words.language))}`),
  ];
  const refusal = status === "not-in-articles" ? refusalOf(searched, words) : [];
  if (reservations.length === 0) return refusal;
  return [...refusal, `**${words.say("export-reservations")}**`, reservations.join("\n")];
}

function whyOf(reason: AnswerSentence["reason"], { language }: ExportWords): string[] {
  return reason === undefined ? [] : [supportReasonInWords(reason, language)];
}

function refusalOf({ question, nearest }: Answer["searched"], words: ExportWords): string[] {
  const misses = nearest.map((miss) => {
    const { title, date, source, startOffset, endOffset } = miss;
    const characters = words.say("export-characters", { range: `${startOffset}–${endOffset}` });
    const place = [title, date, source, pagesOf(miss, words)].filter((part) => part !== null);
    return `- ${[...place.map(lineInMarkdown), characters].join(", ")}`;
  });
  return [
    `**${words.say("export-not-in-articles")}** ${words.say("export-searched", { question: lineInMarkdown(question) })}`,
    ...(misses.length === 0 ? [] : [words.say("export-nearest"), misses.join("\n")]),
  ];
}

/** A number that the answer has no citation for stays as it was written. */
function withFootnotes(text: string, numbers: ReadonlyMap<number, number>): string {
  return text.replaceAll(/\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/g, (mark, digits: string) => {
    const footnotes = digits.split(",").map((one) => numbers.get(Number(one)));
    if (footnotes.includes(undefined)) return mark;
    return footnotes.map((footnote) => `[^${footnote!}]`).join("");
  });
}

function joined(blocks: readonly string[]): string {
  return `${blocks
    .map((block) => block.trim())
    .filter((block) => block !== "")
    .join("\n\n")}\n`;
}

/** Text as Markdown that shows exactly this text, whatever signs are in it. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>|~&$]/g, "\\$&")
    .replaceAll(/^(\s*)([#+-])/gm, "$1\\$2")
    .replaceAll(/^(\s*\d+)([.)])/gm, "$1\\$2");
}

/** A quotation, line by line, each behind the indent. */
function quoteInMarkdown(text: string, indent: string): string {
  return text
    .split("\n")
    .map((line) => `${indent}> ${escapeMarkdown(line)}`.trimEnd())
    .join("\n");
}

/** On one line. */
function lineInMarkdown(text: string): string {
  return escapeMarkdown(text.trim().replaceAll(/\s+/g, " "));
}
