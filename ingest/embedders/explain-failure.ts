// Says why a model could not be used and what mends it, for embedders and language models alike.
import { ModelConnectionError, ModelHttpError } from "./model-fetch.ts";

/** Where `openai:` models are when no setting names another address. */
export const officialOpenAiUrl = "https://api.openai.com/v1";

/** Where a model is asked for. */
export interface ModelAddress {
  readonly provider: "ollama" | "openai";
  /** The model as its server knows it, without the provider. */
  readonly model: string;
  readonly baseUrl: string;
}

/** Where a model of this name is asked; null for what runs in this process, and sends nothing. */
export function modelAddress(
  name: string,
  servers: { readonly OLLAMA_BASE_URL: string; readonly OPENAI_BASE_URL: string },
): ModelAddress | null {
  const [, provider, model = ""] = /^(ollama|openai):(.+)$/.exec(name) ?? [];
  if (provider === "ollama") return { provider, model, baseUrl: servers.OLLAMA_BASE_URL };
  if (provider !== "openai") return null;
  return { provider, model, baseUrl: servers.OPENAI_BASE_URL || officialOpenAiUrl };
}

interface ModelFailure {
  readonly kind: "unreachable" | "missing" | "refused" | "too-slow" | "broken-off";
  /** The state, then the remedy: to be put after `Cannot ...: `. */
  readonly text: string;
}

/** Codes of a connection that existed and then broke. All other codes mean that none was made. */
const brokenCodes = new Set(["ECONNRESET", "EPIPE", "ERR_STREAM_PREMATURE_CLOSE", "ECONNABORTED"]);

/** What `error`, or one of its causes, means. The text never holds a key. */
export function explainFailure(error: unknown, address: ModelAddress): ModelFailure {
  for (const each of withCauses(error)) {
    if (each instanceof ModelHttpError) return explainStatus(each, address);
    if (each instanceof ModelConnectionError) return explainConnection(each.code, address);
    if (each instanceof DOMException && each.name === "TimeoutError") {
      return { kind: "too-slow", text: `${where(address)} did not answer in time.` };
    }
  }
  const reason = error instanceof Error ? error.message : String(error);
  return {
    kind: "broken-off",
    text: `${where(address)} gave no usable answer (${reason}). Look at its log, and check that the address is right.`,
  };
}

/** The error and what caused it, outermost first. */
export function* withCauses(error: unknown): Generator {
  let current = error;
  for (let depth = 0; depth < 10 && current !== undefined; depth += 1) {
    yield current;
    current = current instanceof Error ? current.cause : undefined;
  }
}

/** The address without user name, password and parameters, which may be secrets. */
export function displayAddress(baseUrl: string): string {
  const url = new URL(baseUrl);
  return `${url.protocol}//${url.host}${url.pathname.replace(/\/$/, "")}`;
}

function where({ provider, baseUrl }: ModelAddress): string {
  return `${provider === "ollama" ? "Ollama" : "The API"} at ${displayAddress(baseUrl)}`;
}

function explainConnection(code: string, address: ModelAddress): ModelFailure {
  const shown = displayAddress(address.baseUrl);
  if (brokenCodes.has(code)) {
    const remedy =
      address.provider === "ollama"
        ? "Look at Ollama's log: it may have run out of memory."
        : "Try again.";
    return { kind: "broken-off", text: `the connection to ${shown} broke (${code}). ${remedy}` };
  }
  const remedy =
    address.provider === "ollama"
      ? "Start Ollama with `ollama serve`, or set OLLAMA_BASE_URL to its address."
      : "Check OPENAI_BASE_URL and the network.";
  return { kind: "unreachable", text: `nothing answers at ${shown} (${code}). ${remedy}` };
}

function explainStatus(error: ModelHttpError, address: ModelAddress): ModelFailure {
  const { status, serverMessage } = error;
  const shown = displayAddress(address.baseUrl);
  if (status === 401 || status === 403) {
    // What the server said is left out: OpenAI repeats a part of the key.
    const remedy =
      address.provider === "openai"
        ? "Check OPENAI_API_KEY."
        : "Check the access rules of that server.";
    return { kind: "refused", text: `${shown} refused the access (HTTP ${status}). ${remedy}` };
  }
  if (status === 404) return explainNotFound(error, address);
  if (status === 429) return { kind: "refused", text: explainTooMany(error, shown) };
  if (status >= 300 && status < 400) {
    const target = error.headers.get("location") ?? "another address";
    const setting = address.provider === "ollama" ? "OLLAMA_BASE_URL" : "OPENAI_BASE_URL";
    return {
      kind: "refused",
      text: `${shown} points to ${target}. Set ${setting} to it if you trust it.`,
    };
  }
  if (status === 408 || status === 504) {
    return { kind: "too-slow", text: `${shown} gave up waiting (HTTP ${status}). Try again.` };
  }
  const remedy =
    status >= 500 ? "The fault lies at the server: look at its log, or try again later." : "";
  return {
    kind: "refused",
    text: `${shown} answered HTTP ${status}: ${serverMessage.replace(/\.$/, "")}. ${remedy}`.trim(),
  };
}

function explainNotFound(error: ModelHttpError, address: ModelAddress): ModelFailure {
  const shown = displayAddress(address.baseUrl);
  const isAboutModel = /model/i.test(error.serverMessage);
  if (address.provider === "ollama") {
    return isAboutModel
      ? {
          kind: "missing",
          text: `Ollama at ${shown} does not have the model. Get it with \`ollama pull ${address.model}\`.`,
        }
      : { kind: "missing", text: `${shown} is not Ollama (HTTP 404). Check OLLAMA_BASE_URL.` };
  }
  return isAboutModel
    ? {
        kind: "missing",
        text: `${shown} has no model '${address.model}' for this key. Check the model's name.`,
      }
    : {
        kind: "missing",
        text: `${shown} has no such path (HTTP 404). Check OPENAI_BASE_URL: it usually ends in /v1.`,
      };
}

function explainTooMany(error: ModelHttpError, shown: string): string {
  if (error.serverCode === "insufficient_quota") {
    return `${shown} says that the quota is used up. Check the plan and billing of the account.`;
  }
  const after = error.headers.get("retry-after");
  const when = after === null ? "later" : /^\d+$/.test(after) ? `in ${after} s` : `after ${after}`;
  return `${shown} says that there were too many requests (HTTP 429). Try again ${when}.`;
}
