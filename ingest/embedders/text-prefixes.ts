// What some models want in front of questions and passages. They were trained with it: without it
// they find less, silently. A change here changes vectors under the same name: rebuild stores then.

export interface TextPrefixes {
  readonly question: string;
  readonly passage: string;
  /** How token vectors become one, for models that run in this process. */
  readonly pooling: "mean" | "cls";
}

const instruct =
  "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery: ";
const searchingPassages = "Represent this sentence for searching relevant passages: ";
const none: TextPrefixes = { question: "", passage: "", pooling: "mean" };

/**
 * By a part of the model's name, first match wins. Sources are the models' own cards on Hugging Face
 * (intfloat/multilingual-e5-small and -instruct, nomic-ai/nomic-embed-text-v1.5,
 * Snowflake/snowflake-arctic-embed-m and -l-v2.0, mixedbread-ai/mxbai-embed-large-v1, BAAI/bge-m3 and
 * bge-base-en-v1.5, google/embeddinggemma-300m, Qwen/Qwen3-Embedding-0.6B).
 */
const families: readonly (readonly [RegExp, TextPrefixes])[] = [
  [/\be5-.*instruct/, { ...none, question: instruct }],
  [/\be5\b/, { ...none, question: "query: ", passage: "passage: " }],
  [/nomic-embed/, { ...none, question: "search_query: ", passage: "search_document: " }],
  [/arctic-embed.*(v2|2\b)/, { question: "query: ", passage: "", pooling: "cls" }],
  [/arctic-embed|mxbai-embed/, { question: searchingPassages, passage: "", pooling: "cls" }],
  [/bge-m3/, { ...none, pooling: "cls" }],
  [/bge-.*-en/, { question: searchingPassages, passage: "", pooling: "cls" }],
  [
    /embeddinggemma/,
    { ...none, question: "task: search result | query: ", passage: "title: none | text: " },
  ],
  [/qwen3-embedding/, { ...none, question: instruct }],
];

/** The prefixes for a model by its name; none for an unknown one. */
export function prefixesFor(model: string): TextPrefixes {
  const name = model.toLowerCase();
  return families.find(([pattern]) => pattern.test(name))?.[1] ?? none;
}
