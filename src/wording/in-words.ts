// A code with its facts, said in the reader's language.
import type { Language } from "../../vectorstore/article.ts";
import type { FailureReason } from "../../ingest/failure-reason.ts";
import type { AnswerNote, RestartReason } from "../answering/answer-note.ts";
import type { PlantedWarning } from "../answering/planted-warning.ts";
import type { RefusalReason } from "../answering/reading/refusal-reason.ts";
import type { SupportReason } from "../answering/support/support-reason.ts";
import { english } from "./english.ts";
import { kazakh } from "./kazakh.ts";
import { russian } from "./russian.ts";
import type { Wording } from "./wording.ts";

export const wordings: Readonly<Record<Language, Wording>> = {
  en: english,
  ru: russian,
  kk: kazakh,
};

/** Null: the language is unknown, so English. */
export function wordingIn(language: Language | null): Wording {
  return wordings[language ?? "en"];
}

export function supportReasonInWords(reason: SupportReason, language: Language | null): string {
  return say(wordingIn(language).supportReason, reason);
}

export function noteInWords(note: AnswerNote, language: Language | null): string {
  return say(wordingIn(language).note, note);
}

export function refusalReasonInWords(reason: RefusalReason, language: Language | null): string {
  return say(wordingIn(language).refusalReason, reason);
}

export function restartReasonInWords(reason: RestartReason, language: Language | null): string {
  return say(wordingIn(language).restartReason, reason);
}

export function plantedWarningInWords(warning: PlantedWarning, language: Language | null): string {
  return say(wordingIn(language).plantedWarning, warning);
}

/** With the place in the file: a code that is not known has it in the words of the server. */
export function failureReasonInWords(reason: FailureReason, language: Language | null): string {
  const { unread } = wordingIn(language);
  const { code, place } = reason;
  const words = say(unread.reason, reason);
  if (place === undefined || !Object.hasOwn(unread.reason, code)) return words;
  return `${unread.place[place.kind](place.name)}: ${words}`;
}

/** `message` is the error's own, in English: it is told where the language has no words for the code. */
export function failureInWords(
  { code, message }: { readonly code: string; readonly message: string },
  language: Language | null,
): string {
  const words: Readonly<Record<string, string>> = wordingIn(language).failure ?? {};
  return Object.hasOwn(words, code) ? words[code]! : message;
}

/** A signal of a newer server goes by its own name. */
export function signalInWords(name: string, language: Language | null): string {
  const words: Readonly<Record<string, string>> = wordingIn(language).signal;
  return Object.hasOwn(words, name) ? words[name]! : name;
}

/** A code of a newer server than this page or client has the words that the server made. */
function say(words: object, coded: Coded): string {
  const { code, message } = coded;
  if (!Object.hasOwn(words, code)) return message ?? code;
  return (words as Readonly<Record<string, (facts: Coded) => string>>)[code]!(coded);
}

interface Coded {
  readonly code: string;
  readonly message?: string;
}
