// A follow-up question made to stand alone: by the language model where there is one, else by rule,
// which carries over the names and rare words of the last turns.
import {
  rewriteQuestionPrompt,
  type PromptTurn,
} from "../../../prompts/rewrite-question-prompt.ts";
import { patternOfAny } from "../../../languages/any-language.ts";
import { isCapitalised, isNameAt } from "../../../languages/names.ts";
import type { Generation, TermStatistics } from "../../../vectorstore/store.ts";
import {
  analyzeText,
  mainLanguageOf,
  type AnalyzedWord,
} from "../../../vectorstore/text-analysis/analyze-text.ts";
import { phoneticKey } from "../../../vectorstore/text-analysis/phonetic-key.ts";
import { LanguageModelError, type LanguageModel } from "../../language-model/language-model.ts";
import { analyzeQuestion, passageFrequency } from "../terms/analyze-question.ts";
import { lookUpTerms } from "../terms/look-up-terms.ts";
import type { RetrievalNote } from "../retrieval-note.ts";

export interface SearchQuestion {
  readonly text: string;
  /** Why the rule was used although there is a language model. */
  readonly note?: RetrievalNote;
}

const longestRewrite = 500;
/** A question with fewer terms of its own and no name, or with a word that points back, is a follow-up. */
const fewTerms = 3;
const mostCarried = 6;
/** Turns looked back at: the last question and the one before it. */
const turnsBack = 2;

const pointsBack = new RegExp(
  `(?<!\\p{L})${patternOfAny(({ questions }) => questions.pointsBack)}(?!\\p{L})`,
  "iu",
);
const opensAsFollowUp = new RegExp(
  `^${patternOfAny(({ questions }) => questions.followUps)}(?!\\p{L})`,
  "iu",
);

/**
 * A model that fails is replaced by the rule, with a note. Throws `StoreError`, or what the signal
 * throws.
 */
export async function searchQuestion(
  question: string,
  history: readonly PromptTurn[],
  generation: Generation,
  model: LanguageModel | null,
  signal?: AbortSignal,
): Promise<SearchQuestion> {
  if (history.length === 0) return { text: question };
  const byRule = await carryOver(question, history, generation);
  if (model === null) return { text: byRule };
  try {
    const rewritten = await rewrite(question, history, model, signal);
    const fault = faultOf(rewritten, question, history);
    return fault === null ? { text: rewritten } : { text: byRule, note: fault };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof LanguageModelError)) throw error;
    return { text: byRule, note: { code: "rewritingFailed", detail: error.message } };
  }
}

/** Why a rewritten question cannot be searched with; null where it can. */
function faultOf(
  rewritten: string,
  question: string,
  history: readonly PromptTurn[],
): RetrievalNote | null {
  if (rewritten === "") return { code: "rewrittenToNothing" };
  if (rewritten.length > Math.max(longestRewrite, 2 * question.length)) {
    return { code: "rewrittenTooLong" };
  }
  const conversation = [...history.map(({ text }) => text), question].join("\n");
  const known = new Set(analyzeText(conversation).map(({ word }) => phoneticKey(word)));
  const added = analyzeText(rewritten).find(
    ({ word, startOffset }) =>
      /^[\p{Lu}\p{N}]/u.test(rewritten.slice(startOffset)) &&
      (startOffset > 0 || /^\p{N}/u.test(word)) &&
      !known.has(phoneticKey(word)),
  );
  // What the conversation does not name, the model knows from elsewhere, or has made up.
  return added === undefined
    ? null
    : { code: "rewritingAdded", added: rewritten.slice(added.startOffset, added.endOffset) };
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
  return text
    .trim()
    .split("\n")[0]!
    .replace(/^(?:(?:last|rewritten|standalone|stand-alone) )?question:\s*/iu, "")
    .replace(/^["“«]|["”»]$/gu, "")
    .trim();
}

/**
 * The question, with the rarest names and words of the last turns behind it where it needs them.
 * Throws `StoreError`.
 */
