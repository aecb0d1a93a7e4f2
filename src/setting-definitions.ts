// Every setting: its name, what it may be, its default and its meaning.
import { z } from "zod";
import { hostNames, originList, proxyTrust } from "./list-settings.ts";

const flag = z.stringbool({ error: "must be true or false" });
const milliseconds = wholeNumber(100);
const httpAddressRule = "must be an address that begins with http:// or https://";
const httpAddress = z.url({ protocol: /^https?$/, error: httpAddressRule });

/** A language model or embedder is named `provider:model`. */
const languageModelName = z
  .string()
  .regex(/^(extractive|(ollama|openai):.+)$/, "names no language model");
const judgeName = z.string().regex(/^((ollama|openai):.+)?$/, "names no language model");
const embedderName = z.string().regex(/^(hash-\d+|(ollama|openai|local):.+)$/, "names no embedder");
const rerankerName = z.string().regex(/^(features|local:.+)$/, "names no reranker");

const csvColumns = z
  .string()
  .regex(
    /^((id|title|text|date|publisher|url|language)=[^,=]+(,(?!$)|$))*$/,
    "names no fields with their columns",
  )
  .refine(
    (pairs) => {
      const fields = pairs.split(",").map((pair) => pair.split("=")[0]);
      return new Set(fields).size === fields.length;
    },
    { error: "names a field twice" },
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
    default: "hash-384",
    meaning:
      "What makes vectors: hash-<dimensions> (built in), openai:<model>, ollama:<model> or local:<folder or hub id>.",
  },
  RERANKER: {
    schema: rerankerName,
    default: "features",
    meaning:
      "What looks closer at the best passages: features (built in) or local:<folder or hub id> of a cross-encoder.",
  },
  OPENAI_API_KEY: { schema: z.string(), default: "", meaning: "Key for openai: models." },
  OPENAI_BASE_URL: {
    schema: z.union([z.literal(""), httpAddress], { error: httpAddressRule }),
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
  JUDGE: {
    schema: judgeName,
    default: "",
    meaning:
      "What judges answers in an evaluation: ollama:<model> or openai:<model>; empty: nothing does.",
  },
  JUDGE_TRIALS: {
    schema: wholeNumber(1, 20),
    default: "3",
    meaning: "How often the judge judges each answer.",
  },
  EMBED_CONCURRENCY: {
    schema: wholeNumber(1, 64),
    default: "2",
    meaning: "Batches sent to an embedder at the same time.",
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
  MAX_FILE_MB: {
    schema: wholeNumber(1),
    default: "20",
    meaning: "Larger files are listed as failed.",
  },
  WATCH_POLL: {
    schema: wholeNumber(0, 3600),
    default: "0",
    meaning:
      "Seconds between two looks at the folder with --watch, for network shares; 0: the system tells of changes.",
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
  HOST: {
    schema: z.string().min(1),
    default: "127.0.0.1",
    meaning: "Address the server listens on.",
  },
  PORT: {
    schema: wholeNumber(0, 65_535),
    default: "3000",
    meaning: "Port of the server.",
  },
  ADMIN_KEY: {
    schema: z.string().regex(/^([!-~]{16,})?$/, "must be at least 16 letters, digits or signs"),
    default: "",
    meaning:
      "Key that may do everything over HTTP, adding articles too, 16 characters or more; empty: none.",
  },
  KEYS_FILE: {
    schema: z.string(),
    default: "",
    meaning: "File of the keys that `npm run keys` makes; empty: keys.json in STORE_DIR.",
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
    schema: z.union([z.literal(""), httpAddress], { error: httpAddressRule }),
    default: "",
    meaning: "OpenTelemetry collector that traces go to, below /v1/traces; empty: none are made.",
  },
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: {
    schema: z.union([z.literal(""), httpAddress], { error: httpAddressRule }),
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
} as const satisfies Record<string, SettingDefinition>;

function wholeNumber(min: number, max = Number.MAX_SAFE_INTEGER) {
  const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
  const error = `must be a whole number ${range}`;
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error });
}
