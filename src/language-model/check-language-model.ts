// Whether the language model that the settings name can be used right now, without generating anything: for
// `doctor` once, for `/readyz` now and then.
import { checkServer, findingOf, type Finding } from "../../ingest/embedders/check-server.ts";
import type { Settings } from "../config.ts";
import { LanguageModelError } from "./language-model.ts";
import { openLanguageModel } from "./open-language-model.ts";
import { modelAddress } from "../../ingest/embedders/explain-failure.ts";

/** Asks the model's server, if it has one, within `timeoutMs`. Nothing is generated. */
export async function checkLanguageModel(settings: Settings, timeoutMs = 5000): Promise<Finding> {
  const address = modelAddress(settings.LLM, settings);
  if (address === null) return { ok: true, detail: "extractive answers, built in" };
  try {
    await openLanguageModel(settings);
  } catch (error) {
    if (error instanceof LanguageModelError) return findingOf(error);
    throw error;
  }
  return checkServer(address, settings.OPENAI_API_KEY, timeoutMs);
}

export interface ModelState {
  /** As written in the LLM setting. */
  readonly name: string;
  readonly state: "built-in" | "reachable" | "unreachable";
  /** ISO time; null where there is nothing to look at. */
  readonly checkedAt: string | null;
  /** For whoever runs the server: holds the address of the model's server, never a key. */
  readonly detail: string;
}

interface ModelProbeOptions {
  readonly name: string;
  /** Looks at the model's server. Must come to its end. */
  readonly check: () => Promise<Finding>;
  /** A look is not repeated before; 30,000 unless given. */
  readonly everyMs?: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
}

/**
 * Gives what the last look found, at once, and looks again in the background where that is old. Only
 * the first look is waited for. Nothing is looked at while nobody asks.
 */
export function probeModel(options: ModelProbeOptions): () => Promise<ModelState> {
  const { name, check, everyMs = 30_000, now = () => performance.now() } = options;
  if (name === "extractive") {
    const state: ModelState = {
      ...{ name, state: "built-in", checkedAt: null },
      detail: "answers are quotes",
    };
    return () => Promise.resolve(state);
  }
  const look = async (): Promise<ModelState> => {
    const { ok, detail } = await check();
    const checkedAt = new Date().toISOString();
    return { name, state: ok ? "reachable" : "unreachable", checkedAt, detail };
  };
  let known: Promise<ModelState> | null = null;
  let begunAt = 0;
  return () => {
    const before = known;
    if (before !== null && now() - begunAt < everyMs) return before;
    begunAt = now();
    const next = look().catch((error: unknown) => ({
      ...{ name, state: "unreachable" as const, checkedAt: new Date().toISOString() },
      detail: (error as Error).message,
    }));
    if (before === null) return (known = next);
    void next.then((state) => (known = Promise.resolve(state)));
    return before;
  };
}
