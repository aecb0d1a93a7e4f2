// Words that a question asks with and its answer does not say: "what type", "how many".
// They are rare in articles, so that by their rarity alone they would count like names.
import { patternOfAny } from "../../../languages/any-language.ts";

const askingWord = new RegExp(`^${patternOfAny(({ questions }) => questions.asking)}$`, "u");

/** `word` is folded, unstemmed. */
export function isAskingWord(word: string): boolean {
  return askingWord.test(word);
}
