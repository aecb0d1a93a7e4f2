// Finds the embedder that a name stands for, and loads only what that one needs.
import { EmbedderError, type Embedder } from "./embedder.ts";

/** The settings that embedders need, as the program's settings have them. */
export interface EmbedderSettings {
  readonly OPENAI_API_KEY: string;
  readonly OPENAI_BASE_URL: string;
  readonly OLLAMA_BASE_URL: string;
}

/**
 * The embedder by its name: `hash-<dimensions>`, `openai:`, `ollama:` or `local:`. No model is asked
 * yet. Throws `EmbedderError` for a name that stands for none, a key or package that is missing.
 */
export async function openEmbedder(name: string, settings: EmbedderSettings): Promise<Embedder> {
  const colon = name.indexOf(":");
  const provider = colon === -1 ? "hash" : name.slice(0, colon);
  const model = name.slice(colon + 1);
  switch (provider) {
    case "hash": {
      const { createHashEmbedder } = await import("./hash-embedder.ts");
      return createHashEmbedder(name);
    }
    case "openai": {
      const { createOpenAiEmbedder } = await import("./openai-embedder.ts");
      const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl } = settings;
      return createOpenAiEmbedder({ model, apiKey, baseUrl });
    }
    case "ollama": {
      const { createOllamaEmbedder } = await import("./ollama-embedder.ts");
      return createOllamaEmbedder({ model, baseUrl: settings.OLLAMA_BASE_URL });
    }
    case "local": {
      const { createLocalEmbedder } = await import("./local-embedder.ts");
      return createLocalEmbedder({ model });
    }
    default:
      throw new EmbedderError(
        `Cannot open the embedder '${name}': no embedder has that name. Use hash-<dimensions>, openai:<model>, ollama:<model> or local:<folder or hub id>.`,
      );
  }
}
