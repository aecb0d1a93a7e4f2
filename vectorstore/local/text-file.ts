// The texts of all articles in one file, UTF-16LE: a slice of a text is one read at twice its offset.
import { closeSync, openSync, readSync } from "node:fs";

/** Open for reading until `close`. */
export class TextFile {
  readonly #fd: number;

  constructor(path: string) {
    this.#fd = openSync(path, "r");
  }

  /** `length` UTF-16 code units from `start` on. Throws `RangeError` past the end of the file. */
  slice(start: number, length: number): string {
    return this.bytes(2 * start, 2 * length).toString("utf16le");
  }

  /** Throws `RangeError` past the end of the file. */
  bytes(position: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    let done = 0;
    while (done < length) {
      const count = readSync(this.#fd, bytes, done, length - done, position + done);
      if (count === 0) throw new RangeError("Cannot read a text: the file ends before it.");
      done += count;
    }
    return bytes;
  }

  close(): void {
    closeSync(this.#fd);
  }
}
