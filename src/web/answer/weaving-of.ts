// What of a checked answer is woven into its text.
import type { Answer } from "../../answering/answer.ts";
import { placeSentences } from "./place-sentences.ts";
import type { Weaving } from "./weave-answer.ts";

export function weavingOf({ answer, sentences, model }: Answer): Weaving {
  const doubtful = sentences.flatMap(({ support }, at) => (support === "supported" ? [] : [at]));
  return {
    ...placeSentences(answer, sentences),
    doubtful: new Set(doubtful),
    isVerbatim: model === "extractive",
    hasCaret: false,
  };
}
