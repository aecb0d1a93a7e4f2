// The answer by a language model, checked while it streams.
import { answerPrompt, notInArticlesMark } from "../../prompts/answer-prompt.ts";
import type { Language } from "../../vectorstore/article.ts";
import type { LanguageModel } from "../language-model/language-model.ts";
import { estimateTokens } from "../retrieval/estimate-tokens.ts";
import type { EvidencePiece } from "../retrieval/select-evidence.ts";
import type { AnswerEvent } from "./answer.ts";
import { CitedTextBuilder, type CitedText } from "./cited-text.ts";

export interface WritingTask {
  readonly question: string;
  readonly language: Language | null;
  readonly evidence: readonly EvidencePiece[];
}

/**
 * Streams the checked text; null when the model says that the articles do not tell. Evidence that
 * does not fit the model's window is left out, the weakest first, with a note. Throws
 * `LanguageModelError`.
 */
export async function* writeWithModel(
  task: WritingTask,
  model: LanguageModel,
  maxOutputTokens: number,
  notes: string[],
  signal?: AbortSignal,
): AsyncGenerator<AnswerEvent, CitedText | null> {
  const messages = fittingPrompt(task, model.contextTokens - maxOutputTokens, notes);
  const builder = new CitedTextBuilder(task.evidence);
  const options = { maxOutputTokens, ...(signal === undefined ? {} : { signal }) };
  // Held back until it is clear whether this is an answer or the mark that there is none.
  let opening: string | null = "";
  for await (const piece of model.stream(messages, options)) {
    if (opening !== null) {
      opening += piece;
      if (isMark(opening)) return null;
      if (mayBecomeMark(opening)) continue;
    }
    const text: string = builder.push(opening ?? piece);
    opening = null;
    if (text !== "") yield { type: "text", text };
  }
  if (opening !== null) builder.push(opening);
  const rest = builder.end();
  if (rest !== "") yield { type: "text", text: rest };
  const cited = builder.result();
  return cited.sentences.length === 0 ? null : cited;
}

function fittingPrompt(
  { question, language, evidence }: WritingTask,
  maxTokens: number,
  notes: string[],
): ReturnType<typeof answerPrompt> {
  for (let count = evidence.length; ; count--) {
    const shown = evidence.slice(0, count).map(({ number, article, text }) => ({
      number,
      title: article.title,
      date: article.date,
      publisher: article.publisher,
      text,
    }));
    const messages = answerPrompt(question, language, shown);
    const tokens = estimateTokens(messages.map(({ text }) => text).join("\n"));
    if (tokens > maxTokens && count > 1) continue;
    if (count < evidence.length) {
      notes.push(
        `${evidence.length - count} weaker passages did not fit the language model's window.`,
      );
    }
    return messages;
  }
}

function bare(text: string): string {
  return text
    .replace(/[^\p{L} ]/gu, "")
    .trim()
    .toUpperCase();
}

function mayBecomeMark(opening: string): boolean {
  return notInArticlesMark.startsWith(bare(opening));
}

/** What a model adds behind the mark would be its own knowledge. */
function isMark(text: string): boolean {
  return bare(text).startsWith(notInArticlesMark);
}
