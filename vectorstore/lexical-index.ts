// The inverted index over passages: BM25 in flat typed arrays.
import type { ArticleMetadata, Passage } from "./article.ts";
import type { WordHit } from "./generation.ts";

/** An inverted index, read-only. */
export class LexicalIndex {
  /** Reads what `LexicalIndexWriter.toBytes` wrote. Throws `StoreError` `damaged`. */
  static fromBytes(_bytes: Uint8Array): LexicalIndex {
    throw new Error("to be written");
  }

  /** The best passages for the words of a question, best first, at most `k`. */
  search(_question: string, _k: number, _allows?: (ordinal: number) => boolean): WordHit[] {
    throw new Error("to be written");
  }
}

/** Makes a new inverted index from an older one and what changed. */
export class LexicalIndexWriter {
  constructor(_previous: LexicalIndex | null) {}

  /** Indexes a passage; `position` counts from 0 within its article. The ordinal must be free. */
  add(_ordinal: number, _article: ArticleMetadata, _passage: Passage, _position: number): void {
    throw new Error("to be written");
  }

  /** Takes a passage of the older index out. */
  remove(_ordinal: number): void {
    throw new Error("to be written");
  }

  toBytes(): Uint8Array {
    throw new Error("to be written");
  }
}
