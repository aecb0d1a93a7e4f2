// Whether quoted words carry a sentence: by the agreement of numbers, names and terms, which code
// can check, and not by the word of the model that wrote it.
import { analyzeText } from "../../vectorstore/text-analysis/analyze-text.ts";
import { phoneticKey } from "../../vectorstore/text-analysis/phonetic-key.ts";
import type { Support } from "./answer.ts";

export interface SupportVerdict {
  readonly support: Support;
  /** Why not fully; absent for `supported`. */
  readonly reason?: string;
  /** Share of the sentence's terms in the quote, 0 to 1. */
  readonly share: number;
}

/** Shares of terms in common from which a sentence counts as supported, or partly so. */
const enough = { supported: 0.6, partly: 0.3 };
/** Across languages words cannot be compared, so names and numbers alone must agree. */
const enoughAcross = 0.3;

const numberWords: Readonly<Record<string, string>> = {
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  eleven: "11",
  twelve: "12",
  два: "2",
  две: "2",
  три: "3",
  четыре: "4",
  пять: "5",
  шесть: "6",
  семь: "7",
  восемь: "8",
  девять: "9",
  десять: "10",
  екі: "2",
  үш: "3",
  төрт: "4",
  бес: "5",
  алты: "6",
  жеті: "7",
  сегіз: "8",
  тоғыз: "9",
};
const negations =
  /(?<!\p{L})(?:not|no|never|nor|neither|cannot|without|none|не|нет|ни|без|никогда|емес|жоқ)(?!\p{L})|n['’]t\b/iu;

/**
 * `quote` is the words that the sentence cites, `about` the article's title, publisher and date,
 * in which a sentence may find its date and its speaker's paper.
 */
export function supportOf(sentence: string, quote: string, about = ""): SupportVerdict {
  const said = factsOf(sentence);
  const told = factsOf(`${quote}\n${about}`);
  const missingNumber = said.numbers.find((number) => !told.numbers.includes(number));
  const missingName = said.names.find(
    (name) => !told.keys.some((key) => isSameName(name.key, key)),
  );
  const share = shareOfTerms(said.keys, told.keys);
  const isSameScript = said.isCyrillic === told.isCyrillic;

  if (missingNumber !== undefined) {
    return {
      support: "unsupported",
      share,
      reason: `The quote does not have the number ${missingNumber}.`,
    };
  }
  if (missingName !== undefined) {
    return {
      support: "unsupported",
      share,
      reason: `The quote does not name ${missingName.word}.`,
    };
  }
  if (!isSameScript) return acrossLanguages(said, share);
  if (share < enough.partly) {
    return { support: "unsupported", share, reason: "The quote speaks of other things." };
  }
  if (share < enough.supported) {
    return {
      support: "partly",
      share,
      reason: "The quote has only part of what the sentence says.",
    };
  }
  if (negations.test(sentence) !== negations.test(quote)) {
    return { support: "partly", share, reason: "Only one of sentence and quote has a negation." };
  }
  return { support: "supported", share };
}

function acrossLanguages(said: Facts, share: number): SupportVerdict {
  const anchors = said.names.length + said.numbers.length;
  if (anchors > 0 || share >= enoughAcross) {
    return {
      support: "partly",
      share,
      reason:
        "Sentence and quote are in different languages: only names and numbers were compared.",
    };
  }
  return {
    support: "unsupported",
    share,
    reason: "Sentence and quote are in different languages and share no name or number.",
  };
}

interface Facts {
  readonly numbers: readonly string[];
  readonly names: readonly { readonly word: string; readonly key: string }[];
  /** How each word's stem sounds: the form in which two scripts can be compared. */
  readonly keys: readonly string[];
  readonly isCyrillic: boolean;
}

function factsOf(text: string): Facts {
  const numbers: string[] = [];
  const names: { word: string; key: string }[] = [];
  const keys: string[] = [];
  for (const { term, word, startOffset, endOffset } of analyzeText(text)) {
    const number = /^\p{N}/u.test(word) ? word : numberWords[word];
    if (number !== undefined) {
      numbers.push(number);
      continue;
    }
    keys.push(phoneticKey(term));
    const raw = text.slice(startOffset, endOffset);
    if (/^\p{Lu}/u.test(raw) && !beginsSentence(text, startOffset)) {
      names.push({ word: raw, key: phoneticKey(term) });
    }
  }
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return { numbers, names, keys, isCyrillic: cyrillic > latin };
}

/** A capital there may be no more than the start of a sentence. */
function beginsSentence(text: string, offset: number): boolean {
  return /(?:^|[.!?…:;]|\n)[\s"“«(]*$/u.test(text.slice(Math.max(0, offset - 6), offset));
}

function shareOfTerms(said: readonly string[], told: readonly string[]): number {
  if (said.length === 0) return 1;
  const known = new Set(told);
  let met = 0;
  for (const key of said) {
    if (known.has(key) || told.some((other) => isSameName(key, other))) met++;
  }
  return met / said.length;
}

/** The same, or the same but for an ending of up to three letters (Шакировым, Shakirov). */
function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.length >= 4 && longer.length - shorter.length <= 3 && longer.startsWith(shorter);
}
