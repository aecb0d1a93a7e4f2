// The program in this process, on the very path that `/ask` serves.
import { detectLanguage } from "../../../languages/detect-language.ts";
import { articleIdsOf } from "../../../vectorstore/list-all.ts";
import { StoreError } from "../../../vectorstore/store-error.ts";
import type { AnsweringDeps } from "../../answering/answering-deps.ts";
import { answerQuestion } from "../../answering/answer-question.ts";
import { promptHashes } from "../../answering/receipt/prompt-hashes.ts";
import { searchEvidence } from "../../answering/search-evidence.ts";
import type { Settings } from "../../config.ts";
import { openAnswering, type OpenAnswering, type TriedDeps } from "../../open-answering.ts";
import { prepareForQuestions } from "../../retrieval/terms/look-up-terms.ts";
import { QuestionFailedError, SourceLostError, type AnswerSource } from "./answer-source.ts";
import { answerSettings, hashProgram } from "../describe-program.ts";
import { followAnswer } from "./follow-answer.ts";
import { rankPassages, rankingDepth } from "./follow-answer.ts";

/** Throws `StoreError`, `EmbedderError`, `GateFileError`, `RerankerError`, `LanguageModelError`. */
export async function openLocalAnswerSource(
  settings: Settings,
  onWarning: (warning: string) => void,
  tried: TriedDeps = {},
): Promise<AnswerSource> {
  const answering = await openAnswering(settings, onWarning, tried);
  try {
    // No question is to be charged with what only the first one would have to wait for.
    await answering.reranker.prepare();
    return await localAnswerSource(answering, settings);
  } catch (error) {
    await answering.close();
    throw error;
  }
}

async function localAnswerSource(
  answering: OpenAnswering,
  settings: Settings,
): Promise<AnswerSource> {
  // One generation for all questions, whatever is ingested meanwhile.
  const { generation, release } = answering.acquire();
  await prepareForQuestions(generation);
  const deps: AnsweringDeps = {
    ...answering,
    acquire: () => ({ generation, release: () => undefined }),
  };
  return {
    identity: {
      against: null,
      generation: generation.state.name,
      embedder: answering.embedder.name,
      reranker: answering.reranker.name,
      model: answering.languageModel?.name ?? "extractive",
      prompts: promptHashes(),
      settings: { ...answerSettings(settings), ...settingsBesides(answering) },
      program: await hashProgram(),
    },
    ask: (request, signal) => askHere(request, deps, signal),
    articleText: async (id) => (await generation.article(id))?.text ?? null,
    articleIds: () => articleIdsOf(generation),
    close: async () => {
      release();
      await answering.close();
    },
  };
}

/** What no setting tells in full: a gate file may change under its name. */
function settingsBesides({
  gateFile,
  vectorWeight,
}: OpenAnswering): Record<string, string | number> {
  return {
    ...(gateFile === null ? {} : { GATE_FILE: gateFile.path, gateSha256: gateFile.sha256 }),
    ...(vectorWeight === undefined ? {} : { vectorWeight }),
  };
}

async function askHere(
  request: Parameters<AnswerSource["ask"]>[0],
  deps: AnsweringDeps,
  signal: AbortSignal | undefined,
): ReturnType<AnswerSource["ask"]> {
  try {
    const events = answerQuestion(request, deps, signal);
    const followed = await followAnswer(
      events,
      performance.now(),
      detectLanguage(request.question),
    );
    if (followed === null) throw new Error("The answering ended without an answer.");
    const ranking = await rankPassages(followed.answer.searched, async (question) => {
      const found = await searchEvidence(question, request.filter ?? {}, rankingDepth, deps);
      return found.evidence;
    });
    return { ...followed, ranking };
  } catch (error) {
    signal?.throwIfAborted();
    const { message } = error as Error;
    if (error instanceof StoreError) {
      throw new SourceLostError(message, { cause: error, remedies: error.remedies });
    }
    throw new QuestionFailedError(message, { cause: error });
  }
}