export async function carryOver(
  question: string,
  history: readonly PromptTurn[],
  generation: Generation,
): Promise<string> {
  const earlier = turnsLookedBackAt(history);
  const texts = [question, ...earlier.map(({ text }) => text)];
  const statistics = await lookUpTerms(texts, generation);
  const ownWords = analyzeText(question);
  const own = new Set(ownWords.map(({ term }) => term));
  const isFollowUp =
    (own.size < fewTerms && !hasName(question, ownWords, statistics)) ||
    pointsBack.test(question) ||
    opensAsFollowUp.test(question.trim());
  if (!isFollowUp) return question;
  const carried = carriedWords(own, earlier, statistics);
  return carried.length === 0 ? question : `${question} (${carried.join(" ")})`;
}

/** Whether a word that the archive knows has a capital that does not merely open the text. */
function hasName(
  text: string,
  ownWords: readonly AnalyzedWord[],
  statistics: TermStatistics,
): boolean {
  return ownWords.some(
    ({ term, startOffset }) =>
      isNameAt(text, startOffset) && passageFrequency(term, statistics) > 0,
  );
}

const asksForSubject = new RegExp(
  `(?<!\\p{L})${patternOfAny(({ questions }) => questions.subject)}(?!\\p{L})`,
  "iu",
);

/**
 * A part of a question, with the rarest names and words of the part before it where it needs them.
 * English always names or points at its subject; Russian and Kazakh leave it out. Throws `StoreError`.
 */
export async function completePart(
  part: string,
  earlier: string,
  generation: Generation,
): Promise<string> {
  const statistics = await lookUpTerms([part], generation);
  const own = analyzeText(part);
  const mayLackSubject = mainLanguageOf(part).questions.subject !== "";
  const fewest = mayLackSubject && !asksForSubject.test(part) ? fewTerms : 2;
  const leans = pointsOut(part) || (own.length < fewest && !hasName(part, own, statistics));
  return leans ? carryOver(part, [{ role: "user", text: earlier }], generation) : part;
}

/** Words before a pronoun from which on it means one of them: "how do penguins hatch their eggs". */
const meantInside = 2;

function pointsOut(part: string): boolean {
  const at = pointsBack.exec(part)?.index;
  return at !== undefined && analyzeText(part.slice(0, at)).length < meantInside;
}

/** A text of an earlier turn, and what its words count. */
interface EarlierText {
  readonly text: string;
  readonly weight: number;
  readonly namesOnly: boolean;
}

/** The last questions, the latest first, and of the last answer the beginning. */
function turnsLookedBackAt(history: readonly PromptTurn[]): EarlierText[] {
  const questions = history.filter(({ role }) => role === "user").slice(-turnsBack);
  const answer = history.filter(({ role }) => role === "assistant").at(-1);
  const asked = questions
    .reverse()
    .map(({ text }, age) => ({ text, weight: 1 / (age + 1), namesOnly: false }));
  if (answer === undefined) return asked;
  // An answer's first sentence names who and what was spoken of.
  return [...asked, { text: answer.text.slice(0, 300), weight: 0.5, namesOnly: true }];
}

function carriedWords(
  own: ReadonlySet<string>,
  earlier: readonly EarlierText[],
  statistics: TermStatistics,
): string[] {
  const candidates = new Map<string, { readonly word: string; readonly worth: number }>();
  for (const { text, weight, namesOnly } of earlier) {
    // A word that only its translation or another spelling has in the archive is worth carrying too.
    const { terms } = analyzeQuestion(text, statistics);
    const known = new Map(terms.map((each) => [each.term, each]));
    for (const { term, startOffset, endOffset } of analyzeText(text)) {
      const word = text.slice(startOffset, endOffset);
      const isName = isCapitalised(word);
      if (own.has(term) || candidates.has(term) || (namesOnly && !isName)) continue;
      const found = known.get(term);
      if (found?.isInArchive !== true) continue;
      const worth = weight * found.worth * (isName ? 1.5 : 1);
      candidates.set(term, { word, worth });
    }
  }
  return [...candidates.values()]
    .sort((a, b) => b.worth - a.worth)
    .slice(0, mostCarried)
    .map(({ word }) => word);
}
