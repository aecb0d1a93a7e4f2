// What a UTF-16 code unit is, told by one look into a table: regular expressions with Unicode
// properties cost ten times as much, and every word of every passage found passes through here.

/** Bits of a class. */
export const letterBit = 1;
export const numberBit = 2;
export const markBit = 4;
export const cyrillicBit = 8;
/** A letter that Kazakh has and Russian has not. */
export const kazakhBit = 16;
/** Half of a character past U+FFFF: what that is, the half does not tell. */
export const surrogateBit = 32;
const knownBit = 128;

const classes: readonly (readonly [number, RegExp])[] = [
  [letterBit, /^\p{L}$/u],
  [numberBit, /^\p{N}$/u],
  [markBit, /^\p{M}$/u],
  [cyrillicBit, /^\p{Script=Cyrillic}$/u],
  [kazakhBit, /^[әғқңөұүһі]$/iu],
  [surrogateBit, /^\p{Cs}$/u],
];

// Filled as code units are met: most of them never are.
const table = new Uint8Array(0x10000);

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
