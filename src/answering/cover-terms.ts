// Moved to retrieval.
export { coverage, coverOf } from "../retrieval/cover-terms.ts";
