// Tells the languages apart, for articles and for questions of a few words. What is
// none of them, or unclear, is null.
import { franc } from "franc";
import { allLanguages } from "./all-languages.ts";
import { wordsIn } from "./any-language.ts";
import { foreignCyrillic, foreignLatin } from "./foreign-letters.ts";
import type { LanguageCode } from "./language-codes.ts";
import type { Language } from "./language.ts";

/** Enough to decide; the start of an article may be a foreign title. */
const sampleLength = 3000;
const minLettersForGuess = 20;

const ofScript = (script: string): readonly Language[] =>
  allLanguages.filter(({ letters }) => letters.script === script);
const inCyrillic = ofScript("Cyrillic");
const inLatin = ofScript("Latin");
const ownLetters = new Map(
  allLanguages.map((language) => [language, oneOf(language.letters.own)] as const),
);
const otherCyrillic = oneOf(foreignCyrillic);
const otherLatin = oneOf(foreignLatin);
const tellingWords = new Map(
  inLatin.map((language) => [
    language,
    new RegExp(
      `(?<![\\p{L}'’])(?:${wordsIn(language.letters.tellingWords).join("|")})(?!\\p{L})`,
      "giu",
    ),
  ]),
);
const longCodes = allLanguages.map(({ longCode }) => longCode);

export function detectLanguage(text: string): LanguageCode | null {
  const sample = text.slice(0, sampleLength);
  const cyrillic = count(sample, /\p{Script=Cyrillic}/gu);
  const latin = count(sample, /\p{Script=Latin}/gu);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return null;
  // A Kazakh or Russian question may name an organisation in Latin letters.
  if (cyrillic >= letters * 0.4) return cyrillicLanguage(sample, cyrillic);
  return latin >= letters * 0.6 ? latinLanguage(sample, latin) : null;
}

/** The first language of the script, unless another one's own letters tell that it is that one. */
function cyrillicLanguage(sample: string, letters: number): LanguageCode | null {
  if (count(sample, otherCyrillic) > letters * 0.01) return null;
  const [first, ...others] = inCyrillic;
  for (const language of others) {
    const { code, longCode, letters: its } = language;
    const share = count(sample, ownLetters.get(language)!) / letters;
    // Kazakh has about 19 of these in 100 letters; a Kazakh name in a Russian question has fewer.
    if (share >= 0.06) {
      return letters < 60 || oneOf(its.unmistakable).test(sample) ? code : null;
    }
    if (letters < minLettersForGuess) {
      if (share > 0.04) return code;
      continue;
    }
    const guess = franc(sample, { only: [first!.longCode, longCode], minLength: 3 });
    // A short Russian question can look Kazakh to franc; Kazakh without one letter of its own is rare.
    if (guess === longCode && (share > 0.02 || (share > 0 && letters < 200))) return code;
  }
  return first!.code;
}

/** Franc can only say one of ours: the language's function words must be there too. */
function latinLanguage(sample: string, letters: number): LanguageCode | null {
  if (count(sample, otherLatin) > letters * 0.02) return null;
  const words = count(sample, /[\p{L}'’]+/gu);
  const [best, ...others] = inLatin
    .map((language) => ({ language, telling: count(sample, tellingWords.get(language)!) }))
    .sort((a, b) => b.telling - a.telling);
  const { language, telling } = best!;
  if (words < 8) return others[0]?.telling === telling ? inLatin[0]!.code : language.code;
  if (telling < words * 0.04) return null;
  return franc(sample, { only: longCodes, minLength: 3 }) === language.longCode
    ? language.code
    : null;
}

function oneOf(letters: string): RegExp {
  return letters === "" ? /(?!)/gu : new RegExp(`[${letters}]`, "giu");
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
