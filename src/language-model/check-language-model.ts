// Whether the language model that the settings name can be used right now. For `doctor`.
import { checkServer, findingOf, type Finding } from "../../ingest/embedders/check-server.ts";
import type { Settings } from "../config.ts";
import { languageModelAddress } from "./language-model-address.ts";
import { LanguageModelError } from "./language-model.ts";
import { openLanguageModel } from "./open-language-model.ts";

/** Asks the model's server, if it has one, within `timeoutMs`. Nothing is generated. */
export async function checkLanguageModel(settings: Settings, timeoutMs = 5000): Promise<Finding> {
  const address = languageModelAddress(settings);
  if (address === null) return { ok: true, detail: "extractive answers, built in" };
  try {
    await openLanguageModel(settings);
  } catch (error) {
    if (error instanceof LanguageModelError) return findingOf(error);
    throw error;
  }
  return checkServer(address, settings.OPENAI_API_KEY, timeoutMs);
}
