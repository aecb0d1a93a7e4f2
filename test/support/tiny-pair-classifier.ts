// Writes the smallest cross-encoder that there can be: its logit counts the pairs of like letters, one
// of the question and one of the passage, so that its ranking is known.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { float, int64, onnxFile, type OnnxNode } from "./onnx-file.ts";
import { longestText, pieceCount, writeTinyTokenizer } from "./tiny-tokenizer.ts";

/** What a pair of like letters adds to the logit. */
const worthOfPair = 0.01;

/** Fills the folder with `config.json`, `tokenizer.json`, `tokenizer_config.json`, `onnx/model.onnx`. */
export async function writeTinyPairClassifier(folder: string): Promise<void> {
  await mkdir(join(folder, "onnx"), { recursive: true });
  const config = {
    model_type: "bert",
    architectures: ["BertForSequenceClassification"],
    vocab_size: pieceCount,
    max_position_embeddings: longestText,
    num_labels: 1,
  };
  await writeFile(join(folder, "config.json"), JSON.stringify(config));
  await writeTinyTokenizer(folder, { marksTexts: true });
  await writeFile(join(folder, "onnx", "model.onnx"), model());
}

/**
 * The score that the model gives to texts of single letters with spaces between. One pair is always
 * there: the mark that ends the passage is like the one that ends the question.
 */
export function likeLetterScore(question: string, passage: string): number {
  let pairs = 1;
  for (const asked of question.split(" ")) {
    for (const told of passage.split(" ")) if (asked === told) pairs++;
  }
  return 1 / (1 + Math.exp(-worthOfPair * pairs));
}

/** `logits = worth * sum over i, j of (ids[i] = ids[j]) * (1 - types[i]) * types[j]` */
function model(): Buffer {
  const ids = ["batch", "tokens"];
  return onnxFile({
    nodes,
    constants: [
      { name: "axis1", shape: [1], values: BigInt64Array.of(1n) },
      { name: "axis2", shape: [1], values: BigInt64Array.of(2n) },
      { name: "axes", shape: [2], values: BigInt64Array.of(1n, 2n) },
      { name: "one", shape: [1], values: Float32Array.of(1) },
      { name: "worth", shape: [1], values: Float32Array.of(worthOfPair) },
    ],
    inputs: [
      { name: "input_ids", type: int64, shape: ids },
      { name: "token_type_ids", type: int64, shape: ids },
    ],
    outputs: [{ name: "logits", type: float, shape: ["batch", 1] }],
  });
}

const toFloat = { to: float };
const nodes: readonly OnnxNode[] = [
  { operator: "Unsqueeze", inputs: ["input_ids", "axis2"], output: "down" },
  { operator: "Unsqueeze", inputs: ["input_ids", "axis1"], output: "across" },
  { operator: "Equal", inputs: ["down", "across"], output: "areLike" },
  { operator: "Cast", inputs: ["areLike"], output: "like", attributes: toFloat },
  { operator: "Cast", inputs: ["token_type_ids"], output: "types", attributes: toFloat },
  { operator: "Unsqueeze", inputs: ["types", "axis1"], output: "ofPassage" },
  { operator: "Unsqueeze", inputs: ["types", "axis2"], output: "notOfQuestion" },
  { operator: "Sub", inputs: ["one", "notOfQuestion"], output: "ofQuestion" },
  { operator: "Mul", inputs: ["like", "ofPassage"], output: "inPassage" },
  { operator: "Mul", inputs: ["inPassage", "ofQuestion"], output: "pairs" },
  { operator: "ReduceSum", inputs: ["pairs", "axes"], output: "count" },
  { operator: "Squeeze", inputs: ["count", "axis2"], output: "flat" },
  { operator: "Mul", inputs: ["flat", "worth"], output: "logits" },
];
