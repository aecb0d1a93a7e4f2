// Whether the embedder that the settings name can be used right now. For `doctor`.
import { checkServer, type Finding } from "./check-server.ts";
import { EmbedderError } from "./embedder.ts";
import { openEmbedder, type EmbedderSettings } from "./open-embedder.ts";
import { modelAddress } from "./explain-failure.ts";

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
  const address = modelAddress(name, settings);
  if (address === null) return { ok: true, detail: `${name} runs in this process` };
  return checkServer(address, settings.OPENAI_API_KEY, timeoutMs);
}
