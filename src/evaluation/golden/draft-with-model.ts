// Proposes golden questions with a language model. What it writes is held against the article: a quote
// that does not stand there, or does not hold the answer, is dropped.
import { z } from "zod";
import { draftQuestionsPrompt } from "../../../prompts/draft-questions-prompt.ts";
import type { Article } from "../../../vectorstore/article.ts";
import type { LanguageModel } from "../../language-model/language-model.ts";
import { containsAnswer } from "../measuring/contains-answer.ts";
import { toCandidate } from "./draft-questions.ts";
import type { GoldenQuestion } from "./golden-question.ts";

const proposedSchema = z.object({
  question: z.string().trim().min(1).max(2000),
  answer: z.string().trim().min(1),
  quote: z.string().trim().min(1),
});

export interface ModelDrafts {
  readonly candidates: readonly GoldenQuestion[];
  /** Lines of the model that were not used. */
  readonly dropped: number;
}

/** About as much of an article as fits beside rules and answer: no language here needs more than a token for two characters. */
const charactersPerToken = 2;
const tokensPerQuestion = 150;
const tokensForRules = 400;

/** Throws `LanguageModelError`. */
export async function draftWithModel(
  article: Article,
  model: LanguageModel,
  count: number,
  signal?: AbortSignal,
): Promise<ModelDrafts> {
  const maxOutputTokens = count * tokensPerQuestion;
  const room = Math.max(500, model.contextTokens - maxOutputTokens - tokensForRules);
  const bodyStart = article.marks.find(({ kind }) => kind === "front-matter")?.endOffset ?? 0;
  const text = article.text.slice(bodyStart, bodyStart + room * charactersPerToken);
  const messages = draftQuestionsPrompt(text, article.language, count);
  let written = "";
  const options = { maxOutputTokens, ...(signal === undefined ? {} : { signal }) };
  for await (const piece of model.stream(messages, options)) written += piece;
  const lines = written.split("\n").filter((line) => line.includes("{"));
  const candidates = lines.flatMap((line) => readLine(line, article, model.name)).slice(0, count);
  return { candidates, dropped: lines.length - candidates.length };
}

function readLine(line: string, article: Article, model: string): GoldenQuestion[] {
  const parsed = proposedSchema.safeParse(jsonIn(line));
  if (!parsed.success) return [];
  const { question, answer, quote } = parsed.data;
  const stands = article.text.includes(quote) && containsAnswer(quote, [[answer]]);
  if (!stands || containsAnswer(question, [[answer]])) return [];
  const note = `Proposed by ${model}.`;
  return [toCandidate(article, { question, answer, quote, tags: ["draft", "by-model"], note })];
}

/** Models put lists' marks and commas around what they were asked for. */
function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line.slice(line.indexOf("{"), line.lastIndexOf("}") + 1));
  } catch {
    return undefined; // No proposal: counted as dropped.
  }
}
