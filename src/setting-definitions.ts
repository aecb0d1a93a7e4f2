// Every setting, here and nowhere else: what it may be, its default, its meaning. From this list come
// `.env.example`, the tables of docs/settings.md and the flags (`npx vitest run test/config.test.ts -u`
// writes the first two).
import { z } from "zod";
import {
  csvColumns,
  embedderName,
  flag,
  hostNames,
  httpAddress,
  judgeName,
  languageModelName,
  milliseconds,
  optionalHttpAddress,
  originList,
  proxyTrust,
  rerankerName,
  wholeNumber,
} from "./setting-values.ts";

export interface SettingDefinition {
  readonly schema: z.ZodType;
  /** As it would be written. */
  readonly default: string;
  readonly meaning: string;
  /** The option of the command line that stands for it. */
  readonly flag?: string;
  /** Shown to nobody, also where it is wrong. */
  readonly isSecret?: true;
}

type Definitions = Readonly<Record<string, SettingDefinition>>;

const archive = {
  ARTICLES_DIR: {
    schema: z.string(),
    default: "articles",
    meaning: "Folder with the articles.",
    flag: "articles",
  },
  STORE_DIR: {
    schema: z.string(),
    default: "store",
    meaning: "Folder of the vector store.",
    flag: "store",
  },
  WATCH_POLL: {
    schema: wholeNumber(0, 3600),
    default: "0",
    meaning:
      "Seconds between two looks at the folder with --watch, for network shares; 0: the system tells of changes.",
  },
} as const satisfies Definitions;

