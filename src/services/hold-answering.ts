// What answers questions in a running server: opened once there is a store, which may come later.
import type { Logger } from "pino";
import type { GenerationState } from "../../vectorstore/store.ts";
import { StoreError } from "../../vectorstore/store-error.ts";
import type { Settings } from "../config.ts";
import { openAnswering, type OpenAnswering } from "../open-answering.ts";
import { prepareForQuestions } from "../retrieval/terms/look-up-terms.ts";
import { tellError } from "../tell-error.ts";
import { withGeneration } from "./store-access.ts";

export interface HeldAnswering {
  readonly isOpen: () => boolean;
  /** Throws `StoreError` `missing` as long as there is no store. */
  readonly get: () => OpenAnswering;
  readonly close: () => Promise<void>;
}

const retryMs = 1000;

/** Without a store the server runs all the same and says what to do; it opens the store once there is one. */
export async function holdAnswering(
  settings: Settings,
  logger: Pick<Logger, "warn" | "error">,
): Promise<HeldAnswering> {
  const onWarning = (warning: string) => logger.warn(warning);
  let opened: OpenAnswering | null = null;
  let missing: StoreError | null = null;
  const open = async (): Promise<void> => {
    try {
      opened = await openAnswering(settings, onWarning);
      // Not waited for: a model may have to be downloaded. Questions wait as long as the reranker may take.
      void opened.reranker.prepare().catch((error: unknown) => onWarning(tellError(error)));
      await withGeneration(opened, prepareForQuestions);
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== "missing") throw error;
      missing = error;
    }
  };
  await open();
  const timer = setInterval(() => {
    if (opened === null) open().catch((error: unknown) => logger.error(error));
  }, retryMs).unref();
  return {
    isOpen: () => opened !== null,
    get: () => {
      if (opened === null) throw missing!;
      return opened;
    },
    close: async () => {
      clearInterval(timer);
      await opened?.close();
    },
  };
}

/** Of the generation that questions are answered from; null where there is none yet. */
export function servedState(answering: HeldAnswering): GenerationState | null {
  try {
    const { generation, release } = answering.get().acquire();
    release();
    return generation.state;
  } catch (error) {
    if (error instanceof StoreError) return null;
    throw error;
  }
}
