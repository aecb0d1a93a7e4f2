// Writes the smallest sentence transformer that there can be: a table with a random vector per letter.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { float, int64, onnxFile } from "./onnx-file.ts";
import { pieceCount, writeTinyTokenizer } from "./tiny-tokenizer.ts";

const dimension = 16;

/** Fills the folder with `config.json`, `tokenizer.json`, `tokenizer_config.json`, `onnx/model.onnx`. */
export async function writeTinyTransformer(folder: string): Promise<void> {
  await mkdir(join(folder, "onnx"), { recursive: true });
  const config = { model_type: "bert", architectures: ["BertModel"], vocab_size: pieceCount };
  await writeFile(join(folder, "config.json"), JSON.stringify(config));
  await writeTinyTokenizer(folder, { marksTexts: false });
  await writeFile(join(folder, "onnx", "model.onnx"), model());
}

/** `last_hidden_state = table[input_ids]` */
function model(): Buffer {
  return onnxFile({
    nodes: [{ operator: "Gather", inputs: ["table", "input_ids"], output: "last_hidden_state" }],
    constants: [{ name: "table", shape: [pieceCount, dimension], values: randomNumbers() }],
    inputs: [{ name: "input_ids", type: int64, shape: ["batch", "tokens"] }],
    outputs: [{ name: "last_hidden_state", type: float, shape: ["batch", "tokens", dimension] }],
  });
}

/** From -1 to 1, the same in each run. */
function randomNumbers(): Float32Array {
  let state = 12345;
  return Float32Array.from({ length: pieceCount * dimension }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 31 - 1;
  });
}
