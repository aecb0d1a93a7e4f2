// Vectors for fakes: the same for the same text, nearer for texts that share words, not unit length.

/** Counts of hashed words, plus a constant so that no text gives zeros. */
export function fakeVector(text: string, dimension: number): number[] {
  const vector = new Array<number>(dimension).fill(0.01);
  for (const word of text.toLowerCase().split(/[^\p{L}\p{N}]+/u)) {
    if (word === "") continue;
    let hash = 7;
    for (const character of word) hash = (hash * 31 + character.codePointAt(0)!) % 1_000_003;
    vector[hash % dimension]! += 1;
  }
  return vector;
}
