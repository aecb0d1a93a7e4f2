// Looks, within seconds, whether a model's server answers and has the model. For `doctor`.
import { z } from "zod";
import type { ExplainedError, Remedy } from "../../vectorstore/explained-error.ts";
import { displayAddress, explainFailure, type ModelAddress } from "./explain-failure.ts";
import { createModelFetch, ModelHttpError } from "./model-fetch.ts";

/** What a check found. Neither text ever holds a key. */
export interface Finding {
  readonly ok: boolean;
  readonly detail: string;
  /** What mends it, if something is wrong. */
  readonly remedy?: string;
  readonly remedies?: readonly Remedy[];
}

/** What an error found. */
export function findingOf({ message, remedies }: ExplainedError): Finding {
  return { ok: false, detail: message, remedies };
}

const tagsSchema = z.looseObject({ models: z.array(z.looseObject({ name: z.string() })) });
const modelsSchema = z.looseObject({ data: z.array(z.looseObject({ id: z.string() })) });

/** Whether the model at `address` can be used. Never throws for what the server does. */
export async function checkServer(
  address: ModelAddress,
  apiKey: string,
  timeoutMs: number,
): Promise<Finding> {
  const modelFetch = createModelFetch(AbortSignal.timeout(timeoutMs));
  try {
    return address.provider === "ollama"
      ? await checkOllama(address, modelFetch)
      : await checkOpenAi(address, apiKey, modelFetch);
  } catch (error) {
    return toFinding(explainFailure(error, address).text);
  }
}

async function checkOllama(address: ModelAddress, modelFetch: typeof fetch): Promise<Finding> {
  const base = address.baseUrl.replace(/\/$/, "");
  await modelFetch(`${base}/api/version`);
  const { models } = tagsSchema.parse(await (await modelFetch(`${base}/api/tags`)).json());
  const { model } = address;
  const isPulled = models.some(({ name }) => name === model || name === `${model}:latest`);
  const shown = displayAddress(base);
  return isPulled
    ? { ok: true, detail: `Ollama at ${shown} has ${model}` }
    : {
        ok: false,
        detail: `Ollama at ${shown} does not have ${model}`,
        remedy: `Get it with \`ollama pull ${model}\`.`,
      };
}

async function checkOpenAi(
  address: ModelAddress,
  apiKey: string,
  modelFetch: typeof fetch,
): Promise<Finding> {
  const shown = displayAddress(address.baseUrl);
  const ids = await listModels(address, apiKey, modelFetch);
  if (ids === null) return { ok: true, detail: `${shown} answers, but does not list its models` };
  if (ids.includes(address.model)) return { ok: true, detail: `${shown} has ${address.model}` };
  // Some local servers take any name, so this alone is no failure.
  return { ok: true, detail: `${shown} answers, but does not list ${address.model}` };
}

/** Null from a server that has no list. */
async function listModels(
  address: ModelAddress,
  apiKey: string,
  modelFetch: typeof fetch,
): Promise<string[] | null> {
  const headers = { authorization: `Bearer ${apiKey === "" ? "none" : apiKey}` };
  const url = `${address.baseUrl.replace(/\/$/, "")}/models`;
  try {
    const answer = modelsSchema.parse(await (await modelFetch(url, { headers })).json());
    return answer.data.map(({ id }) => id);
  } catch (error) {
    if (error instanceof ModelHttpError && [404, 405, 501].includes(error.status)) return null;
    throw error;
  }
}

/** An explanation is the state, then the remedy as further sentences. */
function toFinding(explanation: string): Finding {
  const end = explanation.indexOf(". ");
  if (end === -1) return { ok: false, detail: explanation };
  return { ok: false, detail: explanation.slice(0, end), remedy: explanation.slice(end + 2) };
}
