// Texts cut to what a model can read. Tokens are counted by the model's own tokenizer, which is asked
// as seldom as may be.

/**
 * The beginning of the text that has at most `maxTokens` tokens, or nothing where even that has more.
 * `countTokens` counts those of the text and of what else goes with it. The length is narrowed by the
 * share that is too much, so that little less than what fits is left.
 */
export function cutToTokens(
  text: string,
  maxTokens: number,
  countTokens: (text: string) => number,
): string {
  let cut = text;
  for (;;) {
    const tokens = countTokens(cut);
    if (tokens <= maxTokens || cut === "") return cut;
    cut = beginning(cut, Math.floor((cut.length * maxTokens) / tokens));
  }
}

/** At most `length` UTF-16 code units, no character cut in two. */
function beginning(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}
