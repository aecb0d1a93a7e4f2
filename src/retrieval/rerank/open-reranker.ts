// Finds the reranker that the settings name, and says whether it can be used.
import { findingOf, type Finding } from "../../../ingest/embedders/check-server.ts";
import { LocalModelError } from "../../../ingest/embedders/local-model.ts";
import { featureReranker } from "./feature-reranker.ts";
import { RerankerError, type Reranker } from "./reranker.ts";

/** The setting that rerankers need, as the program's settings have it. */
export interface RerankerSettings {
  /** `features` or `local:<folder or hub id>`. */
  readonly RERANKER: string;
}

/**
 * The reranker by its name; no model is loaded yet. Throws `RerankerError` for a name that stands
 * for none, a package or a folder that is missing.
 */
export async function openReranker({ RERANKER: name }: RerankerSettings): Promise<Reranker> {
  if (name === featureReranker.name) return featureReranker;
  if (!name.startsWith("local:")) {
    throw new RerankerError(
      `Cannot open the reranker '${name}': no reranker has that name. Use features or local:<folder or hub id>.`,
    );
  }
  const { createCrossEncoderReranker } = await import("./cross-encoder-reranker.ts");
  const { openLocalPairScorer } = await import("./local-pair-scorer.ts");
  try {
    const scorer = await openLocalPairScorer(name.slice("local:".length));
    return createCrossEncoderReranker(name, scorer);
  } catch (error) {
    if (!(error instanceof LocalModelError)) throw error;
    throw new RerankerError(`Cannot use the reranker '${name}': ${error.message}`, {
      cause: error,
    });
  }
}

/** Loads the reranker and tries it on a pair. A hub id is downloaded for that. For `doctor`. */
export async function checkReranker(settings: RerankerSettings): Promise<Finding> {
  const name = settings.RERANKER;
  try {
    await (await openReranker(settings)).prepare();
  } catch (error) {
    if (error instanceof RerankerError) return findingOf(error);
    throw error;
  }
  const detail =
    name === featureReranker.name
      ? "built in"
      : `loads and scores a passage; runs in this process after the built-in order`;
  return { ok: true, detail };
}
