// Whether the embedder that the settings name can be used right now. For `doctor`.
import { checkServer, type Finding } from "./check-server.ts";
import { EmbedderError } from "./embedder.ts";
import { officialOpenAiUrl, type ModelAddress } from "./explain-failure.ts";
import { openEmbedder, type EmbedderSettings } from "./open-embedder.ts";

/** Where texts are sent to be embedded; null for embedders that run in this process. */
export function embedderAddress(name: string, settings: EmbedderSettings): ModelAddress | null {
  const model = name.slice(name.indexOf(":") + 1);
  if (name.startsWith("ollama:")) {
    return { provider: "ollama", model, baseUrl: settings.OLLAMA_BASE_URL };
  }
  if (name.startsWith("openai:")) {
    return { provider: "openai", model, baseUrl: settings.OPENAI_BASE_URL || officialOpenAiUrl };
  }
  return null;
}

/** Asks the server of the embedder, if it has one, within `timeoutMs`. No text is embedded. */
export async function checkEmbedder(
  settings: EmbedderSettings & { readonly EMBEDDER: string },
  timeoutMs = 5000,
): Promise<Finding> {
  const name = settings.EMBEDDER;
  try {
    await openEmbedder(name, settings);
  } catch (error) {
    if (error instanceof EmbedderError || error instanceof RangeError) {
      return { ok: false, detail: error.message };
    }
    throw error;
  }
  const address = embedderAddress(name, settings);
  if (address === null) return { ok: true, detail: `${name} runs in this process` };
  return checkServer(address, settings.OPENAI_API_KEY, timeoutMs);
}
