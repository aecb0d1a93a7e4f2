// Snowball's stemmers. Their package is required, not imported: an import reads its 900 kB for what it
// exports first, which takes longer than to stem a whole question.
import { createRequire } from "node:module";

export interface Stemmer {
  readonly stem: (word: string) => string;
}

/** Throws for a language that Snowball has none for. */
export const { newStemmer } = createRequire(import.meta.url)("snowball-stemmers") as {
  readonly newStemmer: (language: string) => Stemmer;
};
