// What programs that use LangChain import: the archive as retriever and as vector store, and what makes
// its vectors.
export { CitewellEmbeddings, type OpenEmbeddingsInput } from "./citewell-embeddings.ts";
export {
  CitewellRetriever,
  type CitewellRetrieverInput,
  type EvidenceMetadata,
  type OpenRetrieverInput,
} from "./citewell-retriever.ts";
export {
  CitewellVectorStore,
  type CitewellVectorStoreConfig,
  type PassageMetadata,
} from "../../vectorstore/langchain-vector-store.ts";
