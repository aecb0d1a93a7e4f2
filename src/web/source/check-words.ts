// A short check of words, for links: whoever follows one is told when other words stand there now.

/** FNV-1a over UTF-16 code units, 32 bits, to the base 36: against accidents, not against forgers. */
export function checkWords(words: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
