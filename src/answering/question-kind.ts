// Moved to retrieval.
export { holdsKind, questionKind, type QuestionKind } from "../retrieval/question-kind.ts";
