// How many tokens a text takes in a language model, without its tokenizer.

/**
 * An estimate on the high side: current tokenizers make about one token of four Latin letters and
 * of two Cyrillic ones.
 */
export function estimateTokens(text: string): number {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return Math.ceil(cyrillic / 2 + (text.length - cyrillic) / 3.5);
}