const writing = {
  LLM: {
    schema: languageModelName,
    default: "extractive",
    meaning: "What writes answers: extractive (built in), ollama:<model> or openai:<model>.",
    flag: "llm",
  },
  OPENAI_API_KEY: {
    schema: z.string(),
    default: "",
    meaning: "Key for openai: models.",
    isSecret: true,
  },
  OPENAI_BASE_URL: {
    schema: optionalHttpAddress,
    default: "",
    meaning: "Address of an OpenAI-compatible API; empty means OpenAI's own.",
  },
  OLLAMA_BASE_URL: {
    schema: httpAddress,
    default: "http://127.0.0.1:11434",
    meaning: "Address of Ollama.",
  },
  LLM_CONTEXT_TOKENS: {
    schema: wholeNumber(1024),
    default: "8192",
    meaning: "Tokens that prompt and answer may take together; Ollama's num_ctx is set to it.",
  },
  LLM_MAX_OUTPUT_TOKENS: {
    schema: wholeNumber(1),
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
  MAX_EVIDENCE: {
    schema: wholeNumber(1, 30),
    default: "8",
    meaning: "Passages that an answer may use when the request does not say.",
  },
  GATE_FILE: {
    schema: z.string(),
    default: "",
    meaning: "File of `npm run calibrate` that decides what is refused; empty: the built-in gates.",
  },
} as const satisfies Definitions;

const searching = {
  EMBEDDER: {
    schema: embedderName,
    default: "hash-384",
    meaning:
      "What makes vectors: hash-<dimensions> (built in), openai:<model>, ollama:<model> or local:<folder or hub id>.",
    flag: "embedder",
  },
  RERANKER: {
    schema: rerankerName,
    default: "features",
    meaning:
      "What looks closer at the best passages: features (built in) or local:<folder or hub id> of a cross-encoder.",
    flag: "reranker",
  },
  EMBED_CONCURRENCY: {
    schema: wholeNumber(1, 64),
    default: "2",
    meaning: "Batches sent to an embedder at the same time.",
  },
} as const satisfies Definitions;

const files = {
  MAX_FILE_MB: {
    schema: wholeNumber(1),
    default: "20",
    meaning: "Larger files are listed as failed.",
  },
  MAX_PARSE_SECONDS: {
    schema: wholeNumber(1, 3600),
    default: "60",
    meaning: "A file, or a file in a zip, that takes longer to parse is listed as failed.",
  },
  MAX_PARSE_MB: {
    schema: wholeNumber(64),
    default: "512",
    meaning: "Memory that parsing a file may take; one that needs more is listed as failed.",
  },
  MAX_UNPACKED_MB: {
    schema: wholeNumber(1),
    default: "200",
    meaning: "A packed file (zip, docx, epub) that unpacks to more is listed as failed.",
  },
  MAX_PDF_PAGES: {
    schema: wholeNumber(1),
    default: "2000",
    meaning: "A PDF of more pages is listed as failed.",
  },
  CSV_COLUMNS: {
    schema: csvColumns,
    default: "",
    meaning:
      "Columns of tables, as text=body,title=headline with the fields id, title, text, date, publisher, url and language; empty: told by their usual names.",
  },
} as const satisfies Definitions;

const server = {
  HOST: {
    schema: z.string().min(1),
    default: "127.0.0.1",
    meaning: "Address the server listens on.",
    flag: "host",
  },
  PORT: {
    schema: wholeNumber(0, 65_535),
    default: "3000",
    meaning: "Port of the server.",
    flag: "port",
  },
  PUBLIC_HOSTS: {
    schema: hostNames,
    default: "",
    meaning:
      "Names under which a proxy publishes the server, with commas; keys are asked for then.",
  },
  TRUST_PROXY: {
    schema: proxyTrust,
    default: "",
    meaning:
      "Whose X-Forwarded-For is believed: how many proxies stand before the server, or their addresses and subnets with commas; empty: nobody's.",
  },
  CORS_ORIGINS: {
    schema: originList,
    default: "",
    meaning:
      "Origins whose pages may use the API, with commas, such as https://tools.example; empty: none but its own.",
  },
} as const satisfies Definitions;

const access = {
  ADMIN_KEY: {
    schema: z.string().regex(/^([!-~]{16,})?$/, "must be at least 16 letters, digits or signs"),
    default: "",
    meaning:
      "Key that may do everything over HTTP, adding articles too, 16 characters or more; empty: none.",
    isSecret: true,
  },
  KEYS_FILE: {
    schema: z.string(),
    default: "",
    meaning: "File of the keys that `npm run keys` makes; empty: keys.json in STORE_DIR.",
  },
  RATE_LIMIT_ASK: {
    schema: wholeNumber(0),
    default: "60",
    meaning: "Questions a minute for each key, where keys are asked for; 0: no limit.",
  },
  RATE_LIMIT_READ: {
    schema: wholeNumber(0),
    default: "600",
    meaning: "Other requests a minute for each key, where keys are asked for; 0: no limit.",
  },
} as const satisfies Definitions;

const load = {
  LLM_CONCURRENCY: {
    schema: wholeNumber(1, 1000),
    default: "4",
    meaning: "Calls to the language model at the same time, while serving.",
  },
  LLM_QUEUE: {
    schema: wholeNumber(0, 10_000),
    default: "32",
    meaning: "Answers that may wait for the language model besides; more are refused (429).",
  },
  ANSWER_CACHE: {
    schema: wholeNumber(0, 100_000),
    default: "256",
    meaning: "Answers kept in memory for who asks the same again; 0: none.",
  },
} as const satisfies Definitions;

const logs = {
  LOG_LEVEL: {
    schema: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "is none of the levels",
    }),
    default: "info",
    meaning: "How much the server logs: fatal, error, warn, info, debug, trace or silent.",
  },
  LOG_QUESTIONS: {
    schema: flag,
    default: "false",
    meaning: "Whether logs and traces hold the text of questions, which may put people at risk.",
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    schema: optionalHttpAddress,
    default: "",
    meaning: "OpenTelemetry collector that traces go to, below /v1/traces; empty: none are made.",
  },
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: {
    schema: optionalHttpAddress,
    default: "",
    meaning: "The same, as the whole address for traces; weighs more.",
  },
  OTEL_EXPORTER_OTLP_PROTOCOL: {
    schema: z.enum(["http/protobuf", "http/json", "grpc"], { error: "is none of the protocols" }),
    default: "http/protobuf",
    meaning: "How traces are sent: http/protobuf or http/json; grpc is not built in.",
  },
  OTEL_EXPORTER_OTLP_HEADERS: {
    schema: z.string(),
    default: "",
    meaning: "Headers for the collector, such as its key: name=value, with commas between them.",
    isSecret: true,
  },
  OTEL_SERVICE_NAME: {
    schema: z.string().min(1),
    default: "citewell",
    meaning: "What traces call this server.",
  },
  OTEL_SDK_DISABLED: {
    schema: flag,
    default: "false",
    meaning: "Whether no traces are made though a collector is named.",
  },
} as const satisfies Definitions;

const evaluation = {
  JUDGE: {
    schema: judgeName,
    default: "",
    meaning:
      "What judges answers in an evaluation: ollama:<model> or openai:<model>; empty: nothing does.",
    flag: "judge",
  },
  JUDGE_TRIALS: {
    schema: wholeNumber(1, 20),
    default: "3",
    meaning: "How often the judge judges each answer.",
    flag: "trials",
  },
} as const satisfies Definitions;

/** By the headings of docs/settings.md. */
export const settingSections: Readonly<Record<string, Definitions>> = {
  "Archive and store": archive,
  "What writes answers": writing,
  "Vectors and order": searching,
  "Files that are read": files,
  Server: server,
  "Keys and limits": access,
  Load: load,
  "Logs and traces": logs,
  Evaluation: evaluation,
};

/** Every setting by its environment variable. */
export const settingDefinitions = {
  ...archive,
  ...writing,
  ...searching,
  ...files,
  ...server,
  ...access,
  ...load,
  ...logs,
  ...evaluation,
};
