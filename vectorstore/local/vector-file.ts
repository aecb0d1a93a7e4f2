// Vectors as float32 rows by ordinal, read by position and never held in memory as a whole: for one
// vector, for exact search among few, and for building the index anew.
import { closeSync, openSync, readSync } from "node:fs";
import type { VectorHit } from "./generation.ts";
import { selectBest } from "./select-best.ts";

/** Rows of one read while scanning: 1 MB at 1,024 dimensions. */
const rowsPerRead = 256;
/** Reading this many rows in vain is cheaper than reading anew behind them. */
const skippedRows = 4;

/** Open for reading until `close`. */
export class VectorFile {
  readonly dimension: number;
  readonly #fd: number;

  constructor(path: string, dimension: number) {
    this.dimension = dimension;
    this.#fd = openSync(path, "r");
  }

  row(ordinal: number): Float32Array {
    return this.rows(ordinal, 1);
  }

  /** `count` rows from an ordinal on, in one array. Throws `RangeError` past the end of the file. */
  rows(ordinal: number, count: number): Float32Array {
    const rows = new Float32Array(count * this.dimension);
    this.#read(rows, ordinal);
    return rows;
  }

  /** The nearest `k` of the given ordinals (ascending), best first. Exact: every row is read. */
  scan(vector: Float32Array, ordinals: Uint32Array, k: number): VectorHit[] {
    const similarities = new Map<number, number>();
    const rows = new Float32Array(rowsPerRead * this.dimension);
    for (let at = 0; at < ordinals.length;) {
      const first = ordinals[at]!;
      let next = at + 1;
      while (
        next < ordinals.length &&
        ordinals[next]! <= ordinals[next - 1]! + skippedRows &&
        ordinals[next]! < first + rowsPerRead
      ) {
        next++;
      }
      this.#read(rows.subarray(0, (ordinals[next - 1]! - first + 1) * this.dimension), first);
      for (; at < next; at++) {
        const start = (ordinals[at]! - first) * this.dimension;
        similarities.set(ordinals[at]!, clampedProduct(vector, rows, start));
      }
    }
    return selectBest(ordinals, k, (ordinal) => similarities.get(ordinal)!).map((ordinal) => ({
      ordinal,
      similarity: similarities.get(ordinal)!,
    }));
  }

  close(): void {
    closeSync(this.#fd);
  }

  #read(into: Float32Array, ordinal: number): void {
    const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength);
    const position = ordinal * this.dimension * 4;
    let done = 0;
    while (done < bytes.length) {
      const count = readSync(this.#fd, bytes, done, bytes.length - done, position + done);
      if (count === 0) {
        throw new RangeError(
          `Cannot read the vector of ordinal ${ordinal}: the file ends before it.`,
        );
      }
      done += count;
    }
  }
}

function clampedProduct(vector: Float32Array, rows: Float32Array, start: number): number {
  let sum = 0;
  for (let index = 0; index < vector.length; index++) sum += vector[index]! * rows[start + index]!;
  return Math.max(-1, Math.min(1, sum));
}
