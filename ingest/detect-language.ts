// Tells English, Russian and Kazakh apart, for articles and for questions of a few words. What is
// none of them, or unclear, is null.
import { franc } from "franc";
import type { Language } from "../vectorstore/article.ts";

/** Enough to decide; the start of an article may be a foreign title. */
const sampleLength = 3000;
const minLettersForGuess = 20;

/** Letters of Kazakh that no other language here has in number; `і` is Ukrainian as well. */
const kazakhLetters = /[ғқұәңөүһі]/giu;
const onlyKazakh = /[ғқұ]/iu;
const otherCyrillic = /[їєґђћљњџјўҷӣӯҳѓќѕ]/giu;
const otherLatin = /[äöüßéèêàçñãõøåæœğışžčšřůąęłńśźćőűțșíóúáîôâë]/giu;
/** Words of English that its neighbours do not have: Dutch has `in`, `is` and `of` as well. */
const englishWords =
  /(?<![\p{L}'’])(?:the|and|to|that|by|with|for|which|from|who|what|when|where|why|how|did|does|their|they|are|were|been|this|his|its|about)(?!\p{L})/giu;

export function detectLanguage(text: string): Language | null {
  const sample = text.slice(0, sampleLength);
  const cyrillic = count(sample, /\p{Script=Cyrillic}/gu);
  const latin = count(sample, /\p{Script=Latin}/gu);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return null;
  // A Kazakh or Russian question may name an organisation in Latin letters.
  if (cyrillic >= letters * 0.4) return cyrillicLanguage(sample, cyrillic);
  return latin >= letters * 0.6 ? latinLanguage(sample, latin) : null;
}

function cyrillicLanguage(sample: string, letters: number): Language | null {
  if (count(sample, otherCyrillic) > letters * 0.01) return null;
  const share = count(sample, kazakhLetters) / letters;
  // Kazakh has about 19 of these in 100 letters; a Kazakh name in a Russian question has fewer.
  if (share >= 0.06) return letters < 60 || onlyKazakh.test(sample) ? "kk" : null;
  if (letters < minLettersForGuess) return share > 0.04 ? "kk" : "ru";
  const guess = franc(sample, { only: ["rus", "kaz"], minLength: 3 });
  // A short Russian question can look Kazakh to franc; Kazakh without one letter of its own is rare.
  return guess === "kaz" && (share > 0.02 || (share > 0 && letters < 200)) ? "kk" : "ru";
}

/** Alone among Latin scripts franc can only say English: English function words must be there too. */
function latinLanguage(sample: string, letters: number): Language | null {
  if (count(sample, otherLatin) > letters * 0.02) return null;
  const words = count(sample, /[\p{L}'’]+/gu);
  const functionWords = count(sample, englishWords);
  if (words < 8) return "en";
  if (functionWords < words * 0.04) return null;
  return franc(sample, { only: ["eng", "rus", "kaz"], minLength: 3 }) === "eng" ? "en" : null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
