// What a UTF-16 code unit is, told by one look into a table: regular expressions with Unicode
// properties cost ten times as much, and every word of every passage found passes through here.
import { allLanguages } from "../../languages/all-languages.ts";

/** Bits of a class. */
export const letterBit = 1;
export const numberBit = 2;
export const markBit = 4;
/** Half of a character past U+FFFF: what that is, the half does not tell. */
export const surrogateBit = 8;
const knownBit = 16;
/** The languages' own letters and, further up, their scripts: a bit for each language. */
const firstOwnBit = 32;
const firstScriptBit = firstOwnBit << allLanguages.length;

const classes: readonly (readonly [number, RegExp])[] = [
  [letterBit, /^\p{L}$/u],
  [numberBit, /^\p{N}$/u],
  [markBit, /^\p{M}$/u],
  [surrogateBit, /^\p{Cs}$/u],
  ...allLanguages.flatMap(({ letters: { own, script } }, index): [number, RegExp][] => [
    [firstOwnBit << index, own === "" ? /(?!)/u : new RegExp(`^[${own}]$`, "iu")],
    [firstScriptBit << index, new RegExp(`^\\p{Script=${script}}$`, "u")],
  ]),
];

/** Set for the letters that the language alone has, by its place among all languages. */
export function ownBitOf(language: number): number {
  return firstOwnBit << language;
}

/** Set for the letters of the language's script. */
export function scriptBitOf(language: number): number {
  return firstScriptBit << language;
}

// Filled as code units are met: most of them never are.
const table = new Uint32Array(0x10000);

export function classOf(codeUnit: number): number {
  return table[codeUnit]! || classify(codeUnit);
}

function classify(codeUnit: number): number {
  const character = String.fromCharCode(codeUnit);
  let bits = knownBit;
  for (const [bit, pattern] of classes) if (pattern.test(character)) bits |= bit;
  table[codeUnit] = bits;
  return bits;
}
