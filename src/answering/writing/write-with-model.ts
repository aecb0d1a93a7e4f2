// The answer by a language model, checked while it streams.
import { answerPrompt, notInArticlesMark } from "../../../prompts/answer-prompt.ts";
import type { Language } from "../../../vectorstore/article.ts";
import type { LanguageModel } from "../../language-model/language-model.ts";
import { estimateTokens } from "../../retrieval/estimate-tokens.ts";
import type { EvidencePiece } from "../../retrieval/select-evidence.ts";
import type { AnswerNote } from "../answer-note.ts";
import type { AnswerEvent } from "../answer.ts";
import { CitedTextBuilder, isCarried, type CitedText } from "./cited-text.ts";
import { asksForAddress } from "./web-addresses.ts";

export interface WritingTask {
  readonly question: string;
  readonly language: Language | null;
  readonly evidence: readonly EvidencePiece[];
  /** How the reader wishes it to be worded. */
  readonly style?: string | undefined;
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
  notes: AnswerNote[],
  signal?: AbortSignal,
): AsyncGenerator<AnswerEvent, CitedText | null> {
  const { messages, shown } = fittingPrompt(task, model.contextTokens - maxOutputTokens, notes);
  // Only what the model was shown may it cite.
  const builder = new CitedTextBuilder(shown, asksForAddress(task.question));
  const options = { maxOutputTokens, ...(signal === undefined ? {} : { signal }) };
  // Held back until it is clear whether this is an answer or the mark that there is none.
  let opening: string | null = "";
  for await (const piece of model.stream(messages, options)) {
    if (opening !== null) {
      opening += piece;
      if (mayBecomeMark(opening)) continue;
      if (isMark(opening)) return null;
    }
    const text: string = builder.push(opening ?? piece);
    opening = null;
    if (text !== "") yield { type: "text", text };
  }
  if (opening !== null && isMark(opening)) return null;
  const rest = (opening === null ? "" : builder.push(opening)) + builder.end();
  if (rest !== "") yield { type: "text", text: rest };
  const cited = builder.result();
  if (cited.text.includes(notInArticlesMark) && !isCarried(cited)) {
    yield { type: "restart", reason: { code: "noneFound" } };
    return null;
  }
  return cited.sentences.length === 0 ? null : cited;
}

interface FittingPrompt {
  readonly messages: ReturnType<typeof answerPrompt>;
  readonly shown: readonly EvidencePiece[];
}

function fittingPrompt(
  { question, language, evidence, style }: WritingTask,
  maxTokens: number,
  notes: AnswerNote[],
): FittingPrompt {
  for (let count = evidence.length; ; count--) {
    const shown = evidence.slice(0, count);
    const messages = answerPrompt(question, language, shown.map(toPromptEvidence), style);
    const tokens = estimateTokens(messages.map(({ text }) => text).join("\n"));
    if (tokens > maxTokens && count > 1) continue;
    if (count < evidence.length) {
      notes.push({ code: "passagesLeftOut", count: evidence.length - count });
    }
    return { messages, shown };
  }
}

function toPromptEvidence({ number, article, text }: EvidencePiece) {
  const { title, date, publisher } = article;
  return { number, title, date, publisher, text };
}

function bare(text: string): string {
  return text
    .replace(/[^\p{L}]+/gu, " ")
    .trim()
    .toUpperCase();
}

function mayBecomeMark(opening: string): boolean {
  return notInArticlesMark.startsWith(bare(opening));
}

/**
 * What a model adds behind the mark would be its own knowledge. In small letters the words may also
 * open a sentence ("Not in the articles of the law, but …").
 */
function isMark(text: string): boolean {
  const words = text.replace(/^[^\p{L}]+/u, "").replace(/[^\p{L}.!:\n]+/gu, " ");
  if (words.startsWith(notInArticlesMark)) return true;
  const rest = words.slice(notInArticlesMark.length);
  return words.toUpperCase().startsWith(notInArticlesMark) && /^\s*(?:$|[.!:\n])/u.test(rest);
}
