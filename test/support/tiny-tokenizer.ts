// Writes the smallest tokenizer that there can be: WordPiece whose pieces are letters.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

const special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"];
const letters = Array.from(
  "abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһі0123456789.,?",
);
const pieces = [...special, ...letters, ...letters.map((letter) => `##${letter}`)];

export const pieceCount = pieces.length;
/** Tokens that a model with this tokenizer reads at the most. */
export const longestText = 64;

export interface TinyTokenizerOptions {
  /** Whether texts get BERT's `[CLS]` and `[SEP]`, which tell the two texts of a pair apart. */
  readonly marksTexts: boolean;
}

/** Writes `tokenizer.json` and `tokenizer_config.json` into the folder. */
export async function writeTinyTokenizer(
  folder: string,
  { marksTexts }: TinyTokenizerOptions,
): Promise<void> {
  const config = {
    tokenizer_class: "BertTokenizer",
    model_max_length: longestText,
    pad_token: "[PAD]",
    unk_token: "[UNK]",
    cls_token: "[CLS]",
    sep_token: "[SEP]",
  };
  await writeFile(join(folder, "tokenizer_config.json"), JSON.stringify(config));
  await writeFile(join(folder, "tokenizer.json"), JSON.stringify(tokenizer(marksTexts)));
}

function tokenizer(marksTexts: boolean): object {
  const mark = (piece: string) => [piece, special.indexOf(piece)];
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
    post_processor: marksTexts
      ? { type: "BertProcessing", sep: mark("[SEP]"), cls: mark("[CLS]") }
      : null,
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
