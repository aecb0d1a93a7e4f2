// Scores pairs with a sequence classifier in ONNX that runs in this process.
import pLimit from "p-limit";
import { z } from "zod";
import { openLocalModel, type LocalModel } from "../../../ingest/embedders/local-model.ts";
import { cutToTokens } from "./cut-to-tokens.ts";
import type { PairScorer } from "./pair-scorer.ts";

/** What is used of `@huggingface/transformers`. */
interface Transformers {
  readonly AutoTokenizer: Loader<Tokenizer>;
  readonly AutoModelForSequenceClassification: Loader<Classifier>;
}

interface Loader<Loaded> {
  from_pretrained(id: string, options: LocalModel["loadOptions"]): Promise<Loaded>;
}

interface Tokenizer {
  (
    texts: string[],
    options: { text_pair: string[]; padding: true; truncation: true; max_length: number },
  ): unknown;
  encode(text: string, options: { text_pair: string }): readonly unknown[];
  readonly model_max_length?: number | undefined;
}

interface Classifier {
  (inputs: unknown): Promise<{ readonly logits?: { tolist(): unknown } }>;
  readonly config?: { readonly max_position_embeddings?: number | undefined } | undefined;
}

/** Small, as nothing else happens in the process while a batch runs. */
const batchSize = 4;
/** A passage of 220 words fits; a longer text costs more than what its end could tell. */
const mostTokens = 512;
/** Share of the tokens that a long question may take. */
const questionShare = 0.5;

const logitsSchema = z.array(z.array(z.number()));

/**
 * The scorer of a model: a folder with `config.json`, `tokenizer.json` and `onnx/`, else an id on the
 * hub. The model is loaded with the first call of `score`, and again with the next where that failed.
 * Throws `LocalModelError`. For tests: `importTransformers` stands for the package.
 */
export async function openLocalPairScorer(
  model: string,
  importTransformers?: () => Promise<unknown>,
): Promise<PairScorer> {
  const local = await openLocalModel(model, importTransformers);
  // One batch at a time: the processor is busy with one, and two need twice the memory.
  const limit = pLimit(1);
  let loaded: LoadedClassifier | null = null;
  return {
    batchSize,
    score: (question, texts) =>
      limit(async () => {
        loaded ??= await load(local);
        return scorePairs(loaded, question, texts);
      }),
  };
}

interface LoadedClassifier {
  readonly tokenizer: Tokenizer;
  readonly classifier: Classifier;
  readonly maxTokens: number;
}

async function load({ transformers, id, loadOptions }: LocalModel): Promise<LoadedClassifier> {
  const { AutoTokenizer, AutoModelForSequenceClassification } = transformers as Transformers;
  const tokenizer = await AutoTokenizer.from_pretrained(id, loadOptions);
  const classifier = await AutoModelForSequenceClassification.from_pretrained(id, loadOptions);
  const limits = [tokenizer.model_max_length, classifier.config?.max_position_embeddings];
  const known = limits.filter((limit) => typeof limit === "number" && limit > 0);
  return { tokenizer, classifier, maxTokens: Math.min(mostTokens, ...(known as number[])) };
}

async function scorePairs(
  { tokenizer, classifier, maxTokens }: LoadedClassifier,
  question: string,
  texts: readonly string[],
): Promise<number[]> {
  // The tokenizer itself would cut off the mark at the end, and leave a long question no passage.
  const count = (asked: string, text: string) =>
    tokenizer.encode(asked, { text_pair: text }).length;
  const asked = cutToTokens(question, Math.floor(maxTokens * questionShare), (cut) =>
    count(cut, ""),
  );
  const read = texts.map((text) => cutToTokens(text, maxTokens, (cut) => count(asked, cut)));
  const inputs = tokenizer(
    read.map(() => asked),
    { text_pair: read, padding: true, truncation: true, max_length: maxTokens },
  );
  const { logits } = await classifier(inputs);
  return toScores(logits?.tolist(), texts.length);
}

/** One label: its sigmoid. Two: the softmax of the last, which stands for "suits". */
function toScores(logits: unknown, count: number): number[] {
  const parsed = logitsSchema.safeParse(logits);
  if (!parsed.success || parsed.data.length !== count) {
    throw new TypeError("it gave no number for each passage");
  }
  return parsed.data.map((labels) => {
    if (labels.length === 1) return sigmoid(labels[0]!);
    if (labels.length === 2) return sigmoid(labels[1]! - labels[0]!);
    throw new TypeError(`it has ${labels.length} labels, a cross-encoder has one or two`);
  });
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
