// A follow-up question made to stand alone: by the language model where there is one, else by rule,
// which carries over the names and rare words of the last turns.
import { rewriteQuestionPrompt, type PromptTurn } from "../../prompts/rewrite-question-prompt.ts";
import type { LexicalIndex } from "../../vectorstore/lexical-index.ts";
import { analyzeText } from "../../vectorstore/text-analysis/analyze-text.ts";
import { LanguageModelError, type LanguageModel } from "../language-model/language-model.ts";

export interface SearchQuestion {
  readonly text: string;
  /** Why the rule was used although there is a language model. */
  readonly note?: string;
}

const longestRewrite = 500;
/** A question with fewer terms of its own, or with a word that points back, is a follow-up. */
const fewTerms = 3;
const mostCarried = 6;
/** Turns looked back at: the last question and the one before it. */
const turnsBack = 2;

const pointsBack =
  /(?<!\p{L})(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|this|that|these|those|there|then|the same|one|ones|also|else|more|он|она|оно|они|его|ее|её|ему|ей|им|их|этот|эта|это|эти|этого|этой|этом|там|тогда|тот|та|те|еще|ещё|ол|олар|оның|оны|олардың|бұл|осы|сол|онда|тағы)(?!\p{L})/iu;
const opensAsFollowUp =
  /^(?:and|but|so|or|what about|how about|why|also|а|и|но|же|ал|және)(?!\p{L})/iu;

/** Throws only what the signal throws: a model that fails is replaced by the rule, with a note. */
export async function searchQuestion(
  question: string,
  history: readonly PromptTurn[],
  words: LexicalIndex,
  model: LanguageModel | null,
  signal?: AbortSignal,
): Promise<SearchQuestion> {
  if (history.length === 0) return { text: question };
  if (model === null) return { text: carryOver(question, history, words) };
  try {
    return { text: await rewrite(question, history, model, signal) };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof LanguageModelError)) throw error;
    return {
      text: carryOver(question, history, words),
      note: `The question was completed by rule, because the language model did not: ${error.message}`,
    };
  }
}

async function rewrite(
  question: string,
  history: readonly PromptTurn[],
  model: LanguageModel,
  signal?: AbortSignal,
): Promise<string> {
  let text = "";
  const messages = rewriteQuestionPrompt(question, history.slice(-2 * turnsBack));
  const options = { maxOutputTokens: 120, ...(signal === undefined ? {} : { signal }) };
  for await (const piece of model.stream(messages, options)) text += piece;
  const line = text
    .trim()
    .split("\n")[0]!
    .replace(/^["“«]|["”»]$/gu, "");
  return line === "" || line.length > longestRewrite ? question : line;
}

/** The question, with the rarest names and words of the last turns behind it where it needs them. */
export function carryOver(
  question: string,
  history: readonly PromptTurn[],
  words: LexicalIndex,
): string {
  const own = new Set(analyzeText(question).map(({ term }) => term));
  const isFollowUp =
    own.size < fewTerms || pointsBack.test(question) || opensAsFollowUp.test(question.trim());
  if (!isFollowUp) return question;
  const carried = carriedWords(own, history, words);
  return carried.length === 0 ? question : `${question} (${carried.join(" ")})`;
}

function carriedWords(
  own: ReadonlySet<string>,
  history: readonly PromptTurn[],
  words: LexicalIndex,
): string[] {
  const questions = history.filter(({ role }) => role === "user").slice(-turnsBack);
  const answer = history.filter(({ role }) => role === "assistant").at(-1);
  const candidates = new Map<string, { readonly word: string; readonly worth: number }>();
  const collect = (text: string, weight: number, namesOnly: boolean): void => {
    for (const { term, startOffset, endOffset } of analyzeText(text)) {
      const word = text.slice(startOffset, endOffset);
      const isName = /^\p{Lu}/u.test(word);
      if (own.has(term) || candidates.has(term) || (namesOnly && !isName)) continue;
      if (words.passageFrequency(term) === 0) continue;
      const worth = weight * words.inversePassageFrequency(term) * (isName ? 1.5 : 1);
      candidates.set(term, { word, worth });
    }
  };
  for (const [age, turn] of questions.reverse().entries()) collect(turn.text, 1 / (age + 1), false);
  // An answer's first sentence names who and what was spoken of.
  if (answer !== undefined) collect(answer.text.slice(0, 300), 0.5, true);
  return [...candidates.values()]
    .sort((a, b) => b.worth - a.worth)
    .slice(0, mostCarried)
    .map(({ word }) => word);
}
