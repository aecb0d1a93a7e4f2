// Makes the receipt of a finished answer. Nothing is read for it: the cited articles, whose hashes the
// store keeps, and the evidence are at hand.
import type { Generation, StoredArticle } from "../../../vectorstore/store.ts";
import type { Answer, AskRequest, Citation, Evidence } from "../answer.ts";
import type { AnsweringDeps } from "../answering-deps.ts";
import { promptHashes, type PromptName } from "./prompt-hashes.ts";
import type { Receipt, ReceiptCitation } from "./receipt.ts";
import { sha256 } from "./sha256.ts";

export interface AnswerOrigin {
  readonly request: AskRequest;
  readonly generation: Pick<Generation, "state">;
  /** Those that are cited, by id. */
  readonly articles: ReadonlyMap<string, Pick<StoredArticle, "textHash">>;
  readonly deps: AnsweringDeps;
  readonly evidence: readonly Pick<Evidence, "number" | "text" | "startOffset" | "endOffset">[];
  readonly askedAt: Date;
  /** Whether the language model was asked for the answer, not only for the search question. */
  readonly isModelAsked: boolean;
}

export function makeReceipt(answer: Answer, origin: AnswerOrigin): Receipt {
  const { request, generation, deps, askedAt } = origin;
  return {
    formatVersion: 1,
    answerId: answer.id,
    answerHash: sha256(answer.answer),
    question: request.question,
    searchQuestion: answer.searched.question,
    askedAt: askedAt.toISOString(),
    generation: generation.state.name,
    embedder: deps.embedder.name,
    reranker: deps.reranker?.name ?? "features",
    model: answer.model,
    prompts: usedPrompts(origin),
    ...(hasStyle(request) ? { styleHash: sha256(request.style) } : {}),
    settings: usedSettings(origin),
    citations: answer.citations.map((citation) => toReceipt(citation, origin)),
  };
}

function usedPrompts({ request, deps, isModelAsked }: AnswerOrigin): Record<string, string> {
  if (deps.languageModel === null) return {};
  const used: PromptName[] = [];
  if ((request.history ?? []).length > 0) used.push("rewriteQuestion");
  if (isModelAsked) used.push(hasStyle(request) ? "answerWithStyle" : "answer");
  const hashes = promptHashes();
  return Object.fromEntries(used.map((name) => [name, hashes[name]]));
}

function hasStyle(request: AskRequest): request is AskRequest & { readonly style: string } {
  return request.style !== undefined && request.style !== "";
}

/** By the names of the settings. `MAX_EVIDENCE` is the request's own where it gives one. */
function usedSettings({ request, deps }: AnswerOrigin): Receipt["settings"] {
  const { languageModel, maxEvidence, maxOutputTokens } = deps;
  const ofModel =
    languageModel === null
      ? {}
      : { LLM_CONTEXT_TOKENS: languageModel.contextTokens, LLM_MAX_OUTPUT_TOKENS: maxOutputTokens };
  return {
    LLM: languageModel?.name ?? "extractive",
    MAX_EVIDENCE: request.maxEvidence ?? maxEvidence,
    ...ofModel,
  };
}

function toReceipt(citation: Citation, { articles, evidence }: AnswerOrigin): ReceiptCitation {
  const { number, source, startOffset, endOffset, quote } = citation;
  const passage = evidence.find((piece) => piece.number === citation.evidence)!;
  return {
    number,
    source,
    articleHash: articles.get(source)?.textHash ?? null,
    passage: {
      startOffset: passage.startOffset,
      endOffset: passage.endOffset,
      hash: sha256(passage.text),
    },
    startOffset,
    endOffset,
    quote,
    quoteHash: sha256(quote),
  };
}
