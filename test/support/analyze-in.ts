// Questions analysed with what some archive knows of their terms.
import {
  analyzeQuestion,
  termsToLookUp,
  type AnalyzedQuestion,
} from "../../src/retrieval/terms/analyze-question.ts";
import { lookUpTerms } from "../../src/retrieval/terms/look-up-terms.ts";
import type { Generation } from "../../vectorstore/store.ts";

export async function analyzeIn(generation: Generation, text: string): Promise<AnalyzedQuestion> {
  return analyzeQuestion(text, await lookUpTerms([text], generation));
}

/** With an archive that has none of its words. */
export function analyzeInNothing(text: string): AnalyzedQuestion {
  const { counted, spelled } = termsToLookUp(text);
  return analyzeQuestion(text, {
    passageCount: 0,
    frequencies: new Map([...counted, ...spelled].map((term) => [term, 0])),
    spellings: new Map(),
  });
}
