// All settings: names, defaults, meaning. The only file that reads the environment.
import { readFileSync } from "node:fs";
import { parse as parseDotenv } from "dotenv";
import { z } from "zod";

/** A setting given wrongly. The message names it, its value, what is wrong and what is allowed. */
export class SettingError extends Error {
  override readonly name = "SettingError";
}

const flag = z.stringbool();
const milliseconds = z.coerce.number().int().min(100);
const count = z.coerce.number().int().min(1);

/** A language model or embedder is named `provider:model`. */
const languageModelName = z
  .string()
  .regex(
    /^(extractive|(ollama|openai):.+)$/,
    "must be extractive, ollama:<model> or openai:<model>",
  );
const embedderName = z
  .string()
  .regex(
    /^(hash-\d+|(ollama|openai|local):.+)$/,
    "must be hash-<dimensions>, openai:<model>, ollama:<model> or local:<folder or hub id>",
  );

interface SettingDefinition {
  readonly schema: z.ZodType;
  readonly default: string;
  readonly meaning: string;
}

/** Every setting by its environment variable. `.env.example` lists the same, which a test checks. */
export const settingDefinitions = {
  ARTICLES_DIR: { schema: z.string(), default: "articles", meaning: "Folder with the articles." },
  STORE_DIR: { schema: z.string(), default: "store", meaning: "Folder of the vector store." },
  LLM: {
    schema: languageModelName,
    default: "extractive",
    meaning: "What writes answers: extractive (built in), ollama:<model> or openai:<model>.",
  },
  EMBEDDER: {
    schema: embedderName,
    default: "hash-1024",
    meaning:
      "What makes vectors: hash-<dimensions> (built in), openai:<model>, ollama:<model> or local:<folder or hub id>.",
  },
  OPENAI_API_KEY: { schema: z.string(), default: "", meaning: "Key for openai: models." },
  OPENAI_BASE_URL: {
    schema: z.union([z.literal(""), z.url()]),
    default: "",
    meaning: "Address of an OpenAI-compatible API; empty means OpenAI's own.",
  },
  OLLAMA_BASE_URL: {
    schema: z.url(),
    default: "http://127.0.0.1:11434",
    meaning: "Address of Ollama.",
  },
  LLM_CONTEXT_TOKENS: {
    schema: count.min(1024),
    default: "8192",
    meaning: "Tokens that prompt and answer may take together; Ollama's num_ctx is set to it.",
  },
  LLM_MAX_OUTPUT_TOKENS: {
    schema: count,
    default: "800",
    meaning: "The most tokens an answer may have.",
  },
  LLM_FIRST_TOKEN_TIMEOUT_MS: {
    schema: milliseconds,
    default: "120000",
    meaning: "Longest wait for a model's first token.",
  },
  LLM_IDLE_TIMEOUT_MS: {
    schema: milliseconds,
    default: "30000",
    meaning: "Longest pause between two tokens.",
  },
  LLM_TOTAL_TIMEOUT_MS: {
    schema: milliseconds,
    default: "300000",
    meaning: "Longest time for a whole answer of a model.",
  },
  EMBED_CONCURRENCY: {
    schema: count.max(64),
    default: "2",
    meaning: "Batches sent to an embedder at the same time.",
  },
  MAX_EVIDENCE: {
    schema: count.max(30),
    default: "8",
    meaning: "Passages that an answer may use when the request does not say.",
  },
  MAX_FILE_MB: { schema: count, default: "20", meaning: "Larger files are listed as failed." },
  HOST: {
    schema: z.string().min(1),
    default: "127.0.0.1",
    meaning: "Address the server listens on.",
  },
  PORT: {
    schema: z.coerce.number().int().min(0).max(65535),
    default: "3000",
    meaning: "Port of the server.",
  },
  LOG_LEVEL: {
    schema: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]),
    default: "info",
    meaning: "How much the server logs: fatal, error, warn, info, debug, trace or silent.",
  },
  LOG_QUESTIONS: {
    schema: flag,
    default: "false",
    meaning: "Whether logs hold the text of questions, which may put people at risk.",
  },
} as const satisfies Record<string, SettingDefinition>;

export type SettingName = keyof typeof settingDefinitions;
export type Settings = {
  readonly [Name in SettingName]: z.output<(typeof settingDefinitions)[Name]["schema"]>;
};

/**
 * The settings from, in rising order of weight: defaults, the `.env` file, the environment, flags.
 * An empty value counts as not given. Throws `SettingError`.
 */
export function readSettings(
  flags: Partial<Record<SettingName, string | undefined>> = {},
  environment: NodeJS.ProcessEnv = process.env,
  dotenvPath = ".env",
): Settings {
  const fromFile = readDotenv(dotenvPath);
  const settings: Record<string, unknown> = {};
  for (const [name, definition] of Object.entries(settingDefinitions)) {
    const given = [flags[name as SettingName], environment[name], fromFile[name]].find(
      (value) => value !== undefined && value !== "",
    );
    const parsed = definition.schema.safeParse(given ?? definition.default);
    if (!parsed.success) {
      const reason = parsed.error.issues[0]?.message ?? "is not valid";
      throw new SettingError(
        `Cannot use the setting ${name}: ${JSON.stringify(given)} ${reason}. ${definition.meaning}`,
      );
    }
    settings[name] = parsed.data;
  }
  return settings as Settings;
}

function readDotenv(path: string): Record<string, string> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw new SettingError(`Cannot read the settings file ${path}: ${(error as Error).message}`, {
      cause: error,
    });
  }
  return parseDotenv(text);
}
