// Which server and model the LLM setting stands for.
import { officialOpenAiUrl, type ModelAddress } from "../../ingest/embedders/explain-failure.ts";
import type { Settings } from "../config.ts";

/** Where questions and evidence are sent; null for the built-in answerer, which sends nothing. */
export function languageModelAddress(settings: Settings): ModelAddress | null {
  const colon = settings.LLM.indexOf(":");
  if (colon === -1) return null;
  const model = settings.LLM.slice(colon + 1);
  return settings.LLM.startsWith("ollama:")
    ? { provider: "ollama", model, baseUrl: settings.OLLAMA_BASE_URL }
    : { provider: "openai", model, baseUrl: settings.OPENAI_BASE_URL || officialOpenAiUrl };
}
