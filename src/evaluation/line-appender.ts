// Appends values to a file of JSON lines, one after another, each on the disk before the next.
import type { FileHandle } from "node:fs/promises";

export class LineAppender {
  readonly #file: FileHandle;
  /** Goes before the next line: what comes must not be joined to a torn one. */
  #lineEnd: "" | "\n";
  #last: Promise<unknown> = Promise.resolve();

  private constructor(file: FileHandle, isTorn: boolean) {
    this.#file = file;
    this.#lineEnd = isTorn ? "\n" : "";
  }

  /** The file must be open for reading and appending. */
  static async on(file: FileHandle): Promise<LineAppender> {
    return new LineAppender(file, await endsTorn(file));
  }

  /** Resolves once it is on the disk. Throws what writing throws; what was written before stays. */
  append(value: object): Promise<void> {
    // Some readers of lines, Node's own among them, also end lines at U+2028 and U+2029.
    const line = JSON.stringify(value).replace(
      /[\u2028\u2029]/g,
      (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
    const appended = this.#last.then(async () => {
      await this.#file.appendFile(`${this.#lineEnd}${line}\n`);
      this.#lineEnd = "";
      await this.#file.sync();
    });
    this.#last = appended.catch(() => (this.#lineEnd = "\n")); // The caller has the error.
    return appended;
  }
}

/** Whether a crash has torn the last line. */
async function endsTorn(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return false;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== 0x0a;
}
