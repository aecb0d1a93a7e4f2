// What a reader should know of how the hits were found. `detail` is an error's message: English, for
// whoever runs the program.
export type RetrievalNote =
  | { readonly code: "onlyWordsSearched"; readonly detail: string }
  | { readonly code: "rerankerFailed"; readonly detail: string }
  /** The language model that was to complete a follow-up question failed, or its words were no use. */
  | { readonly code: "rewritingFailed"; readonly detail: string }
  | { readonly code: "rewrittenToNothing" }
  | { readonly code: "rewrittenTooLong" }
  | { readonly code: "rewritingAdded"; readonly added: string };
