// Writes the smallest sentence transformer that there can be: a table with a random vector per letter,
// as an ONNX file encoded by hand (protobuf; field numbers from onnx.proto3 of the ONNX project), with
// a WordPiece tokenizer whose pieces are letters.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const dimension = 16;
const special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"];
const letters = Array.from(
  "abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһі0123456789.,?",
);
const pieces = [...special, ...letters, ...letters.map((letter) => `##${letter}`)];
const longestText = 64;

/** Fills the folder with `config.json`, `tokenizer.json`, `tokenizer_config.json`, `onnx/model.onnx`. */
export async function writeTinyTransformer(folder: string): Promise<void> {
  await mkdir(join(folder, "onnx"), { recursive: true });
  const config = { model_type: "bert", architectures: ["BertModel"], vocab_size: pieces.length };
  const tokenizerConfig = {
    tokenizer_class: "BertTokenizer",
    model_max_length: longestText,
    pad_token: "[PAD]",
    unk_token: "[UNK]",
    cls_token: "[CLS]",
    sep_token: "[SEP]",
  };
  await writeFile(join(folder, "config.json"), JSON.stringify(config));
  await writeFile(join(folder, "tokenizer_config.json"), JSON.stringify(tokenizerConfig));
  await writeFile(join(folder, "tokenizer.json"), JSON.stringify(tokenizer()));
  await writeFile(join(folder, "onnx", "model.onnx"), model());
}

function tokenizer(): object {
  return {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: special.map((content, id) => ({
      id,
      content,
      special: true,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
    })),
    normalizer: { type: "Lowercase" },
    pre_tokenizer: { type: "Whitespace" },
    post_processor: null,
    decoder: null,
    model: {
      type: "WordPiece",
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(pieces.map((piece, id) => [piece, id])),
    },
  };
}

/** `last_hidden_state = table[input_ids]` */
function model(): Buffer {
  const gather = [
    text(1, "table"),
    text(1, "input_ids"),
    text(2, "last_hidden_state"),
    text(4, "Gather"),
  ];
  const graph = [
    message(1, gather),
    text(2, "tiny"),
    message(5, table()),
    message(11, valueInfo("input_ids", int64, ["batch", "tokens"])),
    message(12, valueInfo("last_hidden_state", float, ["batch", "tokens", dimension])),
  ];
  return Buffer.concat([
    integer(1, 8),
    message(7, graph),
    message(8, [text(1, ""), integer(2, 13)]),
  ]);
}

const float = 1;
const int64 = 7;

function table(): Buffer[] {
  const values = Buffer.alloc(4 * pieces.length * dimension);
  let state = 12345;
  for (let at = 0; at < values.length; at += 4) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    values.writeFloatLE(state / 2 ** 31 - 1, at);
  }
  return [
    integer(1, pieces.length),
    integer(1, dimension),
    integer(2, float),
    text(8, "table"),
    bytes(9, values),
  ];
}

function valueInfo(name: string, type: number, shape: readonly (string | number)[]): Buffer[] {
  const dimensions = shape.map((size) =>
    message(1, [typeof size === "string" ? text(2, size) : integer(1, size)]),
  );
  const tensor = [integer(1, type), message(2, dimensions)];
  return [text(1, name), message(2, [message(1, tensor)])];
}

function message(field: number, parts: readonly Buffer[]): Buffer {
  return bytes(field, Buffer.concat(parts));
}

function text(field: number, value: string): Buffer {
  return bytes(field, Buffer.from(value));
}

function bytes(field: number, value: Buffer): Buffer {
  return Buffer.concat([varint(field * 8 + 2), varint(value.length), value]);
}

function integer(field: number, value: number): Buffer {
  return Buffer.concat([varint(field * 8), varint(value)]);
}

function varint(value: number): Buffer {
  const digits: number[] = [];
  let rest = value;
  for (; rest > 127; rest >>>= 7) digits.push((rest & 127) | 128);
  return Buffer.from([...digits, rest]);
}
